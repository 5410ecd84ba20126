//! `amplify::auth::…`: authorization rules.

amplify_schemac_grammar::codes! {
    "auth";
    UNKNOWN_OPERATION = error "unknown_operation" {
        "`.to([...])` names something that isn't an operation.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['write'])])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['create', 'update'])])",
    }
    READ_WITH_PARTS = error "read_with_parts" {
        "`read` means get, list, sync, listen and search; it can't be named together with them.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['read', 'list'])])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['read'])])",
    }
    FIELD_OPERATION = error "field_operation" {
        "A rule of a field grants create, update, delete and read; get, list, sync, listen and search concern whole records.",
        wrong: "Post: a.model({ title: a.string().authorization((allow) => [allow.owner().to(['list'])]) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string().authorization((allow) => [allow.owner().to(['read'])]) }).authorization((allow) => [allow.owner()])",
    }
    DUPLICATE_ROLE = error "duplicate_role" {
        "Two rules of a model concern the same callers: the same strategy, provider, group, owner field and claim.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['read']), allow.owner().to(['create'])])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner().to(['read', 'create'])])",
    }
    DUPLICATE_FIELD_ROLE = warning "duplicate_field_role" {
        "Two rules of a field concern the same callers; only the last one counts.",
        wrong: "Post: a.model({ title: a.string().authorization((allow) => [allow.owner().to(['read']), allow.owner().to(['update'])]) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string().authorization((allow) => [allow.owner().to(['read', 'update'])]) }).authorization((allow) => [allow.owner()])",
    }
    EMPTY_GROUPS = error "empty_groups" {
        "A group rule names at least one group.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.groups([])])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.groups(['Admin'])])",
    }
    NOT_CONFIGURED = error "not_configured" {
        "A rule lets callers in by a way that `authorizationModes` of defineData doesn't configure.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.custom()])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    UNREACHABLE_CALLERS = warning "unreachable_callers" {
        "A rule of an operation with a custom handler lets callers in by a way that `authorizationModes` of defineData doesn't configure, so they can't come.",
        wrong: r"find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.publicApiKey()])",
        right: r"find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    OPERATIONS_ON_FUNCTION = error "operations_on_function" {
        "Rules of an operation grant the whole operation. A schema's rule with `.to` that a function operation inherits isn't allowed there: give the operation rules of its own.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ find: a.query().returns(a.string()).handler(a.handler.function('f')) }).authorization((allow) => [allow.authenticated().to(['read'])]);
export const data = defineData({ schema });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]) }).authorization((allow) => [allow.authenticated().to(['read'])]);
export const data = defineData({ schema });",
    }
    REQUIRED_FIELD_UNREADABLE = error "required_field_unreadable" {
        "Somebody may read the records but not a field that is required, so reads and subscriptions would fail for them. Open the field to them, or make it optional, or disable subscriptions.",
        wrong: "Post: a.model({ title: a.string().required().authorization((allow) => [allow.owner()]), body: a.string() }).authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])])",
        right: "Post: a.model({ title: a.string().authorization((allow) => [allow.owner()]), body: a.string() }).authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])])",
    }
    FIELD_TYPE = error "field_type" {
        "A field that a rule reads owners or groups from holds text: one for ownerDefinedIn and groupDefinedIn, a list for ownersDefinedIn and groupsDefinedIn.",
        wrong: "Post: a.model({ owner: a.integer() }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ owner: a.string() }).authorization((allow) => [allow.owner()])",
    }
    FIELD_CONFLICT = error "field_conflict" {
        "One rule reads a single owner or group from a field, another a list from the same field.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.ownerDefinedIn('who'), allow.ownersDefinedIn('who')])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.ownerDefinedIn('who'), allow.ownersDefinedIn('team')])",
    }
    RESOURCE_ELSEWHERE = error "resource_elsewhere" {
        "`allow.resource` grants a function the whole API, so it stands at the schema only.",
        wrong: r"import { a, defineData, defineFunction } from '@aws-amplify/backend';
const f = defineFunction({ entry: './f.ts' });
const schema = a.schema({ Kind: a.enum(['x']), Post: a.model({ title: a.string(), kind: a.ref('Kind').authorization((allow) => [allow.resource(f)]) }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, defineFunction } from '@aws-amplify/backend';
const f = defineFunction({ entry: './f.ts' });
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }).authorization((allow) => [allow.resource(f)]);
export const data = defineData({ schema });",
    }
    GRANTS_NOTHING = warning "grants_nothing" {
        "`.to([])` grants nothing.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.authenticated(), allow.owner().to([])])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    IGNORED_RULE = warning "ignored_rule" {
        "An operation has no record to read an owner or group from, so the rule, inherited from the schema, doesn't open it to anybody.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ find: a.query().returns(a.string()).handler(a.handler.function('f')) }).authorization((allow) => [allow.owner()]);
export const data = defineData({ schema });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]) }).authorization((allow) => [allow.owner()]);
export const data = defineData({ schema });",
    }
    LIST_FIELD_ADDED = warning "undeclared_field" {
        "The rule reads a field that the model doesn't declare. An owner field is added as a single text even where a list is meant; a group field is never added, so no record can carry it.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner(), allow.groupDefinedIn('team')])",
        right: "Post: a.model({ title: a.string(), team: a.string() }).authorization((allow) => [allow.owner(), allow.groupDefinedIn('team')])",
    }
}
