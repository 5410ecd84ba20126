//! Fields that lead to other models: from a relationship to a query of the other table (chapter 3.2, relations).

use amplify_schemac_compiler::api::access::{Role, Who};
use amplify_schemac_compiler::api::{Api, Field, Model, Relationship, naming};
use amplify_schemac_compiler::ir::RelationshipKind;
use amplify_schemac_compiler::vocab::Provider;

use super::authorize::{Missing, QueryKey, authorize_read, authorize_record, guard_mentioned};
use super::callers::{Callers, of_roles};
use super::fields::{self, READS, has_subscriptions, protection};
use super::helpers::Helper;
use super::model::{filters, joined, query, raise_error, refuse_hidden, table};
use super::resolver::Resolver;
use super::script::Script;
use super::sql;
use crate::print::js::{Code, Member, Text};

/// What a key is where the record has an empty text, which DynamoDB takes for no key. Nothing has it.
const NO_KEY: &str = "___xamznone____";

/// A field that leads to another model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Relation<'m, 'a> {
    model: &'m Model<'a>,
    field: &'m Field<'a>,
    relationship: &'m Relationship<'a>,
    /// The other model.
    pub(super) target: &'m Model<'a>,
}

/// The resolvers of a model's relationships.
pub(super) fn plan(api: &Api<'_>, model: &Model<'_>, resolvers: &mut Vec<Resolver>) {
    for field in model.fields.values() {
        let Some(relationship) = field.relationship() else { continue };
        let target = &api.models.all[relationship.target];
        let relation = Relation { model, field, relationship, target };
        let (source, script) = match sql::source_of(api, target) {
            Some(source) => (source, sql::relation(relation)),
            None => (table(target), script(relation)),
        };
        resolvers.push(Resolver::unit(&model.name, &field.name, source, script));
    }
}

impl<'m, 'a> Relation<'m, 'a> {
    /// How many records it leads to, and how they are told.
    pub(super) fn kind(&self) -> RelationshipKind {
        self.relationship.kind
    }

    /// The fields of the other side, each with the field of this record that it must equal.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let is_child = self.kind() == RelationshipKind::BelongsTo;
        let parent = if is_child { self.target } else { self.model };
        let identifier = parent.key.fields().map(|id| parent.fields[id].name.to_string());
        let references = self.relationship.references.iter().map(ToString::to_string);
        if is_child { identifier.zip(references).collect() } else { references.zip(identifier).collect() }
    }

    /// Who may read records of the other model.
    fn readers(&self) -> Callers<'a, ()> {
        of_roles(self.target, |role| {
            let may = READS.iter().any(|&way| super::model::is_allowed(role, way));
            may.then_some(())
        })
    }

    /// The start of the resolver: who may read the field at all, and which records, which is `readable` from here on.
    /// Nothing is read for a mutation whose subscribers may be others than the caller.
    pub(super) fn begin(&self) -> Script {
        let many = self.kind() == RelationshipKind::HasMany;
        let what = if many { "records" } else { "record" };
        let Self { model, field, target, .. } = self;
        let mut script = Script::new(format!(
            "Reads the {what} of {} that {}.{} leads to.",
            target.name, model.name, field.name
        ));
        let code = &mut script.request;
        let protection = protection(model, field);
        if protection.is_some() {
            code.line("authorizeField(ctx);");
        }
        code.line("const readable = authorize(ctx);");
        if has_subscriptions(model) && is_redacted(model, field, target) {
            code.line("// Subscribers get what a mutation answers, and may be others than the caller.");
            return_early("ctx.source.__operation === 'Mutation'", self.nothing(), code);
        }
        if let Some(callers) = protection {
            authorize_record(&callers, &mut script);
        }
        script
    }

    /// The answer where there is nothing to read.
    fn nothing(&self) -> &'static str {
        if self.kind() == RelationshipKind::HasMany { "{ items: [] }" } else { "null" }
    }

    /// Adds `authorize(ctx)`.
    pub(super) fn authorize(&self, keys: &[QueryKey<'_>], script: &mut Script) {
        authorize_read(&self.readers(), keys, script);
    }
}

fn script(relation: Relation<'_, '_>) -> Script {
    let many = relation.kind() == RelationshipKind::HasMany;
    let keys = keys(relation);
    let mut script = relation.begin();
    // The reference looks only at the first key of many records.
    let needed = if many { keys.iter().take(1) } else { keys.iter().take(keys.len()) };
    let missing: Vec<String> = needed
        .flat_map(|key| &key.sources)
        .map(|source| format!("(ctx.source{} ?? null) === null", Member(source)))
        .collect();
    return_early(&missing.join(" || "), relation.nothing(), &mut script.request);
    let query_keys: Vec<_> = keys.iter().filter_map(Key::as_query_key).collect();
    relation.authorize(&query_keys, &mut script);
    let guard =
        many.then(|| guard_mentioned(relation.target, "ctx.args.filter", &query_keys, &mut script)).flatten();
    request(relation, &keys, &filters("readable", guard), &mut script);
    response(many, &mut script);
    script
}

/// A key of the other table or its index, and the fields of this record that it must equal.
struct Key {
    attribute: String,
    sources: Vec<String>,
}

impl Key {
    /// The key's value, an expression.
    fn value(&self) -> String {
        match &*self.sources {
            [source] => format!("ctx.source{}", Member(source)),
            sources => joined(sources.iter().map(String::as_str), "ctx.source"),
        }
    }

