//! The Lambda functions of a schema. None is made here: a deployment is told their ARNs (chapter 9, fact 8).

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::ir::{self, FunctionRef, Handlers, Id};
use serde_json::Value;
use smol_str::SmolStr;

use super::template::Parameter;
use crate::appsync::{DataSource, pascal_case};
use crate::print::cloudformation::{id, literal, reference, substitute};

/// A function, known by what it is, whatever it is called for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Function {
    /// What `defineFunction` builds.
    Defined(Id<ir::Function>),
    /// A Lambda of the same account and region, by its name.
    Named(String),
    /// What speaks to a SQL database, by the database's name.
    Database(SmolStr),
    /// What answers in a conversation that has no handler of its own.
    Handler(SmolStr),
}

/// The functions of an API, with the names that stacks have for them.
#[derive(Debug)]
pub(super) struct Functions<'a> {
    api: &'a Api<'a>,
    sources: BTreeMap<DataSource, Function>,
    ambiguous: BTreeSet<String>,
}

impl<'a> Functions<'a> {
    /// The functions of an API.
    pub(super) fn of(api: &'a Api<'a>) -> Self {
        let steps = api.operations.iter().flat_map(|operation| match &operation.source.handlers {
            Handlers::Functions(steps) => steps.as_slice(),
            Handlers::None | Handlers::Custom(_) | Handlers::Sql(_) => &[],
        });
        let sources = steps.map(|step| match &step.function {
            FunctionRef::Defined { function, name } => {
                (DataSource::Function(name.clone()), Function::Defined(*function))
            }
            FunctionRef::Named(name) => (DataSource::Function(name.clone()), named(api, name)),
        });
        let databases = api.schema.parts.values().filter_map(|part| part.database()).map(|name| {
            let name = SmolStr::new(name);
            (DataSource::Sql(name.clone()), Function::Database(name))
        });
        let handlers = api.conversations.iter().map(|conversation| {
            let function = match &conversation.source.handler {
                Some(handler) => Function::Defined(handler.function),
                None => Function::Handler(conversation.source.name.clone()),
            };
            (DataSource::Function(conversation.names.handler.clone()), function)
        });
        let mut seen = BTreeSet::new();
        let names = api.schema.functions.values().map(|function| pascal_case(&function.name));
        let ambiguous = names.filter(|name| !seen.insert(name.clone())).collect();
        Self { api, sources: sources.chain(databases).chain(handlers).collect(), ambiguous }
    }

    /// The function behind a data source.
    pub(super) fn behind(&self, source: &DataSource) -> Option<&Function> {
        self.sources.get(source)
    }

    /// Every data source with the function behind it.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&DataSource, &Function)> {
        self.sources.iter()
    }

    /// The functions behind data sources, as often as there are such.
    pub(super) fn all(&self) -> impl Iterator<Item = &Function> {
        self.sources.values()
    }

    /// What a function is called in ids: its own name, with its module's where that is no one's alone.
    pub(super) fn id(&self, function: &Function) -> String {
        match function {
            Function::Defined(function) => {
                let ir::Function { module, name, .. } = &self.api.schema.functions[*function];
                let own = pascal_case(name);
                if self.ambiguous.contains(&own) {
                    id(&format!("{}{own}Function", pascal_case(&last(module, 2))))
                } else {
                    id(&format!("{own}Function"))
                }
            }
            Function::Named(name) => id(&format!("{}Lambda", pascal_case(name))),
            Function::Database(name) => id(&format!("{}SqlFunction", pascal_case(name))),
            Function::Handler(route) => id(&format!("{}ConversationHandler", pascal_case(route))),
        }
    }

    /// Its ARN.
    pub(super) fn arn(&self, function: &Function) -> Value {
        match function {
            Function::Defined(_) | Function::Database(_) | Function::Handler(_) => {
                reference(&format!("{}Arn", self.id(function)))
            }
            Function::Named(name) => substitute(format!(
                "arn:${{AWS::Partition}}:lambda:${{AWS::Region}}:${{AWS::AccountId}}:function:{}",
                literal(name)
            )),
        }
    }

    /// The parameter that tells its ARN, unless that is known.
    pub(super) fn parameter(&self, function: &Function) -> Option<(String, Parameter)> {
        let text = match function {
            Function::Defined(defined) => {
                let ir::Function { module, name, .. } = &self.api.schema.functions[*defined];
                format!("The ARN of the function {name} of {}", last(module, 2))
            }
            Function::Database(name) => format!("The ARN of the function for the SQL database {name}"),
            Function::Handler(route) => format!("The ARN of the handler of the conversation {route}"),
            Function::Named(_) => return None,
        };
        let parameter = Parameter::text(text).like("^arn:[^:]+:lambda:.+$");
        Some((format!("{}Arn", self.id(function)), parameter))
    }

    /// The parameter that tells the name of its role.
    pub(super) fn role_parameter(&self, function: Id<ir::Function>) -> (String, Parameter) {
        let ir::Function { module, name, .. } = &self.api.schema.functions[function];
        let text = format!("The name of the role of the function {name} of {}", last(module, 2));
        (format!("{}RoleName", self.id(&Function::Defined(function))), Parameter::text(text))
    }
}

/// The last parts of a path: what is before depends on where the compiler is called.
fn last(path: &str, count: usize) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    parts.get(parts.len().saturating_sub(count)..).unwrap_or(&parts).join("/")
}

/// A key of `defineData.functions`, or else a Lambda's name.
fn named(api: &Api<'_>, name: &str) -> Function {
    let functions = api.schema.data.functions.iter();
    let known =
        functions.rev().find(|(key, _)| key == name).map(|(_, function)| Function::Defined(*function));
    known.unwrap_or_else(|| Function::Named(name.to_owned()))
}
