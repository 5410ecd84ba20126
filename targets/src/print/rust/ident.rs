//! Names that Rust can use, for names of GraphQL.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use heck::{ToSnakeCase, ToUpperCamelCase};
use rustc_hash::FxHashSet;
use smol_str::{SmolStr, format_smolstr};

/// Words that can't be names.
#[rustfmt::skip]
static KEYWORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| FxHashSet::from_iter([
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
]));

/// Words that can't be names even with `r#`.
const NEVER_RAW: [&str; 4] = ["self", "Self", "super", "crate"];

/// A name as it stands in code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ident(SmolStr);

impl Ident {
    /// That of a name that [`snake`] or [`upper_camel`] made; a keyword becomes a raw one.
    fn new(name: &str) -> Self {
        if NEVER_RAW.contains(&name) {
            return Self(format_smolstr!("{name}_"));
        }
        match KEYWORDS.contains(name) {
            true => Self(format_smolstr!("r#{name}")),
            false => Self(name.into()),
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How serde's `camelCase` spells it as a field.
    pub fn in_camel_case(&self) -> Cow<'_, str> {
        let field = self.0.trim_start_matches("r#");
        if !field.contains('_') {
            return Cow::Borrowed(field);
        }
        let mut out = String::with_capacity(field.len());
        let mut upper = false;
        for letter in field.chars() {
            match letter {
                '_' => upper = true,
                letter if upper && !out.is_empty() => {
                    out.extend(letter.to_uppercase());
                    upper = false;
                }
                letter => {
                    out.push(letter);
                    upper = false;
                }
            }
        }
        Cow::Owned(out)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `PostId`, from any GraphQL name. One that begins in upper case stays as it is, so that it is found in the schema.
pub fn upper_camel(name: &str) -> SmolStr {
    if name.starts_with(|first: char| first.is_ascii_uppercase()) && !name.contains('_') {
        return name.into();
    }
    if is_camel_case(name) {
        let (first, rest) = name.split_at(1);
        return format_smolstr!("{}{rest}", first.to_ascii_uppercase());
    }
    begun('N', &name.to_upper_camel_case())
}

/// `created_at`
pub fn snake(name: &str) -> SmolStr {
    // Nearly all names are of this form, and they are many.
    if is_camel_case(name) {
        let mut written = String::with_capacity(name.len() + 4);
        for letter in name.chars() {
            if letter.is_ascii_uppercase() {
                written.push('_');
            }
            written.push(letter.to_ascii_lowercase());
        }
        return written.into();
    }
    begun('n', &name.to_snake_case())
}

/// Whether a name is of words of letters, each but the first begun by a capital.
fn is_camel_case(name: &str) -> bool {
    let letters = name.as_bytes();
    let is_split = letters.windows(2).all(|two| !two.iter().all(u8::is_ascii_uppercase));
    letters.first().is_some_and(u8::is_ascii_lowercase)
        && letters.iter().all(u8::is_ascii_alphabetic)
        && is_split
}

/// What is left of a name may be nothing, or begin with a digit.
fn begun(letter: char, name: &str) -> SmolStr {
    match name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        true => name.into(),
        false => format_smolstr!("{letter}{name}"),
    }
}

/// Names of one scope, each given once.
#[derive(Debug, Default)]
pub struct Scope {
    taken: FxHashSet<SmolStr>,
}

impl Scope {
    /// A scope in which these names mean something else already.
    pub fn without(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|&name| name.into()).collect() }
    }

    /// The name, with a number if it is taken.
    pub fn take(&mut self, name: &str) -> Ident {
        let numbered = |number: usize| match number {
            1 => name.into(),
            _ => format_smolstr!("{name}{number}"),
        };
        let free = (1..).map(numbered).find(|name| self.taken.insert(name.clone()));
        Ident::new(&free.unwrap_or_default())
    }

    /// Names of the scope for GraphQL's: those that Rust writes alike keep theirs.
    pub fn take_all<'a>(
        &mut self,
        names: impl Iterator<Item = &'a str>,
        convert: fn(&str) -> SmolStr,
    ) -> Vec<Ident> {
        self.taken.reserve(names.size_hint().0);
        let converted = names.map(|name| {
            let written = convert(name);
            let alike = (written == name).then(|| self.take(name));
            (written, alike)
        });
        let converted: Vec<(SmolStr, Option<Ident>)> = converted.collect();
        converted.into_iter().map(|(written, alike)| alike.unwrap_or_else(|| self.take(&written))).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn any_name_becomes_an_identifier() {
        for (name, expected) in [("type", "r#type"), ("self", "self_"), ("created_at", "created_at")] {
            assert_eq!(Ident::new(name).to_string(), expected);
            assert!(syn::parse_str::<syn::Ident>(expected).is_ok());
        }
        for (name, expected) in [("_", "n"), ("_1", "n1"), ("createdAt", "created_at"), ("URL", "url")] {
            assert_eq!(snake(name), expected);
        }
        for (name, expected) in [("URL", "URL"), ("url", "Url"), ("In_progress", "InProgress"), ("_1", "N1")]
        {
            assert_eq!(upper_camel(name), expected);
        }
    }

    proptest! {
        #[test]
        fn camel_case_is_split_at_capitals(name in "[a-z][a-zA-Z]{0,8}") {
            prop_assert_eq!(snake(&name), SmolStr::from(name.to_snake_case()));
            if is_camel_case(&name) {
                prop_assert_eq!(upper_camel(&name), SmolStr::from(name.to_upper_camel_case()));
            }
        }
    }

    #[test]
    fn every_word_that_rust_keeps_is_known() {
        let is_free = |word: &&str| syn::parse_str::<syn::Ident>(word).is_ok();
        // These mean something only where they stand, or in the next edition.
        let mut free: Vec<&str> = KEYWORDS.iter().copied().filter(is_free).collect();
        free.sort_unstable();
        assert_eq!(free, ["gen", "union"]);
    }

    #[test]
    fn names_are_given_once_and_stay_where_they_can() {
        let mut scope = Scope::without(&["Option"]);
        let names = scope.take_all(["post", "Post", "Option"].into_iter(), upper_camel);
        assert_eq!(names.iter().map(ToString::to_string).collect::<Vec<_>>(), ["Post2", "Post", "Option2"]);
    }
}
