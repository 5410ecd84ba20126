//! Which file a specifier means, as the reference's module loader has it (reference chapter 8.2, item 3).

/// Extensions that are tried, in order, when the specifier names no file.
const EXTENSIONS: [&str; 5] = [".ts", ".tsx", ".jsx", ".js", ".json"];

/// TypeScript extensions that a specifier's JavaScript extension stands for, tried before the file itself.
const TYPED: [(&str, &[&str]); 4] =
    [(".js", &[".ts", ".tsx"]), (".jsx", &[".tsx"]), (".mjs", &[".mts"]), (".cjs", &[".cts"])];

/// Extensions that make a specifier the name of a file; after any other, as in `./schema.sql`, more is tried first.
const KNOWN: [&str; 9] = [".ts", ".tsx", ".jsx", ".js", ".json", ".mts", ".mjs", ".cts", ".cjs"];

/// Whether a specifier is a path rather than the name of a package or an alias.
pub(crate) fn is_path(specifier: &str) -> bool {
    specifier == "."
        || specifier == ".."
        || ["./", "../", "/"].iter().any(|start| specifier.starts_with(start))
}

/// The folder of a file: everything before its last `/`.
pub(crate) fn folder(path: &str) -> &str {
    match path.rfind('/') {
        Some(0) => "/",
        Some(end) => path.get(..end).unwrap_or_default(),
        None => "",
    }
}

/// `specifier` as seen from `folder`, `.` and `..` resolved.
pub(crate) fn join(folder: &str, specifier: &str) -> String {
    let whole =
        if specifier.starts_with('/') { specifier.to_owned() } else { format!("{folder}/{specifier}") };
    let rooted = whole.starts_with('/') && (specifier.starts_with('/') || folder.starts_with('/'));
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if rooted => {}
            part => parts.push(part),
        }
    }
    format!("{}{}", if rooted { "/" } else { "" }, parts.join("/"))
}

/// The project of a schema in `folder`: what holds the innermost folder called `amplify`, else `folder` itself.
pub(crate) fn project(folder: &str) -> &str {
    const NAME: &str = "amplify";
    let is_whole = |before: &str, after: &str| {
        (before.is_empty() || before.ends_with('/')) && (after.is_empty() || after.starts_with('/'))
    };
    let before = folder.rmatch_indices(NAME).find_map(|(at, _)| {
        let (before, after) = (folder.get(..at)?, folder.get(at + NAME.len()..)?);
        is_whole(before, after).then_some(before)
    });
    before.unwrap_or(folder)
}

/// Whether a path that [`join`] gave leads into `folder`.
pub(crate) fn is_below(path: &str, folder: &str) -> bool {
    if folder.is_empty() {
        return !path.starts_with('/') && path != ".." && !path.starts_with("../");
    }
    path.strip_prefix(folder).is_some_and(|rest| folder.ends_with('/') || rest.starts_with('/'))
}

/// What a relative specifier means before extensions are tried; a folder means its index.
pub(crate) fn start(folder: &str, specifier: &str) -> String {
    let is_folder = matches!(specifier.rsplit('/').next(), Some("" | "." | ".."));
    if is_folder { join(folder, &format!("{specifier}/index")) } else { join(folder, specifier) }
}

/// Every path that `path` (what [`start`] or an alias gave) may mean, best first.
pub(crate) fn candidates(path: &str) -> Vec<String> {
    let with_extensions = |path: &str| EXTENSIONS.map(|extension| format!("{path}{extension}"));
    let mut list = Vec::new();
    for (script, typed) in TYPED {
        if let Some(stem) = path.strip_suffix(script) {
            list.extend(typed.iter().map(|extension| format!("{stem}{extension}")));
        }
    }
    let is_whole = KNOWN.iter().any(|extension| path.ends_with(extension));
    if is_whole {
        list.push(path.to_owned());
    }
    list.extend(with_extensions(path));
    if !is_whole {
        list.push(path.to_owned());
    }
    list.extend(with_extensions(&format!("{path}/index")));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_and_resolves_dots() {
        assert_eq!(join("/a/b", "../c/./d"), "/a/c/d");
        assert_eq!(join("a", "../../x"), "../x");
        assert_eq!(join("", "./x"), "x");
        assert_eq!(join("/", "../x"), "/x");
        assert_eq!(join("/a", "/etc/x"), "/etc/x");
        assert_eq!(folder("/a/b.ts"), "/a");
        assert_eq!(folder("b.ts"), "");
    }

    #[test]
    fn the_project_holds_the_innermost_amplify_folder() {
        assert_eq!(project("/app/amplify/data"), "/app/");
        assert_eq!(project("/amplify/site/amplify/data/part"), "/amplify/site/");
        assert_eq!(project("/amplify/data"), "/");
        assert_eq!(project("amplify/data"), "");
        assert_eq!(project("/srv/my-amplify/data"), "/srv/my-amplify/data");
        assert_eq!(project("/"), "/");
        assert_eq!(project(""), "");
    }

    #[test]
    fn below_is_a_matter_of_whole_parts() {
        assert!(
            is_below("/app/x.js", "/app")
                && is_below("/app/x.js", "/app/")
                && is_below("/x.js", "/")
                && is_below("a/x.js", "")
        );
        assert!(!is_below("/apple/x.js", "/app") && !is_below("/app", "/app"));
        assert!(!is_below("../x.js", "") && !is_below("/etc/x", "") && !is_below("../x.js", "amplify"));
    }

    #[test]
    fn typescript_comes_before_a_stale_javascript_file() {
        let tried = candidates("/a/x.js");
        assert_eq!(tried.first().map(String::as_str), Some("/a/x.ts"));
        assert!(tried.iter().any(|path| path == "/a/x.js"));
        assert!(!candidates("/a/x").iter().any(|path| path.ends_with(".mts")));
    }

    #[test]
    fn an_extension_of_no_module_is_part_of_the_name() {
        let tried = candidates("/a/schema.sql");
        assert_eq!(tried.first().map(String::as_str), Some("/a/schema.sql.ts"));
        assert!(tried.iter().any(|path| path == "/a/schema.sql"));
        assert_eq!(candidates("/a/texts.json").first().map(String::as_str), Some("/a/texts.json"));
    }

    #[test]
    fn a_folder_is_its_index() {
        for specifier in ["./models/", "./models/.", "./models/user/.."] {
            let tried = candidates(&start("/a", specifier));
            assert_eq!(tried.first().map(String::as_str), Some("/a/models/index.ts"), "{specifier}");
            assert!(!tried.iter().any(|path| path == "/a/models.ts"), "{specifier}");
        }
    }
}
