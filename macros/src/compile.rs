//! From a schema's file or text to what the compiler finds.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use amplify_schemac_compiler::{Compilation, Entry, Loader, Options, compile};
use amplify_schemac_loader::{FileSystem, on_deep_stack, paths};

use crate::arguments::Arguments;

/// What a compilation found.
pub(crate) struct Compiled {
    /// It, without what the targets say.
    pub(crate) compilation: Compilation,
    /// The files that were read, absolute.
    pub(crate) files: BTreeSet<String>,
}

/// Compiles the schema in a file, relative to the crate's manifest; `None` if there is no such file.
pub(crate) fn file(path: &str, arguments: &Arguments) -> io::Result<Option<Compiled>> {
    let folder = folder();
    let variables = arguments.variables.clone();
    let options = options(arguments);
    on_deep_stack(move || {
        let loader = FileSystem::seen_from(&folder, variables);
        let path = paths::slashed(&paths::absolute(&folder.join(path)))?;
        let entry = Entry::File(loader.locate(&path)?);
        Some(finish(compile(entry, &loader, &options), loader))
    })
}

/// Compiles a schema that is written in the crate itself. It can import what is relative to the manifest.
pub(crate) fn text(text: String, arguments: &Arguments) -> io::Result<Compiled> {
    let folder = folder();
    let variables = arguments.variables.clone();
    let options = options(arguments);
    on_deep_stack(move || {
        let loader = FileSystem::seen_from(&folder, variables);
        let folder = paths::slashed(&folder).unwrap_or_default();
        let entry = Entry::Text { name: "schema!".to_owned(), folder, text };
        finish(compile(entry, &loader, &options), loader)
    })
}

/// Where the crate's manifest is. Cargo and rust-analyzer say so; the current folder is another one with each.
fn folder() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

fn options(arguments: &Arguments) -> Options {
    Options { has_auth: !arguments.has_no_auth }
}

fn finish(compilation: Compilation, loader: FileSystem) -> Compiled {
    let mut files = compilation.files.clone();
    // The settings of path aliases count too.
    let looked_at = loader.into_looked_at().into_iter().filter(|path| path.is_file());
    files.extend(looked_at.filter_map(|path| paths::slashed(&path)));
    files.retain(|path| Path::new(path).is_file());
    Compiled { compilation, files }
}
