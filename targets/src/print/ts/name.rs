//! Names of types: from any text to a name that TypeScript takes and that nothing else in its file has.

use std::collections::HashSet;
use std::fmt::{self, Display, Formatter};

use smol_str::SmolStr;

/// A name of a type that is safe to write.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name(SmolStr);

impl Name {
    /// A name that is there already: of an import, or of the language's library.
    pub const fn known(name: &'static str) -> Self {
        Self(SmolStr::new_static(name))
    }
}

impl Display for Name {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The names of one file.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashSet<SmolStr>,
}

impl Names {
    /// Names for a file that uses these already.
    pub fn besides(known: impl IntoIterator<Item = Name>) -> Self {
        Self { taken: known.into_iter().map(|name| name.0).collect() }
    }

    /// A new name as near to the wanted one as can be.
    pub fn declare(&mut self, wanted: &str) -> Name {
        let mut name = legal(wanted);
        while is_reserved(&name) || self.taken.contains(name.as_str()) {
            name.push('_');
        }
        let name = SmolStr::from(name);
        self.taken.insert(name.clone());
        Name(name)
    }
}

/// The text with what no name can hold replaced.
fn legal(text: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '_' | '$') { c } else { '_' };
    let name: String = text.chars().map(letter).collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) || name.is_empty() {
        format!("_{name}")
    } else {
        name
    }
}

/// Words that can't name a type, or would be read as an operator where the type is used.
fn is_reserved(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 74] = [
        "abstract", "any", "as", "asserts", "async", "await", "bigint", "boolean", "break", "case", "catch", "class",
        "const", "continue", "debugger", "declare", "default", "delete", "do", "else", "enum", "export", "extends",
        "false", "finally", "for", "function", "globalThis", "if", "implements", "import", "in", "infer",
        "instanceof", "interface", "intrinsic", "is", "keyof", "let", "module", "namespace", "never", "new", "null",
        "number", "object", "package", "private", "protected", "public", "readonly", "return", "satisfies", "static",
        "string", "super", "switch", "symbol", "this", "throw", "true", "try", "type", "typeof", "undefined",
        "unique", "unknown", "using", "var", "void", "while", "with", "yield", "of",
    ];
    WORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_texts_become_names_of_their_own(texts in prop::collection::vec("\\PC{0,6}|[a-b]{1,2}_?|type|keyof|Schema", 0..40)) {
            let mut names = Names::besides([Name::known("Schema")]);
            let mut given = HashSet::new();
            for text in &texts {
                let name = names.declare(text).to_string();
                prop_assert!(!is_reserved(&name) && name != "Schema");
                prop_assert!(name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$')));
                prop_assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$')));
                prop_assert!(given.insert(name));
            }
        }
    }

    #[test]
    fn names_are_legal_and_their_own() {
        let mut names = Names::besides([Name::known("Schema")]);
        let declared = ["Post", "Post", "Post_", "Schema", "class", "keyof", "a-b", "1st", "", "größe"];
        let given: Vec<String> = declared.iter().map(|wanted| names.declare(wanted).to_string()).collect();
        let expected =
            ["Post", "Post_", "Post__", "Schema_", "class_", "keyof_", "a_b", "_1st", "_", "gr__e"];
        assert_eq!(given, expected);
    }
}
