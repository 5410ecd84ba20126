//! Every code's examples: the wrong one triggers it, the right one triggers nothing.

use super::*;
use crate::diag;

fn file(example: &str) -> String {
    if example.contains("import ") || example.contains("export ") {
        return example.to_owned();
    }
    format!(
        "import {{ a, defineData }} from '@aws-amplify/backend';\n\nconst schema = a.schema({{\n{example}\n}});\n\nexport const data = defineData({{ schema }});\n"
    )
}

#[test]
fn every_example_triggers_its_code_and_is_mended() {
    let areas = [diag::import::ALL, diag::eval::ALL, diag::builder::ALL];
    for code in areas.into_iter().flatten() {
        let files =
            |text: &str| run(MemoryLoader::new().file(ENTRY, file(text)).file("/amplify/data/words.txt", ""));
        let wrong = files(code.explanation.wrong);
        assert!(
            codes(&wrong).contains(&code.id.trim_start_matches("amplify::")),
            "{}: {}",
            code.id,
            words(&wrong)
        );
        let right = files(code.explanation.right);
        assert!(right.diagnostics.is_empty(), "{}: {}", code.id, words(&right));
    }
}

#[test]
fn diagnostics_have_no_full_stop_and_a_place() {
    for code in [diag::import::ALL, diag::eval::ALL, diag::builder::ALL].into_iter().flatten() {
        let wrong = run_text(&file(code.explanation.wrong));
        for diagnostic in wrong.diagnostics.iter() {
            assert!(!diagnostic.message.is_empty() && !diagnostic.message.ends_with('.'), "{diagnostic:?}");
            assert!(diagnostic.primary.is_some(), "{diagnostic:?}");
        }
    }
}
