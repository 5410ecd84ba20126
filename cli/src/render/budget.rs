//! A budget as text: a line a stack, a line a limit, and what it comes to.

use std::collections::BTreeMap;
use std::fmt::Write;

use amplify_schemac_targets::stack::{Budget, Measure};
use serde_json::json;

use super::json::entries;
use crate::findings::Findings;

/// The units of the columns of the table of stacks.
const COLUMNS: [&str; 4] = ["resources", "parameters", "outputs", "bytes"];

/// How many limits are listed: those that are nearest.
const NEAREST: usize = 10;

/// The budget, its limits from the nearest on.
pub fn budget(budget: &Budget) -> String {
    let mut out = String::new();
    stacks(&budget.measures, &mut out);
    limits(&budget.measures, &mut out);
    // Writing to a string can't fail.
    _ = writeln!(
        out,
        "{} resources in {} stacks; Amplify's own toolchain would make about {}",
        grouped(budget.resources),
        budget.stacks,
        grouped(budget.reference)
    );
    out
}

/// The same for other tools: everything that has a limit, with the diagnostics as [`super::json`] writes them.
pub fn budget_json(findings: &Findings, budget: &Budget) -> String {
    let measures = budget.measures.iter().map(|measure| {
        let Measure { subject, limit, value, .. } = measure;
        json!({
            "subject": subject,
            "unit": limit.unit,
            "service": limit.service,
            "used": value,
            "most": limit.most,
            "over": measure.is_over(),
            "help": measure.is_over().then_some(limit.help),
        })
    });
    let document = json!({
        "diagnostics": entries(findings).collect::<Vec<_>>(),
        "measures": measures.collect::<Vec<_>>(),
        "resources": budget.resources,
        "stacks": budget.stacks,
        "toolchainResources": budget.reference,
    });
    format!("{document:#}\n")
}

/// What is counted of each template.
fn stacks(measures: &[Measure], out: &mut String) {
    let mut rows: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for measure in measures.iter().filter(|measure| measure.subject.ends_with(".json")) {
        rows.entry(&measure.subject).or_default().insert(measure.limit.unit, measure.value);
    }
    let width = rows.keys().map(|name| name.len()).max().unwrap_or(0);
    _ = write!(out, "{:width$}", "stack");
    COLUMNS.iter().for_each(|unit| _ = write!(out, "{unit:>12}"));
    out.push('\n');
    for (name, counts) in rows {
        _ = write!(out, "{name:width$}");
        for unit in COLUMNS {
            _ = write!(out, "{:>12}", grouped(counts.get(unit).copied().unwrap_or(0)));
        }
        out.push('\n');
    }
    out.push('\n');
}

fn limits(measures: &[Measure], out: &mut String) {
    let mut nearest: Vec<&Measure> = measures.iter().filter(|measure| measure.value > 0).collect();
    nearest.sort_by_key(|measure| (std::cmp::Reverse(measure.share()), &measure.subject));
    // What is over its limit is listed, however much of it there is.
    let shown = nearest.iter().filter(|measure| measure.is_over()).count().max(NEAREST);
    nearest.truncate(shown);
    let width = nearest.iter().map(|measure| measure.subject.len()).max().unwrap_or(0);
    _ = writeln!(out, "{:width$}{:>12}{:>12}", "nearest its limit", "used", "most");
    for Measure { subject, limit, value, .. } in nearest {
        let (used, most) = (grouped(*value), grouped(limit.most));
        let over = if *value > limit.most { ", over the limit" } else { "" };
        _ = writeln!(out, "{subject:width$}{used:>12}{most:>12} {} ({}{over})", limit.unit, limit.service);
    }
    out.push('\n');
}

/// `1,234,567`
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
