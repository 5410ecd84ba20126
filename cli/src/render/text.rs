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
        order.sort_by_key(|&index| all.get(index).map(|(diagnostic, _)| diagnostic.severity));
        order.truncate(limit);
        order.sort_unstable();
    }
    order.into_iter().filter_map(|index| all.get(index)).collect()
}

#[cfg(test)]
mod tests {
    use amplify_schemac_compiler::diag::syntax::UNEXPECTED;
    use amplify_schemac_compiler::grammar::Span;

    use super::*;

    fn shown(findings: Findings, limit: usize) -> String {
        let mut out = Vec::new();
        text(&[findings], Look::Plain, limit, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn labels_of_other_files_stand_below() {
        let mut findings = Findings::default();
        let a = findings.sources.add("amplify/data/resource.ts", "const é = 1;\r\nconst b = é;\r\n");
        let b = findings.sources.add("amplify/data/other.ts", "export const é = 1;\n");
        let diagnostic = Diagnostic::new(&UNEXPECTED, "`é` is declared twice", Span::new(a, 6, 8))
            .saying("here")
            .label(Span::new(a, 25, 27), "read here")
            .label(Span::new(b, 13, 15), "first declared here")
            .help("rename one of them");
        findings.diagnostics.push(diagnostic);
        insta::assert_snapshot!(shown(findings, 100), @r#"
        error[amplify::syntax::unexpected]

          x `é` is declared twice
           ,-[amplify/data/resource.ts:1:7]
         1 | const é = 1;
           :       |
           :       `-- here
         2 | const b = é;
           :           |
           :           `-- read here
           `----
          help: rename one of them
          `->   > first declared here
                 ,-[amplify/data/other.ts:1:14]
               1 | export const é = 1;
                 :              ^
                 `----
        "#);
    }

    #[test]
    fn long_lines_and_long_spans_are_cut() {
        let mut findings = Findings::default();
        let wide = findings.sources.add("wide.ts", "é".repeat(5_000));
        let tall = findings.sources.add("tall.ts", "line\n".repeat(100));
        let end = findings.sources.add("end.ts", "x");
        let empty = findings.sources.add("empty.ts", "");
        for span in [
            Span::new(wide, 4_000, 9_998),
            Span::new(tall, 10, 400),
            Span::new(end, 1, 1),
            Span::new(empty, 0, 0),
        ] {
            findings.diagnostics.push(Diagnostic::new(&UNEXPECTED, "bad", span).saying("here"));
        }
        insta::assert_snapshot!(shown(findings, 100), @r#"
        error[amplify::syntax::unexpected]

          x bad
           ,-[wide.ts:1:2001]
         1 | éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé
           :                                         ^^^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^^
           :                                                             `-- here
           `----

        error[amplify::syntax::unexpected]

          x bad
           ,-[tall.ts:3:1]
         2 | line
         3 | line
           : ^^|^
           :   `-- here
         4 | line
           `----

        error[amplify::syntax::unexpected]

          x bad
           ,-[end.ts:1:2]
         1 | x
           `----

        error[amplify::syntax::unexpected]

          x bad
           ,-[empty.ts:1:1]
           `----
        "#);
    }

    #[test]
    fn what_is_worst_is_shown_first_within_the_limit() {
        let mut findings = Findings::default();
        findings.diagnostics.push(Diagnostic::unplaced(&UNEXPECTED, "one"));
        findings.diagnostics.push(Diagnostic::unplaced(&UNEXPECTED, "two"));
        insta::assert_snapshot!(shown(findings, 1), @r#"
        error[amplify::syntax::unexpected]

          x one

        … and 1 more; --max-errors 0 shows all
        "#);
    }

    #[test]
    fn a_thousand_reports_take_no_time() {
        let mut findings = Findings::default();
        let line = "  name: a.string().required().authorization((allow) => [allow.owner()]),\n";
        let file = findings.sources.add("big.ts", line.repeat(20_000));
        for index in 0..1_000 {
            let start = index * 20 * line.len() + 2;
            findings.diagnostics.push(
                Diagnostic::new(&UNEXPECTED, "this is wrong", Span::new(file, start, start + 4))
                    .saying("here")
                    .label(Span::new(file, 2, 6), "and there")
                    .help("mend it"),
            );
        }
        let started = std::time::Instant::now();
        assert!(shown(findings, 1_000).len() > 100_000);
        let elapsed = started.elapsed();
        // Unoptimised and on a busy machine; optimised it is some tens of milliseconds.
        assert!(elapsed.as_millis() < 2_000, "{elapsed:?}");
    }
}
