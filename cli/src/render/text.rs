//! Diagnostics as people read them: miette's graphical reports.

use std::io::{self, Write};

use amplify_schemac_compiler::grammar::{Diagnostic, SourceMap};
use miette::{GraphicalReportHandler, GraphicalTheme};

use super::view::View;
use crate::findings::Findings;

/// How reports look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// With colours and line drawing, this many columns wide.
    Coloured(usize),
    /// With line drawing, this many columns wide.
    Drawn(usize),
    /// ASCII, always as wide: for pipes and files.
    Plain,
}

/// The width of [`Look::Plain`].
const WIDTH: usize = 100;

/// Writes the first `limit` diagnostics, errors before what is less, in the order that they were sorted in, and how many
/// more there are.
///
/// # Errors
/// If the writer fails.
pub fn text(findings: &[Findings], look: Look, limit: usize, out: &mut dyn Write) -> io::Result<()> {
    let handler = handler(look);
    let all: Vec<(&Diagnostic, &SourceMap)> =
        findings.iter().flat_map(|found| found.diagnostics.iter().map(|one| (one, &found.sources))).collect();
    let mut report = String::new();
    for (diagnostic, sources) in first(limit, &all) {
        report.clear();
        // Writing to a string can't fail, nor can reading a source that the diagnostic was made from.
        let _ = handler.render_report(&mut report, &View::new(diagnostic, sources));
        writeln!(out, "{}\n", report.trim_end())?;
    }
    let hidden = all.len().saturating_sub(limit);
    if hidden > 0 {
        writeln!(out, "… and {hidden} more; --max-errors 0 shows all\n")?;
    }
    Ok(())
}

fn handler(look: Look) -> GraphicalReportHandler {
    let (theme, width) = match look {
        Look::Coloured(width) => (GraphicalTheme::unicode(), width),
        Look::Drawn(width) => (GraphicalTheme::unicode_nocolor(), width),
        Look::Plain => (GraphicalTheme::none(), WIDTH),
    };
    // Narrower, the drawing alone would not fit.
    GraphicalReportHandler::new_themed(theme)
        .with_width(width.max(40))
        .with_links(false)
        .with_show_related_as_nested(true)
        .without_syntax_highlighting()
}

/// The diagnostics to show: of too many, what is worst.
fn first<'a, 'b>(
    limit: usize,
    all: &'b [(&'a Diagnostic, &'a SourceMap)],
) -> Vec<&'b (&'a Diagnostic, &'a SourceMap)> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    if all.len() > limit {
        order.sort_by_key(|&index| all.get(index).map(|(diagnostic, _)| diagnostic.code.severity));
        order.truncate(limit);
        order.sort_unstable();
    }
    order.into_iter().filter_map(|index| all.get(index)).collect()
}
