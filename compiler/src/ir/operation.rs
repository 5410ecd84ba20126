//! Custom operations.

use std::sync::Arc;

use amplify_schemac_grammar::{FileId, Span, Spanned};
use smol_str::SmolStr;

use super::{AiModel, FieldType, Function, Id, Model, Part, ReturnType, Rule, TypeUse};

/// `a.query()`, `a.mutation()`, `a.subscription()`, `a.generation({…})`
#[derive(Debug)]
pub struct Operation {
    /// Its name: a field of a root type.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// The schema it belongs to.
    pub part: Id<Part>,
    /// Which of the four, with what only that one has.
    pub kind: OperationKind,
    /// Arguments, if they were declared: clients hand in an object then, even for none.
    pub arguments: Option<Vec<Argument>>,
    /// The result as declared; `None` if undeclared. An asynchronous last function makes it `EventInvocationResponse`
    /// whatever is declared, and a subscription without it has its first source's.
    pub returns: Option<TypeUse<ReturnType>>,
    /// The rules in force: its own, else the schema's.
    pub rules: Vec<Rule>,
    /// Whether `rules` are its own.
    pub has_own_rules: bool,
    /// What runs. Always [`Handlers::None`] for a generation.
    pub handlers: Handlers,
}

impl Operation {
    /// Its arguments, declared or not.
    pub fn arguments(&self) -> &[Argument] {
        self.arguments.as_deref().unwrap_or_default()
    }
}

/// The kind of an operation.
#[derive(Debug)]
pub enum OperationKind {
    /// `a.query()`
    Query,
    /// `a.mutation()`
    Mutation,
    /// `a.subscription().for([…])`
    Subscription(Vec<SubscriptionSource>),
    /// `a.generation({…})`
    Generation(AiModel),
}

/// What a subscription listens to.
#[derive(Debug, Clone)]
pub enum SubscriptionSource {
    /// A custom mutation.
    Mutation(Id<Operation>),
    /// `a.ref('Model').mutations([…])`: mutations of a model, in the order written.
    Model {
        /// The model.
        model: Id<Model>,
        /// `create`, `update`, `delete`, or a word that names nothing real (defect D17).
        mutations: Vec<Spanned<SmolStr>>,
    },
}

/// An argument.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: SmolStr,
    /// Where its name is written.
    pub span: Span,
    /// Leading comments.
    pub docs: Option<SmolStr>,
    /// Its type.
    pub ty: TypeUse<FieldType>,
}

/// The steps of an operation, all of one kind.
#[derive(Debug)]
pub enum Handlers {
    /// None: reachable by IAM only.
    None,
    /// Lambda functions, one after the other.
    Functions(Vec<FunctionStep>),
    /// APPSYNC_JS files, one after the other.
    Custom(Vec<CustomStep>),
    /// A SQL statement.
    Sql(SqlStatement),
}

/// A Lambda function of an operation.
#[derive(Debug, Clone)]
pub struct FunctionStep {
    /// The whole chain of the handler.
    pub span: Span,
    /// Which function.
    pub function: FunctionRef,
    /// Whether it is invoked as an event, without waiting for its result.
    pub is_async: bool,
}

/// How a function is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FunctionRef {
    /// By its definition; `name` is what the reference calls it: `FnQ`, `FnQ2`, …
    Defined { function: Id<Function>, name: SmolStr },
    /// `'name'`: a key of `defineData.functions`, or a Lambda of that name in the account.
    Named(SmolStr),
}

/// `a.handler.custom({ entry, dataSource })`
#[derive(Debug, Clone)]
pub struct CustomStep {
    /// The whole call.
    pub span: Span,
    /// The value of `entry`, where it is written.
    pub entry: Span,
    /// The file among the sources.
    pub file: FileId,
    /// The file as shown to people.
    pub path: SmolStr,
    /// Its text.
    pub text: Arc<str>,
    /// What it talks to.
    pub data_source: DataSource,
}

/// The data source of a custom handler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataSource {
    /// None: it only computes.
    None,
    /// A model's table.
    Model(Id<Model>),
    /// A name that backend.ts adds, or a generated one.
    Named(SmolStr),
}

/// `a.handler.inlineSql(s)`, `a.handler.sqlReference(path)`
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SqlStatement {
    /// The statement.
    Inline(SmolStr),
    /// The text of a file.
    File(Arc<str>),
}

impl SqlStatement {
    /// The statement.
    pub fn text(&self) -> &str {
        match self {
            Self::Inline(text) => text,
            Self::File(text) => text,
        }
    }
}
