//! Stands in for the compiler's entry point until that exists.

use amplify_schemac_compiler::Loader;
use amplify_schemac_compiler::grammar::{self, Diagnostics, SourceMap};
pub(crate) use amplify_schemac_compiler::pipeline::{Compilation, Options};

/// What to compile.
#[derive(Debug)]
pub(crate) enum Entry {
    /// A located file.
    File(String),
}

/// Parses.
pub(crate) fn compile(entry: &Entry, loader: &dyn Loader, options: &Options) -> Compilation {
    let _ = options;
    let Entry::File(identity) = entry;
    let text = loader.read(identity).unwrap_or_default();
    let (name, files) = (loader.display(identity), [identity.clone()].into());
    let mut sources = SourceMap::default();
    let file = sources.add(&name, text.clone());
    let mut errors = Diagnostics::default();
    grammar::parse(file, &text, &mut errors);
    Compilation { sources, diagnostics: errors.sorted(), schema: None, files, variables: Default::default() }
}
