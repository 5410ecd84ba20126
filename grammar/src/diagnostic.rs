//! What is reported about source text: a code declared once, a message, labels and help.

use crate::source::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is emitted.
    Error,
    /// Output is emitted; somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word people read.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What a code means, with an example that triggers it and the same example mended.
///
/// An example is the body of `a.schema({ … })`, or a whole file if it holds an `import` or `export`; the code of a custom
/// handler says so by the comment `// handler.js` in its first line.
#[derive(Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong and why it matters, as prose.
    pub meaning: &'static str,
    /// Source that triggers the code.
    pub wrong: &'static str,
    /// The same source without the fault.
    pub right: &'static str,
}

/// A kind of diagnostic. Each is a `static` made by [`codes!`](crate::codes), so that code, severity and explanation
/// stand in one place.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable name, `amplify::<area>::<slug>`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What `explain` and `docs/diagnostics.md` show.
    pub explanation: Explanation,
}

/// Declares the codes of one area: a `static` each, and `ALL` with every one of them in order.
///
/// ```ignore
/// codes! {
///     "relationship";
///     MISSING_REFERENCE = error "missing_reference" {
///         "A relationship names a reference field that the child model doesn't declare.",
///         wrong: "…",
///         right: "…",
///     }
/// }
/// ```
#[macro_export]
macro_rules! codes {
    (@severity error) => { $crate::Severity::Error };
    (@severity warning) => { $crate::Severity::Warning };
    (@severity note) => { $crate::Severity::Note };
    ($area:literal; $( $name:ident = $severity:ident $slug:literal { $meaning:literal, wrong: $wrong:literal, right: $right:literal $(,)? } )*) => {
        $(
            #[doc = $meaning]
            pub static $name: $crate::Code = $crate::Code {
                id: concat!("amplify::", $area, "::", $slug),
                severity: $crate::codes!(@severity $severity),
                explanation: $crate::Explanation { meaning: $meaning, wrong: $wrong, right: $right },
            };
        )*
        /// Every code of this area, in the order of declaration.
        pub static ALL: &[&$crate::Code] = &[$(&$name),*];
    };
}

/// A place and what to say about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say; may be empty.
    pub text: String,
}

/// One thing to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: &'static Code,
    /// How bad it is here: as its code says, or less.
    pub severity: Severity,
    /// One sentence, no full stop: what is wrong, with the names concerned in backquotes.
    pub message: String,
    /// Where; `None` only if it concerns no text at all (a file that can't be read).
    pub primary: Option<Label>,
    /// Other places that explain it: the other end of a conflict, a first declaration.
    pub secondary: Vec<Label>,
    /// How to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn new(code: &'static Code, message: impl Into<String>, span: Span) -> Self {
        Self { primary: Some(Label { span, text: String::new() }), ..Self::unplaced(code, message) }
    }

    /// A diagnostic that concerns no text.
    pub fn unplaced(code: &'static Code, message: impl Into<String>) -> Self {
        let severity = code.severity;
        Self { code, severity, message: message.into(), primary: None, secondary: Vec::new(), help: None }
    }

    /// Says `text` at the primary place.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        if let Some(label) = &mut self.primary {
            label.text = text.into();
        }
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Says how to mend it; the last call holds.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same as a warning, if it is an error: of what only matters to whoever goes on.
    #[must_use]
    pub fn as_warning(mut self) -> Self {
        self.severity = self.severity.max(Severity::Warning);
        self
    }

    /// Whether nothing may be emitted.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The diagnostics of one compilation, in the order they were found until [`Diagnostics::sorted`].
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Diagnostic::is_error)
    }

    /// All of them, as found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds all of another list.
    pub fn append(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
    }

    /// All of them by file, start, code; equal ones once.
    #[must_use]
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        let key = |d: &Diagnostic| {
            let at = d.primary.as_ref().map(|label| (label.span.file, label.span.start, label.span.end));
            (at, d.code.id, d.message.clone())
        };
        self.list.sort_by_cached_key(key);
        self.list.dedup();
        self.list
    }
}
