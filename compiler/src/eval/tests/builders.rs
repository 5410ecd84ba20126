//! The schema language.

use super::*;
use crate::draft::{FieldDraft, HandlerKind, OperationDraft, RuleKind};
use crate::ir::Strategy;

fn only(definitions: &str) -> Evaluated {
    let evaluated = run_text(&shell("", definitions));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    evaluated
}

fn field<'a>(evaluated: &'a Evaluated, name: &str) -> &'a FieldDraft {
    let entry = model(evaluated, "P").fields.iter().find(|entry| entry.name == name).unwrap();
    match &evaluated.draft.node(entry.node).kind {
        NodeKind::Field(field) => field,
        other => panic!("{other:?}"),
    }
}

fn operation<'a>(evaluated: &'a Evaluated, name: &str) -> &'a OperationDraft {
    match &definition(evaluated, name).kind {
        NodeKind::Operation(operation) => operation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn required_means_the_list_only_right_after_array() {
    let evaluated = run_text(&shell(
        "",
        "P: a.model({ a: a.string().array().required(), b: a.string().required().array().required(), c: a.string().array().authorization((allow) => [allow.owner()]).required(), d: a.string().array().required().required(), e: a.string().array().required().array().required() })",
    ));
    assert_eq!(codes(&evaluated), ["builder::repeated_modifier"]);
    let shape = |name: &str| {
        let field = field(&evaluated, name);
        (field.required.is_some(), field.array.as_ref().unwrap().required.is_some())
    };
    assert_eq!(shape("a"), (false, true));
    assert_eq!(shape("b"), (true, true));
    assert_eq!(shape("c"), (true, false));
    assert_eq!(shape("d"), (true, true));
    assert_eq!(shape("e"), (false, true));
}

#[test]
fn rules_and_their_chains() {
    let evaluated = only(
        "P: a.model({}).authorization((allow) => [allow.owner('oidc').identityClaim('sub').to(['read']), allow.groups(['x', 'y']).withClaimIn('c'), allow.authenticated('identityPool'), allow.ownersDefinedIn('o').to([])])",
    );
    let rules = &model(&evaluated, "P").rules.as_ref().unwrap().rules;
    let kinds: Vec<&RuleKind> = rules.iter().map(|rule| &rule.kind).collect();
    assert!(
        matches!(kinds[0], RuleKind::Caller(Strategy::Owner { identity_claim: Some(claim), .. }) if claim == "sub")
    );
    assert!(
        matches!(kinds[1], RuleKind::Caller(Strategy::Groups { groups, group_claim: Some(_), .. }) if groups.len() == 2)
    );
    assert_eq!(rules[3].operations.as_ref().map(Vec::len), Some(0));
    assert_eq!(
        evaluated.sources.text(rules[0].span),
        "allow.owner('oidc').identityClaim('sub').to(['read'])"
    );
    let empty = only("P: a.model({}).authorization((allow) => [])");
    assert!(model(&empty, "P").rules.is_none());
    let single = only("P: a.model({}).authorization((allow) => allow.guest())");
    assert_eq!(model(&single, "P").rules.as_ref().unwrap().rules.len(), 1);
}

#[test]
fn chain_methods_disappear_after_use() {
    for bad in [
        "P: a.model({}).authorization((allow) => [allow.owner().to(['read']).to(['create'])])",
        "q: a.query().authorization((allow) => [allow.guest().to(['read'])])",
        "q: a.query().authorization((allow) => [allow.owner()])",
        "P: a.model({}).authorization((allow) => [(allow as any).resource(1)])",
        "P: a.model({ x: a.enum(['x']).required() })",
        "q: a.query().handler(a.handler.function('x').async().async())",
        "P: a.model({ x: a.belongsTo('P', 'y').required() })",
    ] {
        let evaluated = run_text(&shell("", bad));
        assert_eq!(codes(&evaluated), ["builder::unknown_method"], "{bad}\n{}", words(&evaluated));
    }
    let twice = "import { a, defineData } from '@aws-amplify/backend';\nconst r = (allow: any) => [allow.owner()];\nexport const data = defineData({ schema: a.schema({}).authorization(r).authorization(r) });";
    assert_eq!(codes(&run_text(twice)), ["builder::unknown_method"]);
}

#[test]
fn wrong_arguments() {
    for bad in [
        "P: a.model()",
        "P: a.model({ x: 'String' })",
        "P: a.model({ x: undefined })",
        "P: a.model({ x: {} })",
        "P: a.model({}).identifier('id')",
        "P: a.model({}).authorization()",
        "P: a.model({}).authorization((allow) => { allow.owner(); })",
        "P: a.model({}).authorization((allow) => [[allow.owner()]])",
        "P: a.model({}).authorization((allow) => allow)",
        "P: a.model({}).authorization((allow) => [allow.owner().to('read')])",
        "P: a.model({}).authorization((allow) => [allow.groups('x')])",
        "P: a.model({}).authorization((allow) => [allow.group()])",
        "P: a.model({}).secondaryIndexes((index) => index('x'))",
        "P: a.model({}).secondaryIndexes((index) => [index('x').sortKeys('y')])",
        "E: a.enum('x')",
        "E: a.enum([1])",
        "E: a.ref()",
        "q: a.query().handler([])",
        "q: a.query().handler('x')",
        "q: a.query().handler(a.handler.function(() => 1))",
        "q: a.query().handler(a.handler.function(undefined))",
        "s: a.subscription().for(a.string())",
        "P: a.model({ x: a.hasMany('P', 1) })",
        "P: a.model({ x: a.integer().validate((v) => v.gt()) })",
    ] {
        let evaluated = run_text(&shell("", bad));
        assert_eq!(codes(&evaluated), ["builder::wrong_argument"], "{bad}\n{}", words(&evaluated));
    }
}

#[test]
fn many_faults_in_one_run() {
    let evaluated = run_text(&shell(
        "",
        "P: a.model({ a: a.STRING(), b: a.string, c: a.hasMany('Q'), d: a.string().requird() }).authorization((allow) => [allow.private(), allow.owner('x'), allow.owners()]), Q: a.model({ e: a.manyToMany('P') }).authorization([a.allow.owner()])",
    ));
    assert_eq!(
        codes(&evaluated),
        [
            "builder::unknown_method",
            "builder::not_called",
            "builder::missing_references",
            "builder::unknown_method",
            "builder::retired_rule",
            "builder::invalid_provider",
            "builder::unknown_method",
            "builder::retired_many_to_many",
            "builder::retired_authorization",
        ],
        "{}",
        words(&evaluated)
    );
}

#[test]
fn helpers_and_constants_of_real_schemas() {
    let evaluated = run_text(&shell(
        "const adminOnly = (allow: any) => [allow.group('admins')];\nconst quiet = <T extends Parameters<typeof a.model>[0]>(fields: T) => a.model(fields).disableOperations(['subscriptions']);\nconst audit = { by: a.string(), note: a.string() };\nconst { model: M, ref } = a;\nconst flags = { vip: a.boolean() };",
        "T: quiet({ title: a.string(), ...audit }).authorization(adminOnly), U: M({ t: ref('T'), ...Object.fromEntries(Object.keys(flags).map((k) => [k, a.integer()])) }), V: M({ x: a.string() || a.ref('X') })",
    ));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(fields(&evaluated, "T"), ["title", "by", "note"]);
    assert_eq!(fields(&evaluated, "U"), ["t", "vip"]);
    assert_eq!(model(&evaluated, "T").disabled.len(), 1);
}

#[test]
fn a_parameter_may_hide_a() {
    let evaluated = run_text(&shell("", "P: a.model({}).authorization((a) => [a.owner()])"));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
}

#[test]
fn comments_become_docs() {
    let evaluated = run_text(
        "import { a, defineData } from '@aws-amplify/backend';\n/** A post. */\nconst Post = a.model({\n  // Its title.\n  title: a.string(),\n});\nexport const data = defineData({ schema: a.schema({ Post }) });",
    );
    assert_eq!(schema(&evaluated).entries[0].docs.as_deref(), Some("A post."));
    assert_eq!(model(&evaluated, "Post").fields[0].docs.as_deref(), Some("Its title."));
}

#[test]
fn custom_handlers_find_their_file() {
    let text = shell(
        "",
        "q: a.query().returns(a.string()).handler(a.handler.custom({ entry: './q.js', dataSource: a.ref('P') }))",
    );
    let evaluated =
        run(MemoryLoader::new().file(ENTRY, text).file("/amplify/data/q.js", "export const x = 1;"));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert!(evaluated.files.contains("/amplify/data/q.js"));
    let HandlerKind::Custom { file: Some(file), .. } = &operation(&evaluated, "q").handlers[0].kind else {
        panic!()
    };
    assert_eq!(file.path, "amplify/data/q.js");
    // The path is relative to the file that calls.
    let helper = "import { a } from '@aws-amplify/backend';\nexport const q = () => a.handler.custom({ entry: './q.js' });";
    let text = shell("import { q } from '../lib/h';", "q: a.query().handler(q())");
    let evaluated = run(MemoryLoader::new()
        .file(ENTRY, text)
        .file("/amplify/lib/h.ts", helper)
        .file("/amplify/lib/q.js", ""));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    let text = shell(
        "import path from 'node:path';",
        "q: a.query().handler(a.handler.custom({ entry: path.join(__dirname, 'x.js') })), r: a.query().handler(a.handler.custom({ entry: './gone.js' }))",
    );
    assert_eq!(
        codes(&run(MemoryLoader::new().file(ENTRY, text))),
        ["eval::not_static", "builder::missing_entry"]
    );
}

#[test]
fn sql_schemas_are_renamed_and_extended() {
    let text = "import { a, defineData, secret } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\nconst generated = configure({ database: { engine: 'postgresql', connectionUri: secret('X') } }).schema({ t_user: a.model({ id: a.integer().required() }).identifier(['id']), kind: a.enum(['x']), t_post: a.model({ id: a.integer().required() }) });\nconst schema = generated.renameModels(() => [['t_user', 'User']]).setAuthorization((models) => [models.User.authorization((allow) => [allow.owner()]), models.t_post.fields.id.authorization((allow) => [allow.guest()])]).setRelationships((models) => [models.User.relationships({ posts: a.hasMany('t_post', 'uid') })]).addToSchema({ q: a.query() }).addQueries({ r: a.query() }).authorization((allow) => [allow.guest()]);\nexport const data = defineData({ schema });";
    let evaluated = run_text(text);
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(names(&evaluated), ["kind", "t_post", "User", "q", "r"]);
    assert_eq!(schema(&evaluated).source.renamed, [("User".into(), "t_user".into())]);
    assert_eq!(fields(&evaluated, "User"), ["id", "posts"]);
    assert!(model(&evaluated, "User").rules.is_some());
    let gone = text.replace("models.User.authorization", "models.t_user.authorization");
    assert_eq!(codes(&run_text(&gone)), ["builder::unknown_model"]);
}

#[test]
fn ai_routes() {
    let evaluated = run_text(&shell(
        "const prompt = `Be\nkind`;",
        "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: prompt, tools: [a.ai.dataTool({ name: 't', description: 'd', model: a.ref('P'), modelOperation: 'list' })], inferenceConfiguration: { topP: 0.5 } }).authorization((allow) => allow.owner()), g: a.generation({ aiModel: { resourcePath: 'x.y' }, systemPrompt: 'p' }).arguments({ x: a.string() }).returns(a.string())",
    ));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    let NodeKind::Conversation(chat) = &definition(&evaluated, "chat").kind else { panic!() };
    assert_eq!(chat.ai.model.as_ref().unwrap().value, "anthropic.claude-3-haiku-20240307-v1:0");
    assert_eq!(chat.ai.system_prompt.as_ref().unwrap().value, "Be\nkind");
    assert_eq!((chat.tools.len(), chat.ai.inference.as_ref().unwrap().settings.len()), (1, 1));
}
