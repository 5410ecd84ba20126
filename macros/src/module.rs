//! The module that the attribute stands at.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Result, Token, Visibility, braced};

/// `pub mod schema { … }`
pub(crate) struct Module {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    keyword: Token![mod],
    name: Ident,
    /// What stands in it, but for the schema.
    items: TokenStream,
    /// What stands in `schema! { … }`, with that whole.
    pub(crate) schema: Option<Schema>,
}

/// `schema! { … }`
pub(crate) struct Schema {
    /// The whole.
    pub(crate) whole: TokenStream,
    /// What stands in its braces.
    pub(crate) inside: TokenStream,
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let keyword = input.parse()?;
        let name = input.parse()?;
        let content;
        braced!(content in input);
        let (items, schema) = split(content.parse()?);
        Ok(Self { attributes, visibility, keyword, name, items, schema })
    }
}

/// Takes the schema out of the other items.
fn split(content: TokenStream) -> (TokenStream, Option<Schema>) {
    let mut items: Vec<TokenTree> = content.into_iter().collect();
    let at = items.windows(3).position(|three| match three {
        [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Group(group)] => {
            name == "schema" && mark.as_char() == '!' && group.delimiter() != Delimiter::None
        }
        _ => false,
    });
    let schema = at.and_then(|at| {
        let whole: Vec<TokenTree> = items.drain(at..at + 3).collect();
        let Some(TokenTree::Group(group)) = whole.last() else { return None };
        Some(Schema { inside: group.stream(), whole: whole.into_iter().collect() })
    });
    (items.into_iter().collect(), schema)
}

impl Module {
    /// The module with these items behind its own.
    pub(crate) fn with(&self, generated: &TokenStream) -> TokenStream {
        let Self { attributes, visibility, keyword, name, items, .. } = self;
        quote! {
            #(#attributes)*
            #[allow(dead_code, unreachable_pub, clippy::all)]
            #visibility #keyword #name { #items #generated }
        }
    }

    /// Where the module is named.
    pub(crate) fn name(&self) -> &Ident {
        &self.name
    }
}
