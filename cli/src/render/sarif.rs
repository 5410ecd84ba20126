//! SARIF 2.1.0, which code scanning services take.

use std::io::{self, Write};

use amplify_schemac_compiler::grammar::{Code, Diagnostic, Label, SourceMap};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::place::Place;
use crate::explain;
use crate::findings::Findings;

/// What a URI's path may hold as it is, apart from letters and digits.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes one log with one run.
///
/// # Errors
/// If the writer fails.
pub fn sarif(findings: &[Findings], out: &mut dyn Write) -> io::Result<()> {
    let all = || findings.iter().flat_map(|found| found.diagnostics.iter().map(|one| (one, &found.sources)));
    let mut codes: Vec<&Code> = all().map(|(diagnostic, _)| diagnostic.code).collect();
    codes.sort_by_key(|code| code.id);
    codes.dedup_by_key(|code| code.id);
    let files = findings.iter().flat_map(|found| found.sources.files());
    let mut uris: Vec<String> = files.map(|(_, file)| uri(file.name())).collect();
    uris.sort();
    uris.dedup();
    let results = all().map(|(diagnostic, sources)| {
        let rule = codes.binary_search_by_key(&diagnostic.code.id, |code| code.id).unwrap_or_default();
        result(diagnostic, rule, sources)
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": codes.iter().map(|code| rule(code)).collect::<Vec<_>>(),
            }},
            "artifacts": uris.iter().map(|uri| json!({ "location": { "uri": uri } })).collect::<Vec<_>>(),
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    });
    serde_json::to_writer(&mut *out, &log)?;
    writeln!(out)
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.id,
        "shortDescription": { "text": explain::summary(code) },
        "fullDescription": { "text": code.explanation.meaning },
        "help": { "text": explain::text(code), "markdown": explain::section(code) },
        "defaultConfiguration": { "level": code.severity.as_str() },
    })
}

fn result(diagnostic: &Diagnostic, rule: usize, sources: &SourceMap) -> Value {
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": diagnostic.code.id,
        "ruleIndex": rule,
        "level": diagnostic.severity.as_str(),
        "message": { "text": format!("{}{help}", diagnostic.message) },
    });
    let primary = diagnostic.primary.iter().filter_map(|label| location(label, sources));
    let related = diagnostic.secondary.iter().filter_map(|label| location(label, sources)).enumerate();
    let related = related.map(|(index, mut location)| {
        insert(&mut location, "id", json!(index));
        location
    });
    insert(&mut result, "locations", primary.collect());
    insert(&mut result, "relatedLocations", related.collect());
    result
}

fn location(label: &Label, sources: &SourceMap) -> Option<Value> {
    let place = Place::at(label.span, sources)?;
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(place.file) },
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    }});
    if !label.text.is_empty() {
        insert(&mut location, "message", json!({ "text": label.text }));
    }
    Some(location)
}

fn insert(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(map) = object {
        map.insert(key.to_owned(), value);
    }
}

/// A shown path as a URI reference: relative, or a `file:` one if the path is absolute.
fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, PATH);
    match path.as_bytes() {
        [b'/', ..] => format!("file://{encoded}"),
        [drive, b':', b'/', ..] if drive.is_ascii_alphabetic() => format!("file:///{encoded}"),
        _ => encoded.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("amplify/my data/é.ts"), "amplify/my%20data/%C3%A9.ts");
        assert_eq!(uri("/a b.ts"), "file:///a%20b.ts");
        assert_eq!(uri("C:/a.ts"), "file:///C%3A/a.ts");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
