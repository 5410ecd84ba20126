//! Statements.

use smol_str::SmolStr;

use super::construct::Construct;
use super::expression::{ExprId, Function};
use super::pattern::Pattern;
use crate::source::{Span, Spanned};

/// A statement and where it stands.
#[derive(Debug)]
pub struct Statement {
    /// Where it stands, with its `export` and its semicolon.
    pub span: Span,
    /// What it is.
    pub kind: StatementKind,
}

/// What a statement is.
#[derive(Debug)]
pub enum StatementKind {
    /// Could not be parsed; already reported.
    Invalid,
    /// `;`, type aliases, interfaces, `declare …`: nothing at run time.
    Empty,
    /// `import a, { b as c }, * as d from './x'`. `import './x'` has no specifiers. `import type` is [`Self::Empty`].
    Import { specifiers: Vec<ImportSpecifier>, from: Spanned<SmolStr> },
    /// `export { a as b }`, `export { a as b } from './x'`; type-only ones are left out.
    ExportNamed { specifiers: Vec<ExportSpecifier>, from: Option<Spanned<SmolStr>> },
    /// `export * from './x'`, `export * as name from './x'`
    ExportAll { name: Option<Spanned<SmolStr>>, from: Spanned<SmolStr> },
    /// `export default expression`
    ExportDefault(ExprId),
    /// `const a = 1, { b } = c`
    Variables { binding: Binding, declarators: Vec<Declarator>, exported: bool },
    /// `function name() {}`; `export default function () {}` has no name.
    Function { function: Box<Function>, exported: bool, default: bool },
    /// `enum Name { A = 'a', B }`, also `const enum`.
    Enum { name: Spanned<SmolStr>, members: Vec<EnumMember>, exported: bool },
    /// `class Name { … }`: its name is bound, its body skipped. `declare class` is [`Self::Empty`].
    Class { name: Option<Spanned<SmolStr>>, exported: bool, default: bool },
    /// `expression;`
    Expression(ExprId),
    /// `return`, `return expression`
    Return(Option<ExprId>),
    /// `throw expression`
    Throw(ExprId),
    /// `if (test) yes else no`; a branch without braces is a list of one.
    If { test: ExprId, yes: Vec<Statement>, no: Vec<Statement> },
    /// `{ … }`
    Block(Vec<Statement>),
    /// `for (const pattern of iterable) body`
    ForOf { pattern: Pattern, iterable: ExprId, body: Vec<Statement> },
    /// A statement that is not evaluated, its parts kept so that its effects can be seen.
    Opaque(Opaque),
}

/// A statement that is not evaluated: loops other than `for…of`, `switch`, `try`, a label, `break`, `continue`.
#[derive(Debug)]
pub struct Opaque {
    /// Which one.
    pub construct: Construct,
    /// What its head binds: `for (const key in …)`, `catch (error)`.
    pub patterns: Vec<Pattern>,
    /// Every expression in its head or cases.
    pub exprs: Vec<ExprId>,
    /// Every statement in its bodies.
    pub statements: Vec<Statement>,
}

/// The keyword of a variable declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// `const`
    Const,
    /// `let`
    Let,
    /// `var`
    Var,
}

/// `pattern = init`
#[derive(Debug)]
pub struct Declarator {
    /// What is bound.
    pub pattern: Pattern,
    /// The initial value.
    pub init: Option<ExprId>,
    /// Text of the comments right before the statement, as for properties; only on the first declarator.
    pub docs: Option<SmolStr>,
}

/// What an import specifier or export specifier names in the other module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportedName {
    /// `import name from`, `{ default as name }`
    Default,
    /// `* as name`
    Namespace,
    /// `{ imported as name }`
    Named(SmolStr),
}

/// One name bound by an import.
#[derive(Debug)]
pub struct ImportSpecifier {
    /// What it is in the other module.
    pub imported: ImportedName,
    /// What it is called here.
    pub local: SmolStr,
    /// Where it stands.
    pub span: Span,
}

/// `local as exported`; with `from`, `local` is the name in the other module (`default` included).
#[derive(Debug)]
pub struct ExportSpecifier {
    /// The name here, or in the other module.
    pub local: SmolStr,
    /// The name that importers use.
    pub exported: SmolStr,
    /// Where it stands.
    pub span: Span,
}

/// A member of a TypeScript `enum`.
#[derive(Debug)]
pub struct EnumMember {
    /// Its name.
    pub name: SmolStr,
    /// Its initialiser.
    pub init: Option<ExprId>,
    /// Where it stands.
    pub span: Span,
}
