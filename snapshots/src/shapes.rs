//! The shapes of generated Rust: from a module's text to what its types are made of, whatever their names. What `serde` does
//! to a field is decided by the macro that it stands in, by its section there and by its type, and what the field is called
//! in JSON by its name alone; so two fields of the same shapes go to JSON and back by the same code.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Item;

/// What there is in a generated module.
#[derive(Debug, Default)]
pub struct Shapes {
    /// The shapes of its types and operations, as `object Option<enum>`.
    pub found: BTreeSet<String>,
    /// How many operations it has.
    pub operations: usize,
    /// Their documents.
    pub documents: Vec<String>,
    /// The types by their names: which macro made them.
    kinds: BTreeMap<String, &'static str>,
}

impl Shapes {
    /// Reads the items of a module.
    ///
    /// # Errors
    /// If the text isn't Rust.
    pub fn of(text: &str) -> syn::Result<Self> {
        let file = syn::parse_file(text)?;
        let mut shapes = Self::default();
        shapes.name(&file.items);
        shapes.read(&file.items);
        Ok(shapes)
    }

    /// Operations, in modules of their own, may be called as types are.
    fn name(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Enum(item) => {
                    self.kinds.insert(item.ident.to_string(), "enum");
                }
                Item::Macro(call) => {
                    let kinds = [("model_id", "id"), ("object", "object"), ("given", "given")];
                    let kind = kinds.into_iter().find(|(name, _)| call.mac.path.is_ident(name));
                    let name = undocumented(call.mac.tokens.clone()).next();
                    if let (Some((_, kind)), Some(name)) = (kind, name) {
                        self.kinds.insert(name.to_string(), kind);
                    }
                }
                _ => {}
            }
        }
    }

    fn read(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) => module.content.iter().for_each(|(_, items)| self.read(items)),
                Item::Macro(call) if call.mac.path.is_ident("object") => {
                    self.sections("object", call.mac.tokens.clone());
                }
                Item::Macro(call) if call.mac.path.is_ident("given") => {
                    self.sections("given", call.mac.tokens.clone());
                }
                Item::Macro(call) if call.mac.path.is_ident("operation") => {
                    self.operation(call.mac.tokens.clone());
                }
                _ => {}
            }
        }
    }

    /// `Name { … }` or `Name required { … } optional { … }`
    fn sections(&mut self, kind: &str, tokens: TokenStream) {
        let (mut words, mut section) = (kind.to_owned(), String::new());
        for token in undocumented(tokens).skip(1) {
            match token {
                TokenTree::Group(group) => {
                    let place = format!("{kind} {section}");
                    self.rows(place.trim(), group.stream());
                }
                word => {
                    section = word.to_string();
                    words = format!("{words} {section}");
                }
            }
        }
        self.found.insert(format!("{words} {{}}"));
    }

    /// `title: Option<String>,`
    fn rows(&mut self, place: &str, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for row in tokens.split(|token| is_mark(token, ',')).filter(|row| !row.is_empty()) {
            let is_renamed = row.iter().any(|token| match token {
                TokenTree::Group(group) => group.stream().to_string().starts_with("serde"),
                _ => false,
            });
            let field: Vec<TokenTree> = undocumented(row.iter().cloned().collect()).collect();
            let Some((name, [_, ty @ ..])) = field.split_first() else { continue };
            self.found.insert(format!("{place} {}", self.shape(ty)));
            if is_renamed {
                self.found.insert(format!("{place} renamed"));
            }
            if name.to_string().starts_with("r#") {
                self.found.insert(format!("{place} raw"));
            }
        }
    }

    /// `Call GetPost = "GetPost", "getPost", Option<super::Post>, "…"`
    fn operation(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut parts = tokens.split(|token| is_mark(token, ','));
        let Some([kind, ..]) = parts.next() else { return };
        self.operations += 1;
        let output = parts.nth(1).unwrap_or_default();
        self.found.insert(format!("{kind} {}", self.shape(output)));
        if let Some([TokenTree::Literal(document), ..]) = parts.next()
            && let syn::Lit::Str(document) = syn::Lit::new(document.clone())
        {
            self.documents.push(document.value());
        }
    }

    /// A type without what leads to it, and with what its names stand for.
    fn shape(&self, ty: &[TokenTree]) -> String {
        let parts = ty.iter().map(|token| match token {
            TokenTree::Ident(word) if word == "super" || word == "related" || word == "scalars" => {
                String::new()
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => String::new(),
            token => {
                let word = token.to_string();
                self.kinds.get(&word).map_or(word, |kind| (*kind).to_owned())
            }
        });
        parts.collect()
    }
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// Tokens without attributes.
fn undocumented(tokens: TokenStream) -> impl Iterator<Item = TokenTree> {
    let is_attribute = |token: &TokenTree| {
        is_mark(token, '#')
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
    };
    tokens.into_iter().filter(move |token| !is_attribute(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_without_names() {
        let text = "
            model_id! { /// Its id.
                PostId }
            object! { Post { id: PostId, #[serde(rename = \"x\")] x2: Option<Vec<Option<Mood>>>, } }
            pub enum Mood { Calm }
            mod queries {
                given! { GetPost required { id: super::PostId, } }
                operation!(Call GetPost = \"GetPost\", \"getPost\", Option<super::Post>, \"query\");
            }
        ";
        let shapes = Shapes::of(text).unwrap();
        let found: Vec<&str> = shapes.found.iter().map(String::as_str).collect();
        assert_eq!(
            found,
            [
                "Call Option<object>",
                "given required id",
                "given required {}",
                "object Option<Vec<Option<enum>>>",
                "object id",
                "object renamed",
                "object {}",
            ]
        );
        assert_eq!(shapes.operations, 1);
        assert_eq!(shapes.documents, ["query"]);
    }
}
