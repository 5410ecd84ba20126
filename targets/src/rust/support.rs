//! The part of the module that is the same for every schema. Its files are Rust, read as text.

use proc_macro2::TokenStream;
use quote::quote;

use super::options::DateTime;

/// Macros, scalars and what operations have in common, in modules of their own.
pub(super) fn modules(date_time: DateTime) -> TokenStream {
    let macros = tokens(include_str!("support/macros.rs"));
    let scalars = tokens(include_str!("support/scalars.rs"));
    let moments = moments(date_time);
    let client = tokens(include_str!("support/client.rs"));
    quote! {
        #[macro_use]
        #[allow(unused_macros)]
        mod macros { #macros }
        pub mod scalars { #scalars #moments }
        pub mod client { #client }
    }
}

/// What is in the module `functions` whatever the operations.
pub(super) fn functions() -> TokenStream {
    tokens(include_str!("support/functions.rs"))
}

fn moments(date_time: DateTime) -> TokenStream {
    let by_crate = match date_time {
        DateTime::Strings => return tokens(items(include_str!("support/strings.rs"))),
        DateTime::Time => include_str!("support/time.rs"),
        DateTime::Chrono => include_str!("support/chrono.rs"),
        DateTime::Jiff => include_str!("support/jiff.rs"),
    };
    let shared = tokens(items(include_str!("support/moments.rs")));
    let by_crate = tokens(items(by_crate));
    quote!(#shared #by_crate)
}

/// A file without its module's comment, for the middle of a module.
fn items(text: &str) -> &str {
    text.split_once("\n\n").map_or(text, |(_, items)| items)
}

/// A test reads every file.
fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_rust() {
        for (_, date_time) in DateTime::ALL {
            for module in [modules(date_time), functions()] {
                assert!(syn::parse2::<syn::File>(module).is_ok_and(|file| !file.items.is_empty()));
            }
            assert!(!moments(date_time).is_empty());
        }
    }
}
