//! What the runtime `APPSYNC_JS` takes: the facts of `appsync_js.json`, which names its sources. The conformance suite
//! reads the same file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

type Words = BTreeSet<String>;

/// The facts of the runtime.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsyncJs {
    /// The most characters that one file may have.
    pub max_characters: usize,
    /// Modules that can be imported.
    pub modules: Words,
    /// Names that need no import and have no documented members of their own.
    globals: Words,
    /// Documented members of the built-in objects.
    members: BTreeMap<String, Words>,
    /// Methods of arrays that take a function.
    pub callbacks: Words,
    refused: Refused,
}

#[derive(Debug, Deserialize)]
struct Refused {
    syntax: BTreeMap<String, String>,
    globals: Words,
    members: BTreeMap<String, Words>,
    methods: Words,
}

/// What the runtime makes of a built-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is documented.
    Documented,
    /// Neither documented nor refused.
    Undocumented,
    /// It is refused.
    Refused,
}

#[expect(clippy::expect_used, reason = "the file is a part of the program, and a test reads it")]
static FACTS: LazyLock<AppsyncJs> =
    LazyLock::new(|| serde_json::from_str(include_str!("appsync_js.json")).expect("well-formed facts"));

impl AppsyncJs {
    /// The facts.
    pub fn facts() -> &'static Self {
        &FACTS
    }

    /// What to write instead of a piece of syntax that is refused; `None` if it is not. Syntax goes by the word that
    /// AWS has for it, such as `while`, `~`, `regular expression`.
    pub fn instead_of(&self, syntax: &str) -> Option<&str> {
        self.refused.syntax.get(syntax).map(String::as_str)
    }

    /// The standing of a name that the file doesn't define.
    pub fn global(&self, name: &str) -> Standing {
        let is_documented = self.globals.contains(name) || self.members.contains_key(name);
        standing(is_documented, self.refused.globals.contains(name))
    }

    /// The standing of `object.member` of a built-in object; `None` if there are no facts about the object.
    pub fn member(&self, object: &str, member: &str) -> Option<Standing> {
        let documented = self.members.get(object)?;
        let refused = self.refused.members.get(object).is_some_and(|members| members.contains(member));
        Some(standing(documented.contains(member), refused))
    }

    /// Whether texts and arrays lack this method.
    pub fn lacks_method(&self, name: &str) -> bool {
        self.refused.methods.contains(name)
    }
}

fn standing(is_documented: bool, is_refused: bool) -> Standing {
    match (is_documented, is_refused) {
        (true, _) => Standing::Documented,
        (false, true) => Standing::Refused,
        (false, false) => Standing::Undocumented,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_can_be_read() {
        let facts = AppsyncJs::facts();
        assert!(facts.modules.contains("@aws-appsync/utils"));
        assert_eq!(facts.global("util"), Standing::Documented);
        assert_eq!(facts.global("fetch"), Standing::Refused);
        assert_eq!(facts.member("Object", "freeze"), Some(Standing::Refused));
        assert_eq!(facts.member("Math", "abs"), Some(Standing::Undocumented));
        assert_eq!(facts.member("util", "error"), None);
        assert!(facts.instead_of("while").is_some() && facts.instead_of("switch").is_none());
    }
}
