//! From the attribute and its module to the module with everything in it, or to errors.

use std::sync::mpsc;
use std::thread;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostic;
use amplify_schemac_targets::Bundle;
use amplify_schemac_targets::rust::{self, generate_in_parts};
use proc_macro2::{LexError, Span, TokenStream};
use quote::quote;
use syn::{Error, LitStr, Result};

use crate::arguments::{Arguments, Constant};
use crate::compile::{self, Compiled};
use crate::inline::Text;
use crate::module::{Module, Schema};
use crate::report;

/// The expansion. Errors are all there is in it, beside the module as it was.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let parsed = syn::parse2::<Module>(item.clone())
        .map_err(|error| Error::new(error.span(), format!("{error}: write `pub mod schema {{}}`")))
        .and_then(|module| Ok((syn::parse2::<Arguments>(arguments)?, module)));
    match parsed {
        Ok((arguments, module)) => expand_module(&arguments, &module),
        Err(error) => {
            let error = error.into_compile_error();
            quote!(#error #item)
        }
    }
}

fn expand_module(arguments: &Arguments, module: &Module) -> TokenStream {
    let expanded = match (&arguments.path, &module.schema) {
        (Some(path), None) => of_file(path, arguments),
        (None, Some(schema)) => of_text(schema, arguments),
        (Some(path), Some(_)) => {
            Err(Error::new(path.span(), "the schema is given twice: take out this path or `schema! { … }`"))
        }
        (None, None) => Err(Error::new(
            module.name().span(),
            "there is no schema: write `#[amplify_schema(\"amplify/data/resource.ts\")]`, or `schema! { … }` in the module",
        )),
    };
    match expanded {
        Ok(Expanded { items, errors }) => {
            let errors = errors.map(Error::into_compile_error);
            let module = module.with(&items);
            quote!(#errors #module)
        }
        Err(error) => {
            let error = error.into_compile_error();
            let module = module.with(&TokenStream::new());
            quote!(#error #module)
        }
    }
}

/// What a schema gives.
struct Expanded {
    /// What the module is filled with; with errors, what compiles the crate again when files change.
    items: TokenStream,
    /// All errors in one.
    errors: Option<Error>,
}

fn of_file(path: &LitStr, arguments: &Arguments) -> Result<Expanded> {
    let compiled = compile::file(&path.value(), arguments).map_err(|error| Error::new(path.span(), error))?;
    let compiled = compiled.ok_or_else(|| {
        let text =
            format!("{}: there is no such file; the path starts at the crate's manifest", path.value());
        Error::new(path.span(), text)
    })?;
    let sources = &compiled.compilation.sources;
    finish(&compiled, arguments, |diagnostic| Error::new(path.span(), report::in_file(diagnostic, sources)))
}

fn of_text(schema: &Schema, arguments: &Arguments) -> Result<Expanded> {
    let text = Text::of(&schema.inside)?;
    let compiled = compile::text(text.text.clone(), arguments)
        .map_err(|error| Error::new_spanned(&schema.whole, error))?;
    let sources = &compiled.compilation.sources;
    let first = sources.files().next().map(|(id, _)| id);
    finish(&compiled, arguments, |diagnostic| {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        match place.filter(|span| Some(span.file) == first).and_then(|span| text.tokens(span)) {
            Some(tokens) => Error::new_spanned(tokens, report::at_token(diagnostic)),
            // The module as a whole, or a file that it imports.
            None => Error::new_spanned(&schema.whole, report::in_file(diagnostic, sources)),
        }
    })
}

fn finish(
    compiled: &Compiled,
    arguments: &Arguments,
    error: impl Fn(&Diagnostic) -> Error,
) -> Result<Expanded> {
    let Compiled { compilation, files } = compiled;
    let variables = compilation.variables.keys();
    let rebuilt = quote! {
        #(const _: &[u8] = include_bytes!(#files);)*
        #(const _: Option<&str> = option_env!(#variables);)*
    };
    let generated = compilation.api().map(|api| {
        // Arguments have places in the code, which stay on this thread.
        let (constants, options) = (&arguments.constants, &arguments.options);
        tokens(|take| {
            constants.iter().for_each(|wanted| take(constant(wanted, &api)));
            generate_in_parts(&api, options, take);
        })
    });
    let generated = generated.transpose()?;
    let diagnostics = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    let errors = diagnostics.map(error).reduce(|mut all, error| {
        all.combine(error);
        all
    });
    Ok(Expanded { items: quote!(#rebuilt #generated), errors })
}

/// The tokens of what is generated, read while the rest is generated.
fn tokens(generate: impl FnOnce(&mut dyn FnMut(String)) + Send) -> Result<TokenStream> {
    thread::scope(|scope| {
        let (sender, parts) = mpsc::channel();
        // When nobody takes parts any more, one was no Rust.
        scope.spawn(move || generate(&mut |part| _ = sender.send(part)));
        parts.iter().map(|part| read(&part)).collect()
    })
}

/// The compiler reads a text faster than it takes tokens one by one, and than `proc_macro2` does, which reads it itself
/// before the compiler may.
fn read(part: &str) -> Result<TokenStream> {
    let read = match proc_macro::is_available() {
        true => part
            .parse()
            .map(|tokens: proc_macro::TokenStream| tokens.into())
            .map_err(|error| error.to_string()),
        false => part.parse().map_err(|error: LexError| error.to_string()),
    };
    read.map_err(|error| Error::new(Span::call_site(), error))
}

fn constant(wanted: &Constant, api: &Api<'_>) -> String {
    let mut files = Bundle::default();
    wanted.target.emit(api, &mut files);
    let text = files.get(wanted.file).unwrap_or_default();
    rust::constant(wanted.name, wanted.about, text)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::thread;

    use amplify_schemac_compiler::{Compilation, Entry, MemoryLoader, Options, compile};
    use amplify_schemac_targets::{Rust, Target};

    use super::*;

    const SCHEMA: &str = include_str!("../../testdata/valid/docs/todo.ts");

    fn compiled() -> Compilation {
        let loader = MemoryLoader::new().file("/resource.ts", SCHEMA);
        compile(Entry::File("/resource.ts".to_owned()), &loader, &Options::default())
    }

    #[test]
    fn expansion_is_what_the_target_writes() {
        let mut bundle = Bundle::default();
        Rust::DEFAULT.emit(&compiled().api().unwrap(), &mut bundle);
        let expanded = expand(
            quote!("../testdata/valid/docs/todo.ts"),
            quote!(
                pub mod schema {}
            ),
        );
        let module: syn::ItemMod =
            syn::parse2(expanded.clone()).unwrap_or_else(|error| panic!("{error}: {expanded}"));
        let (_, items) = module.content.unwrap();
        let is_generated = |item: &syn::Item| !matches!(item, syn::Item::Const(item) if item.ident == "_");
        let (generated, rebuilt): (Vec<_>, Vec<_>) = items.into_iter().partition(is_generated);
        assert_eq!(rebuilt.len(), 1);
        let written = syn::parse_file(bundle.get("rust/schema.rs").unwrap()).unwrap().items;
        assert!(generated == written, "{}", quote!(#(#generated)*));
    }

    /// The expansion for the schema of a file, as text: tokens stay on their thread.
    fn expanded(path: &Path) -> String {
        let path = path.to_str().unwrap();
        let module = quote!(
            pub mod schema {}
        );
        expand(quote!(#path), module).to_string()
    }

    /// The files of a folder with their texts.
    fn files(folder: &Path) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> =
            entries.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect();
        files.sort();
        files
    }

    /// As in an editor, which expands again and again in one process.
    #[test]
    fn a_process_expands_many_schemas_at_once_and_each_again() {
        let folder = tempfile::tempdir().unwrap();
        let schemas = [
            ("good.ts", SCHEMA.to_owned()),
            ("other.ts", SCHEMA.replace("Todo", "Note")),
            ("wrong.ts", SCHEMA.replace("a.string()", "a.strng()")),
        ];
        let paths = schemas.map(|(name, text)| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        });
        let alone: Vec<String> = paths.iter().map(|path| expanded(path)).collect();
        let [good, other, wrong] = alone.as_slice() else { panic!("three schemas") };
        assert!(good.contains("The type `Todo`") && !good.contains("The type `Note`"));
        assert!(other.contains("The type `Note`") && !other.contains("The type `Todo`"));
        assert!(wrong.contains("compile_error") && !good.contains("compile_error"));
        thread::scope(|scope| {
            let again = || paths.iter().map(|path| expanded(path)).collect::<Vec<_>>();
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(again)).collect();
            threads.into_iter().for_each(|thread| assert_eq!(thread.join().unwrap(), alone));
        });
    }

    #[test]
    fn a_folder_that_is_read_only_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("resource.ts");
        fs::write(&path, SCHEMA).unwrap();
        let writable = fs::metadata(folder.path()).unwrap().permissions();
        let mut read_only = writable.clone();
        read_only.set_readonly(true);
        fs::set_permissions(folder.path(), read_only).unwrap();
        let before = files(folder.path());
        let expanded = expanded(&path);
        // Of some users nothing is protected, so what is there is compared too.
        let after = files(folder.path());
        fs::set_permissions(folder.path(), writable).unwrap();
        assert_eq!(after, before);
        assert!(expanded.contains("The type `Todo`") && !expanded.contains("compile_error"), "{expanded}");
    }
}
