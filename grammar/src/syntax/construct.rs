//! Constructs that are parsed and not evaluated.

/// Which construct, of statements and expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Construct {
    /// `for (;;) {}`
    For,
    /// `for (const key in object) {}`
    ForIn,
    /// `for await (const value of values) {}`
    ForAwait,
    /// `for (value of values) {}`, which sets a variable that exists.
    ForOf,
    /// `while (test) {}`
    While,
    /// `do {} while (test)`
    Do,
    /// `with (object) {}`
    With,
    /// `switch (value) {}`
    Switch,
    /// `try {} catch {} finally {}`
    Try,
    /// `label: statement`
    Label,
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `debugger`
    Debugger,
    /// `namespace Name {}`
    Namespace,
    /// `import name = …`
    ImportEquals,
    /// `export = …`
    ExportEquals,
    /// `` tag`text` ``
    TaggedTemplate,
    /// `1n`
    BigInteger,
    /// `class {}` as a value
    Class,
    /// `super`
    Super,
    /// `import.meta`
    ImportMeta,
    /// `new.target`
    NewTarget,
    /// `yield`
    Yield,
}

impl Construct {
    /// Its name in a sentence, such as "a `while` loop".
    pub fn describe(self) -> &'static str {
        match self {
            Self::For | Self::ForIn | Self::ForAwait | Self::ForOf => "a `for` loop",
            Self::While => "a `while` loop",
            Self::Do => "a `do` loop",
            Self::With => "a `with` statement",
            Self::Switch => "a `switch`",
            Self::Try => "a `try` statement",
            Self::Label => "a labelled statement",
            Self::Break => "a `break`",
            Self::Continue => "a `continue`",
            Self::Debugger => "a `debugger` statement",
            Self::Namespace => "a namespace",
            Self::ImportEquals => "an `import … = …`",
            Self::ExportEquals => "an `export =`",
            Self::TaggedTemplate => "a tagged template",
            Self::BigInteger => "a big integer",
            Self::Class => "a class expression",
            Self::Super => "`super`",
            Self::ImportMeta => "`import.meta`",
            Self::NewTarget => "`new.target`",
            Self::Yield => "`yield`",
        }
    }
}
