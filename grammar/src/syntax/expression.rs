//! Expressions.

use smol_str::SmolStr;

use super::construct::Construct;
use super::pattern::Parameter;
use super::statement::Statement;
use crate::source::Span;

/// An expression of one module's tree. Meaningless in another module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExprId(u32);

impl ExprId {
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// An expression and where it stands.
#[derive(Debug)]
pub struct Expr {
    /// Where it stands; parentheses around it are not included.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// What an expression is.
#[derive(Debug)]
pub enum ExprKind {
    /// Could not be parsed; already reported.
    Invalid,
    /// Parsed and outside what is evaluated.
    Unsupported(Construct),
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// `1`, `1.5e3`, `0x1f`, `1_000`
    Number(f64),
    /// `'text'`, its escapes resolved.
    String(SmolStr),
    /// `` `a${b}c` ``: one more text than expressions, escapes resolved, CR LF read as LF.
    Template { texts: Vec<SmolStr>, exprs: Vec<ExprId> },
    /// `/pattern/flags`
    Regex { pattern: SmolStr, flags: SmolStr },
    /// `name` (also `undefined`)
    Identifier(SmolStr),
    /// `this`
    This,
    /// `[a, , ...b]`
    Array(Vec<Element>),
    /// `{ a, b: 1, [c]: 2, ...d, e() {} }`
    Object(Vec<Property>),
    /// `(a) => b`, `function (a) { … }`
    Function(Box<Function>),
    /// `object.property`, `object?.property`
    Member { object: ExprId, property: SmolStr, property_span: Span, optional: bool },
    /// `object[index]`, `object?.[index]`
    Index { object: ExprId, index: ExprId, optional: bool },
    /// `callee(arguments)`, `callee?.(arguments)`
    Call { callee: ExprId, arguments: Vec<Element>, optional: bool },
    /// `new Callee(arguments)`
    New { callee: ExprId, arguments: Vec<Element> },
    /// `!a`, `-a`, `typeof a`, `void a`, …
    Unary { op: UnaryOp, operand: ExprId },
    /// `++a`, `a--`
    Update { target: ExprId },
    /// `a + b`, `a ?? b`, `a === b`, …
    Binary { op: BinaryOp, left: ExprId, right: ExprId },
    /// `test ? yes : no`
    Conditional { test: ExprId, yes: ExprId, no: ExprId },
    /// `target = value`, `target += value`; a destructuring target is an object or array expression.
    Assign { op: AssignOp, target: ExprId, value: ExprId },
    /// `a, b`
    Sequence(Vec<ExprId>),
    /// `await a`
    Await(ExprId),
    /// `import('./x')`
    DynamicImport(ExprId),
}

/// An element of an array or an argument of a call.
#[derive(Debug, Clone, Copy)]
pub enum Element {
    /// `a`
    Item(ExprId),
    /// `...a`
    Spread(ExprId),
    /// nothing between two commas
    Hole,
}

/// A property of an object expression.
#[derive(Debug)]
pub enum Property {
    /// `key: value`, `key` (shorthand), `key() {…}` (the value is then a function), with its leading comments.
    Named {
        /// The key.
        key: PropertyKey,
        /// Where the key stands.
        key_span: Span,
        /// The value; for `{ key }` an identifier at the key's place.
        value: ExprId,
        /// Text of the comments right before it, markers and leading stars removed, lines joined by `\n`.
        docs: Option<SmolStr>,
    },
    /// `...a`
    Spread(ExprId),
    /// `get x() {…}`, `set x(v) {…}`
    Accessor(Span),
    /// `{ a = 1 }`: only meaningful as a destructuring target.
    ShorthandDefault { name: SmolStr, span: Span, default: ExprId },
    /// Could not be parsed; already reported.
    Invalid(Span),
}

/// The key of a property.
#[derive(Debug, Clone)]
pub enum PropertyKey {
    /// `key`, `'key'`, `1`: as text.
    Static(SmolStr),
    /// `[key]`
    Computed(ExprId),
}

/// A function of any form.
#[derive(Debug)]
pub struct Function {
    /// Its own name: `function name() {}`.
    pub name: Option<SmolStr>,
    /// Its parameters; a rest parameter is last.
    pub parameters: Vec<Parameter>,
    /// Its body.
    pub body: FunctionBody,
    /// `async`
    pub is_async: bool,
    /// `function*`
    pub is_generator: bool,
    /// From its first token to its last.
    pub span: Span,
}

/// The body of a function.
#[derive(Debug)]
pub enum FunctionBody {
    /// `=> a`
    Expression(ExprId),
    /// `{ … }`
    Block(Vec<Statement>),
}

/// A prefix operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    Not,
    Minus,
    Plus,
    BitNot,
    Typeof,
    Void,
    Delete,
}

/// An infix operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    Nullish,
    Or,
    And,
    BitOr,
    BitXor,
    BitAnd,
    LooseEqual,
    LooseNotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Instanceof,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
}

/// `=` or an operator with `=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssignOp {
    /// `=`
    Plain,
    /// `+=`, `??=`, …
    Compound(BinaryOp),
}
