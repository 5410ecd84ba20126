//! A budget as text: a line a stack, a line a limit, and what it comes to.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

use amplify_schemac_targets::stack::{Budget, Measure, Toolchain};
use serde_json::{Value, json};

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
    let Budget { resources, stacks, toolchain, .. } = budget;
    let Toolchain { largest, resources_of_largest, .. } = toolchain;
    _ = writeln!(
        out,
        "{} resources in {stacks} stacks; Amplify's own toolchain would make {} in {}, {} of them in {largest}{}",
        grouped(*resources),
        grouped(toolchain.resources),
        toolchain.stacks,
        grouped(*resources_of_largest),
        if toolchain.is_refused() { ", more than one stack takes" } else { "" },
    );
    out
}

/// The same for other tools: everything that has a limit, with the diagnostics as [`super::json`] writes them.
pub fn budget_json(findings: &Findings, budget: &Budget) -> String {
    let Budget { measures, stacks, resources, toolchain } = budget;
    let by_stack = of_stacks(measures)
        .into_iter()
        .map(|(name, measures)| (name.to_owned(), by_nearness(measures).into_iter().next().map(as_json)));
    let document = json!({
        "diagnostics": entries(findings).collect::<Vec<_>>(),
        "measures": measures.iter().map(as_json).collect::<Vec<_>>(),
        "nearest": by_nearness(measures.iter().collect()).into_iter().next().map(as_json),
        "nearestByStack": by_stack.collect::<BTreeMap<_, _>>(),
        "resources": resources,
        "stacks": stacks,
        "toolchain": {
            "resources": toolchain.resources,
            "stacks": toolchain.stacks,
            "refused": toolchain.is_refused(),
            "largest": { "stack": toolchain.largest, "resources": toolchain.resources_of_largest },
        },
    });
    format!("{document:#}\n")
}

fn as_json(measure: &Measure) -> Value {
    let Measure { subject, limit, value, .. } = measure;
    json!({
        "subject": subject,
        "unit": limit.unit,
        "service": limit.service,
        "used": value,
        "most": limit.most,
        "thousandths": measure.share(),
        "over": measure.is_over(),
        "help": measure.is_over().then_some(limit.help),
    })
}

/// What is nearest its limit comes first.
fn by_nearness(mut measures: Vec<&Measure>) -> Vec<&Measure> {
    measures.sort_by_key(|measure| (Reverse(measure.share()), &measure.subject));
    measures
}

/// What is counted of each template, by its file.
fn of_stacks(measures: &[Measure]) -> BTreeMap<&str, Vec<&Measure>> {
    let mut stacks: BTreeMap<&str, Vec<&Measure>> = BTreeMap::new();
    for measure in measures.iter().filter(|measure| measure.subject.ends_with(".json")) {
        stacks.entry(&measure.subject).or_default().push(measure);
    }
    stacks
}

/// What is counted of each template.
fn stacks(measures: &[Measure], out: &mut String) {
    let rows = of_stacks(measures);
    let width = rows.keys().map(|name| name.len()).max().unwrap_or(0);
    _ = write!(out, "{:width$}", "stack");
    COLUMNS.iter().for_each(|unit| _ = write!(out, "{unit:>12}"));
    out.push('\n');
    for (name, counts) in rows {
        _ = write!(out, "{name:width$}");
        for unit in COLUMNS {
            let count = counts.iter().find(|measure| measure.limit.unit == unit);
            _ = write!(out, "{:>12}", grouped(count.map_or(0, |measure| measure.value)));
        }
        out.push('\n');
    }
    out.push('\n');
}

fn limits(measures: &[Measure], out: &mut String) {
    let mut nearest = by_nearness(measures.iter().filter(|measure| measure.value > 0).collect());
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
