//! Types that users make: inputs and operations, with what makes them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::member::Member;
use crate::print::rust::Scope;

/// The scope of fields beside which there are these methods.
pub(super) fn scope() -> Scope {
    Scope::without(&["new", "request", "send", "send_async"])
}

/// The type, `new` with what must be given if anything must, and a method for each field that may be left out.
pub(super) fn print(docs: &TokenStream, name: &Ident, members: &[Member], path: &TokenStream) -> TokenStream {
    let (required, optional): (Vec<&Member>, Vec<&Member>) =
        members.iter().partition(|member| member.is_required());
    let fields = members.iter().map(|member| member.declaration(path));
    let default = required.is_empty().then(|| quote!(Default,));
    let new = (!required.is_empty()).then(|| new(name, &required, &optional));
    let setters = (!optional.is_empty()).then(|| {
        let pairs = optional.iter().map(|Member { ident, ty, .. }| quote!(#ident: #ty));
        quote!(setters!(#name { #(#pairs),* });)
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, #default serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct #name { #(#fields)* }

        #new
        #setters
    }
}

fn new(name: &Ident, required: &[&Member], optional: &[&Member]) -> TokenStream {
    let arguments = required.iter().map(|Member { ident, ty, .. }| quote!(#ident: impl Into<#ty>));
    let given = required.iter().map(|Member { ident, .. }| quote!(#ident: #ident.into(),));
    let left = optional.iter().map(|Member { ident, .. }| quote!(#ident: Default::default(),));
    quote! {
        impl #name {
            /// With what must be given.
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#given)* #(#left)* }
            }
        }
    }
}
