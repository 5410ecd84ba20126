//! Rust as text: items by the formatter that knows the language, and calls of the module's own macros, which only this
//! compiler knows, a row for each of their parts.

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::{File, Item, ItemMacro};

/// Stands for a call while the items around it are formatted.
const PLACE: &str = "__LAID_OUT_";

/// The text of a file.
pub(crate) fn file(mut file: File) -> String {
    let mut calls = Vec::new();
    take_calls(&mut file.items, &mut calls);
    let mut text = String::new();
    for line in prettyplease::unparse(&file).split_inclusive('\n') {
        let code = line.trim_start();
        let place = code.strip_prefix("const ").and_then(|rest| rest.strip_prefix(PLACE));
        let number = place.and_then(|rest| rest.split(':').next()).and_then(|number| number.parse().ok());
        match number.and_then(|number: usize| calls.get(number)) {
            Some(call) => write_call(call, (line.len() - code.len()) / 4, &mut text),
            None => text.push_str(line),
        }
    }
    text
}

/// Puts places for the calls of macros, in modules too.
fn take_calls(items: &mut [Item], calls: &mut Vec<ItemMacro>) {
    for item in items {
        match item {
            Item::Mod(module) => {
                let content = module.content.as_mut();
                take_calls(content.map_or(&mut [], |(_, items)| items), calls);
            }
            // A definition has a name, a call has none.
            Item::Macro(call) if call.ident.is_none() => {
                let place = quote::format_ident!("{PLACE}{}", calls.len());
                let Ok(place) = syn::parse2(quote!(const #place: () = ();)) else { continue };
                if let Item::Macro(call) = std::mem::replace(item, place) {
                    calls.push(call);
                }
            }
            _ => {}
        }
    }
}

fn write_call(call: &ItemMacro, depth: usize, out: &mut String) {
    let name = call.mac.path.get_ident().map(ToString::to_string).unwrap_or_default();
    let (open, close) = match call.mac.delimiter {
        syn::MacroDelimiter::Brace(_) => (" {", "}"),
        syn::MacroDelimiter::Paren(_) => ("(", ");"),
        syn::MacroDelimiter::Bracket(_) => ("[", "];"),
    };
    line(depth, format_args!("{name}!{open}"), out);
    rows(call.mac.tokens.clone(), depth + 1, out);
    line(depth, format_args!("{close}"), out);
}

/// Parts between commas and around braces, a line each; comments and attributes on lines of their own.
fn rows(tokens: TokenStream, depth: usize, out: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    let mut row: Vec<TokenTree> = Vec::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => match tokens.next() {
                Some(TokenTree::Group(group)) => attribute(&group, depth, out),
                other => row.extend(other),
            },
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                end(&mut row, ",", depth, out);
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                // `Post required {`: a name, and what begins a part of it.
                let word = if row.len() > 1 { row.pop() } else { None };
                if let Some(word) = word {
                    end(&mut row, "", depth, out);
                    row.push(word);
                }
                end(&mut row, " {", depth, out);
                rows(group.stream(), depth + 1, out);
                line(depth, format_args!("}}"), out);
            }
            other => row.push(other),
        }
    }
    end(&mut row, "", depth, out);
}

fn end(row: &mut Vec<TokenTree>, with: &str, depth: usize, out: &mut String) {
    if !row.is_empty() {
        let text = spaced(row.drain(..).collect());
        line(depth, format_args!("{text}{with}"), out);
    }
}

fn attribute(group: &Group, depth: usize, out: &mut String) {
    let mut inside = group.stream().into_iter();
    let parts = [inside.next(), inside.next(), inside.next()];
    match parts {
        [Some(TokenTree::Ident(name)), Some(TokenTree::Punct(_)), Some(TokenTree::Literal(text))]
            if name == "doc" =>
        {
            line(depth, format_args!("///{}", value(&text)), out);
        }
        _ => line(depth, format_args!("#[{}]", spaced(group.stream())), out),
    }
}

/// What a literal of a text says.
fn value(literal: &Literal) -> String {
    syn::parse2::<syn::LitStr>(TokenTree::from(literal.clone()).into())
        .map_or_else(|_| String::new(), |text| text.value())
}

/// Tokens of a name, a type or a value on one line.
fn spaced(tokens: TokenStream) -> String {
    let mut out = String::new();
    let mut is_tight = true;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) => {
                let is_path = punct.as_char() == ':' && punct.spacing() == Spacing::Joint;
                match punct.as_char() {
                    ':' if is_path => {
                        tokens.next();
                        out.push_str("::");
                        is_tight = true;
                    }
                    letter @ ('<' | '&' | '!' | '\'') => {
                        if letter == '&' && !is_tight {
                            out.push(' ');
                        }
                        out.push(letter);
                        is_tight = true;
                    }
                    letter @ (',' | ':' | ';' | '>') => {
                        out.push(letter);
                        is_tight = false;
                    }
                    letter => {
                        // Writing to a string cannot fail.
                        _ = write!(out, "{}{letter}", if is_tight { "" } else { " " });
                        is_tight = false;
                    }
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                _ = write!(out, "{open}{}{close}", spaced(group.stream()));
                is_tight = false;
            }
            other => {
                _ = write!(out, "{}{other}", if is_tight { "" } else { " " });
                is_tight = false;
            }
        }
    }
    out
}

fn line(depth: usize, content: std::fmt::Arguments<'_>, out: &mut String) {
    for _ in 0..depth {
        out.push_str("    ");
    }
    // Writing to a string cannot fail.
    _ = writeln!(out, "{content}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_have_a_row_for_each_part_and_stay_the_same_tokens() {
        let items = quote! {
            pub mod inside {
                given! {
                    /// About it.
                    PostInput
                    required { id: super::PostId = "id: ID!", }
                    optional {
                        #[serde(rename = "aB")]
                        a_b: Vec<Option<Box<scalars::AwsDate>>> = "aB: [AWSDate]",
                    }
                }
                operation!(Call GetPost = "GetPost", "getPost", Option<super::Post>, "query { a }\n");
            }
        };
        let text = file(syn::parse2(items.clone()).unwrap());
        let expected = r#"pub mod inside {
    given! {
        /// About it.
        PostInput
        required {
            id: super::PostId = "id: ID!",
        }
        optional {
            #[serde(rename = "aB")]
            a_b: Vec<Option<Box<scalars::AwsDate>>> = "aB: [AWSDate]",
        }
    }
    operation!(
        Call GetPost = "GetPost",
        "getPost",
        Option<super::Post>,
        "query { a }\n"
    );
}
"#;
        assert_eq!(text, expected);
        // Comments become raw literals, and spaces mean nothing.
        let plain = |tokens: &TokenStream| tokens.to_string().replace(' ', "").replace("doc=r", "doc=");
        assert_eq!(plain(&text.parse().unwrap()), plain(&items));
    }
}
