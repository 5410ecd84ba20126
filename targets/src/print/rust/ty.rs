//! Types in Rust. They go into other code token by token: a stream in a stream is handed to the compiler, taken back and
//! handed over again, which for the fields of a large schema takes longer than all else.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

/// What leads from a module to a name: `super::related::`.
#[derive(Debug, Clone, Default)]
pub struct Path(Vec<&'static str>);

impl Path {
    /// Into a module from here.
    pub fn into_module(module: &'static str) -> Self {
        Self(vec![module])
    }

    /// The same from a module within.
    pub fn from_within(&self) -> Self {
        Self(["super"].into_iter().chain(self.0.iter().copied()).collect())
    }

    /// On into a module.
    pub fn and(&self, module: &'static str) -> Self {
        Self(self.0.iter().copied().chain([module]).collect())
    }

    /// The type of this name there.
    pub fn to(&self, name: &Ident) -> Type {
        let mut tokens = Vec::new();
        for module in &self.0 {
            let colons = [Spacing::Joint, Spacing::Alone].map(|spacing| Punct::new(':', spacing).into());
            tokens.push(word(module));
            tokens.extend(colons);
        }
        tokens.push(name.clone().into());
        Type(tokens)
    }
}

/// A type.
#[derive(Debug, Clone)]
pub struct Type(Vec<TokenTree>);

impl Type {
    /// One that is there everywhere: `String`.
    pub fn known(name: &str) -> Self {
        Self(vec![word(name)])
    }

    /// `Option<T>`, of this as `T`.
    pub fn within(self, outer: &str) -> Self {
        let before = [word(outer), mark('<').into()];
        Self(before.into_iter().chain(self.0).chain([mark('>').into()]).collect())
    }
}

impl ToTokens for Type {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.0);
    }
}

/// A mark that stands alone.
pub fn mark(letter: char) -> Punct {
    Punct::new(letter, Spacing::Alone)
}

fn word(name: &str) -> TokenTree {
    Ident::new(name, Span::call_site()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_the_tokens_of_their_text() {
        let path = Path::into_module("related").from_within().and("scalars");
        let ty = path.to(&super::super::ident("type")).within("Option").within("Vec");
        let text = ty.to_token_stream().to_string().replace(' ', "");
        assert_eq!(text, "Vec<Option<super::related::scalars::r#type>>");
    }
}
