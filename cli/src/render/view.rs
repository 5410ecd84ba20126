//! Our diagnostics as miette's: the only place that implements its trait.

use std::fmt;

use amplify_schemac_compiler::grammar::{self, SourceMap, Span};
use miette::{Diagnostic, LabeledSpan, Severity, SourceCode};

use super::source::Text;

/// A diagnostic with the labels of its own file, and below it those of other files, for miette shows one file at a time.
#[derive(Debug)]
pub(super) struct View<'a> {
    /// `error[amplify::area::slug]`; none for the places that belong to another view.
    code: Option<String>,
    message: &'a str,
    severity: Severity,
    help: Option<&'a str>,
    source: Option<Text<'a>>,
    labels: Vec<LabeledSpan>,
    elsewhere: Vec<View<'a>>,
}

impl<'a> View<'a> {
    /// How a diagnostic is to be shown.
    pub(super) fn new(diagnostic: &'a grammar::Diagnostic, sources: &'a SourceMap) -> Self {
        let primary = diagnostic.primary.as_ref();
        let source = primary.and_then(|label| text(label.span, sources));
        let home = primary.filter(|_| source.is_some()).map(|label| label.span.file);
        let mut labels = Vec::new();
        if let (Some(source), Some(label)) = (source, primary) {
            labels.push(LabeledSpan::new_primary_with_span(caption(&label.text), source.shown(label.span)));
        }
        let mut elsewhere = Vec::new();
        for label in &diagnostic.secondary {
            let Some(text) = text(label.span, sources) else { continue };
            if home == Some(label.span.file) {
                labels.push(LabeledSpan::new_with_span(caption(&label.text), text.shown(label.span)));
            } else {
                elsewhere.push(Self::place(&label.text, label.span, text));
            }
        }
        let severity = diagnostic.severity;
        Self {
            code: Some(format!("{}[{}]", severity.as_str(), diagnostic.code.id)),
            message: &diagnostic.message,
            severity: match severity {
                grammar::Severity::Error => Severity::Error,
                grammar::Severity::Warning => Severity::Warning,
                grammar::Severity::Note => Severity::Advice,
            },
            help: diagnostic.help.as_deref(),
            source,
            labels,
            elsewhere,
        }
    }

    fn place(message: &'a str, span: Span, source: Text<'a>) -> Self {
        Self {
            code: None,
            message: if message.is_empty() { "see also" } else { message },
            severity: Severity::Advice,
            help: None,
            source: Some(source),
            labels: vec![LabeledSpan::new_with_span(None, source.shown(span))],
            elsewhere: Vec::new(),
        }
    }
}

fn text(span: Span, sources: &SourceMap) -> Option<Text<'_>> {
    sources.file(span.file).map(Text)
}

fn caption(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

impl fmt::Display for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for View<'_> {}

impl Diagnostic for View<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let code = self.code.as_ref()?;
        Some(Box::new(code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.help?;
        Some(Box::new(help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|text| text as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        if self.elsewhere.is_empty() {
            return None;
        }
        Some(Box::new(self.elsewhere.iter().map(|view| view as &dyn Diagnostic)))
    }
}
