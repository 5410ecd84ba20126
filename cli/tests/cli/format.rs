//! The forms of diagnostics.

use serde_json::Value;

use super::project::{BAD, Done, GOOD, Project};

fn parsed(done: &Done) -> Value {
    serde_json::from_str(&done.out).unwrap()
}

#[test]
fn text_goes_to_standard_error_without_colour() {
    let done = Project::with(BAD).run(&["check"]).exits(1);
    assert!(
        done.err.contains("error[amplify::") && done.err.contains("amplify/data/resource.ts:4:"),
        "{}",
        done.err
    );
    assert!(!done.err.contains('\u{1b}') && !done.out.contains("amplify::"));
    let project = Project::with(BAD);
    let coloured = project.command(&["check"]).env("NO_COLOR", "1").env("TERM", "xterm").output().unwrap();
    assert!(!coloured.stderr.contains(&0x1b));
}

#[test]
fn json_is_one_object_on_standard_output() {
    let project = Project::with(BAD);
    let done = project.run(&["check", "--message-format", "json"]).exits(1);
    let document = parsed(&done);
    assert_eq!(document["version"], 1);
    let first = &document["diagnostics"][0];
    assert!(first["code"].as_str().unwrap().starts_with("amplify::"));
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "amplify/data/resource.ts");
    assert_eq!(first["start"]["line"], 4);
    let (start, end) = (&first["start"]["offset"], &first["end"]["offset"]);
    let (start, end) = (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
    assert!(BAD[start..end].contains("Nowhere"), "{}", &BAD[start..end]);
    assert!(first["labels"].is_array() && first.get("help").is_some());
    let done = Project::with(GOOD)
        .run(&["build", "-t", "sdl", "--message-format", "json"])
        .exits(0)
        .complains("wrote ");
    assert_eq!(parsed(&done)["diagnostics"], serde_json::json!([]));
}

#[test]
fn json_is_an_object_even_where_nothing_could_be_read() {
    let done =
        Project::empty().run(&["check", "nope.ts", "--message-format", "json"]).exits(2).complains("nope.ts");
    assert_eq!(parsed(&done)["diagnostics"], serde_json::json!([]));
}

#[test]
fn github_gets_workflow_commands() {
    let done = Project::with(BAD).run(&["check", "--message-format", "github"]).exits(1);
    let line = done.out.lines().next().unwrap();
    assert!(line.starts_with("::error file=amplify/data/resource.ts,line=4,col="), "{line}");
    assert!(line.contains(",title=amplify%3A%3A"), "{line}");
}

#[test]
fn sarif_has_rules_results_and_artifacts() {
    let project = Project::empty();
    project.write("mein büro/schema.ts", BAD);
    let done = project.run(&["check", "mein büro/schema.ts", "--message-format", "sarif"]).exits(1);
    let log = parsed(&done);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], result["ruleId"]);
    assert!(rule["help"]["text"].as_str().unwrap().contains("This is right:"));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "mein%20b%C3%BCro/schema.ts");
    assert_eq!(place["region"]["startLine"], 4);
    assert_eq!(run["artifacts"][0]["location"]["uri"], "mein%20b%C3%BCro/schema.ts");
}

#[test]
fn text_is_limited_and_json_is_not() {
    let field = |n: usize| format!("  f{n}: a.ref('Nowhere{n}'),\n");
    let fields: String = (0..150).map(field).collect();
    let project = Project::with(&BAD.replace("title: a.ref('Nowhere')", &format!("\n{fields}")));
    let count = |done: &Done| done.err.matches("error[amplify::").count();
    let done = project.run(&["check"]).exits(1).complains("and 50 more");
    assert_eq!(count(&done), 100);
    assert_eq!(count(&project.run(&["check", "--max-errors", "3"]).exits(1)), 3);
    assert_eq!(count(&project.run(&["check", "--max-errors", "0"]).exits(1)), 150);
    let done = project.run(&["check", "--message-format", "json", "--max-errors", "3"]).exits(1);
    assert_eq!(parsed(&done)["diagnostics"].as_array().unwrap().len(), 150);
}