    /// A key that is a field, and so may name an owner.
    fn as_query_key(&self) -> Option<QueryKey<'_>> {
        let [_] = &*self.sources else { return None };
        Some(QueryKey { field: &self.attribute, value: self.value(), missing: Missing::Never })
    }
}

/// The keys of the other side: the parent's own, or those of the index on the child's references.
fn keys(relation: Relation<'_, '_>) -> Vec<Key> {
    let mut pairs = relation.pairs().into_iter();
    let first = pairs.next().map(|(attribute, source)| Key { attribute, sources: vec![source] });
    let (attributes, sources): (Vec<String>, Vec<String>) = pairs.unzip();
    let sort = (!attributes.is_empty()).then(|| Key {
        attribute: naming::composite_attribute(attributes.iter().map(String::as_str)),
        sources,
    });
    first.into_iter().chain(sort).collect()
}

fn return_early(condition: &str, answer: &str, code: &mut Code) {
    code.block(format_args!("if ({condition}) {{"), "}", |code| {
        code.line(format_args!("runtime.earlyReturn({answer});"));
    });
}

fn request(relation: Relation<'_, '_>, keys: &[Key], filters: &str, script: &mut Script) {
    let Relation { model, field, .. } = relation;
    let many = relation.kind() == RelationshipKind::HasMany;
    script.need(Helper::FilterOf);
    let is_number = |source: &String| {
        model.field(source).and_then(|(_, field)| field.value()).is_some_and(super::model::is_number)
    };
    let key: Vec<(String, String)> = keys
        .iter()
        .map(|key| {
            let value = key.value();
            let may_be_empty = !many && key.sources.len() == 1 && !key.sources.iter().any(is_number);
            let value = if may_be_empty { format!("{value} || {}", Text(NO_KEY)) } else { value };
            (key.attribute.clone(), value)
        })
        .collect();
    script.request.block("return {", "};", |code| {
        code.line("operation: 'Query',");
        if relation.kind() != RelationshipKind::BelongsTo {
            let index = naming::relationship_index(&model.name, &field.name);
            code.line(format_args!("index: {},", Text(&index)));
        }
        query(&key, code);
        if many {
            code.line(format_args!("filter: {filters},"));
            code.line("limit: ctx.args.limit ?? 100,");
            code.line("nextToken: ctx.args.nextToken,");
            code.line("scanIndexForward: (ctx.args.sortDirection ?? 'ASC') === 'ASC',");
        } else {
            code.line("filter: filterOf([readable]),");
        }
    });
}

/// The answer. What comes of a mutation's answer is marked as such, for the fields of those records.
fn response(many: bool, script: &mut Script) {
    let code = &mut script.response;
    raise_error(code);
    if many {
        code.block("if (ctx.source.__operation === 'Mutation') {", "}", |code| {
            code.line(
                "const items = ctx.result.items.map((item) => ({ ...item, __operation: 'Mutation' }));",
            );
            code.line("return { ...ctx.result, items };");
        });
        code.line("return ctx.result;");
    } else {
        refuse_hidden(code);
        code.line("const [item] = items;");
        code.line("return item && ctx.source.__operation === 'Mutation' ? { ...item, __operation: 'Mutation' } : item;");
    }
}

/// Whether the field is empty in the answer of a mutation: it is protected, or some role reads both sides but the two
/// sides aren't read by the same static roles.
fn is_redacted(model: &Model<'_>, field: &Field<'_>, target: &Model<'_>) -> bool {
    if fields::is_hidden_in_answers(model, field) {
        return true;
    }
    let own: Vec<Reader<'_>> = fields::readers(model, field).map(Reader::of).collect();
    let others = readers(target);
    let reads_both = own.iter().any(|reader| others.iter().any(|other| reader.is_among(other)));
    let is_same = own.len() == others.len()
        && others.iter().all(|other| other.is_static() && own.iter().any(|reader| reader == other));
    reads_both && !is_same
}

/// A role, as far as it tells who reads.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Reader<'a> {
    who: Who<'a>,
    provider: Provider,
}

impl<'a> Reader<'a> {
    fn of(role: &Role<'a>) -> Self {
        Self { who: role.who, provider: role.provider }
    }

    /// Whether the same caller can be both: everyone who is signed in is any of those who come by the same provider.
    fn is_among(&self, other: &Self) -> bool {
        let signs_in = matches!(self.provider, Provider::UserPools | Provider::Oidc | Provider::Iam);
        let is_everyone = self.who == Who::Authenticated || other.who == Who::Authenticated;
        self == other || self.provider == other.provider && signs_in && is_everyone
    }

    fn is_static(&self) -> bool {
        !matches!(self.who, Who::Owner { .. } | Who::GroupField { .. } | Who::Custom)
    }
}

/// Who may read records of a model; where everyone who is signed in may, no other role of theirs counts.
fn readers<'a>(model: &Model<'a>) -> Vec<Reader<'a>> {
    let reads = |role: &&Role<'a>| READS.iter().any(|&way| super::model::is_allowed(role, way));
    let all: Vec<Reader<'a>> = model.access.roles.iter().filter(reads).map(Reader::of).collect();
    let is_open = |provider| {
        matches!(provider, Provider::UserPools | Provider::Oidc)
            && all.contains(&Reader { who: Who::Authenticated, provider })
    };
    let counts = |reader: &&Reader<'a>| reader.who == Who::Authenticated || !is_open(reader.provider);
    all.iter().filter(counts).copied().collect()
}
