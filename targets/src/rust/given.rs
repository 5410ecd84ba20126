//! Types that users make: inputs and operations, with what makes them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::member::{Member, Presence};
use crate::print::rust::Scope;

/// The scope of fields beside which there are these methods.
pub(super) fn scope() -> Scope {
    Scope::without(&["new", "request", "send", "send_async"])
}

/// The type, `new` with what must be given if anything must, and a method for each field that may be left out.
pub(super) fn print(docs: &TokenStream, name: &Ident, members: &[Member]) -> TokenStream {
    let section = |word: TokenStream, presence: Presence| {
        let mut fields = members.iter().filter(|member| member.presence == presence).peekable();
        fields.peek().is_some().then(|| quote!(#word { #(#fields)* }))
    };
    let required = section(quote!(required), Presence::Required);
    let optional = section(quote!(optional), Presence::Optional);
    let changes = section(quote!(changes), Presence::Change);
    quote!(given! { #docs #name #required #optional #changes })
}
