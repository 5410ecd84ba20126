//! The examples of the codes' explanations do what they say.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;

use amplify_schemac::Error;
use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::Severity;

/// The whole file of an example, which is that or the inside of `a.schema({ … })`.
fn whole(example: &str) -> String {
    if example.contains("import ") || example.contains("export ") {
        return example.to_owned();
    }
    format!(
        "import {{ a, defineData }} from '@aws-amplify/backend';\n\
         const schema = a.schema({{\n{example}\n}});\n\
         export const data = defineData({{ schema }});\n"
    )
}

const HANDLER: &str =
    "// handler.js\nexport const request = () => ({});\nexport const response = (ctx) => ctx.result;\n";

/// The schema of an example, and the code of its handler.
fn parts(example: &str) -> (String, &str) {
    if example.starts_with("// handler.js\n") {
        let operation = "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])";
        return (whole(operation), example);
    }
    (whole(example), HANDLER)
}

/// The ids of what is said about an example, worst first.
fn said_about(example: &str) -> Vec<(Severity, &'static str)> {
    let (source, handler) = parts(example);
    let source = source.as_str();
    let large = format!("{HANDLER}// {}", "x".repeat(40_000));
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("amplify/data");
    fs::create_dir_all(&data).unwrap();
    for (name, text) in [
        ("resource.ts", source),
        ("handler.js", handler),
        ("handler.ts", handler),
        ("large.js", large.as_str()),
        ("sizes.ts", "export const sizes = ['small', 'large'];\n"),
    ] {
        fs::write(data.join(name), text).unwrap();
    }
    fs::write(data.join("words.txt"), "one two").unwrap();
    // An example says so in its first line if it needs a setting.
    if let Some(setting) =
        source.lines().next().and_then(|line| line.strip_prefix("// amplify-schemac.toml: "))
    {
        fs::write(folder.path().join("amplify-schemac.toml"), setting).unwrap();
    }
    let findings = match amplify_schemac::build(data.join("resource.ts")).check() {
        Ok(findings) => findings,
        Err(Error::Schema(findings)) => *findings,
        Err(error) => panic!("{error}\n{source}"),
    };
    findings.diagnostics.iter().map(|diagnostic| (diagnostic.severity, diagnostic.code.id)).collect()
}

#[test]
fn every_wrong_example_triggers_its_code() {
    let mut silent = Vec::new();
    for code in diag::all() {
        let said = said_about(code.explanation.wrong);
        if !said.iter().any(|(_, id)| *id == code.id) {
            silent.push((code.id, said));
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_right_example_has_an_error_or_its_code() {
    let mut faulty = Vec::new();
    for code in diag::all() {
        let said = said_about(code.explanation.right);
        if said.iter().any(|(severity, id)| *severity == Severity::Error || *id == code.id) {
            faulty.push((code.id, said));
        }
    }
    assert!(faulty.is_empty(), "{faulty:#?}");
}
