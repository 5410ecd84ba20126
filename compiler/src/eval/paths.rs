//! Which file a specifier means, as the reference's module loader has it (reference chapter 8.2, item 3).

/// Extensions that are tried, in order, when the specifier names no file.
const EXTENSIONS: [&str; 5] = [".ts", ".tsx", ".jsx", ".js", ".json"];

/// TypeScript extensions that a specifier's JavaScript extension stands for, tried before the file itself.
const TYPED: [(&str, &[&str]); 4] =
    [(".js", &[".ts", ".tsx"]), (".jsx", &[".tsx"]), (".mjs", &[".mts"]), (".cjs", &[".cts"])];

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

/// Every path that `path` (a specifier already joined to its importer's folder) may mean, best first.
pub(crate) fn candidates(path: &str) -> Vec<String> {
    let mut list = Vec::new();
    for (script, typed) in TYPED {
        if let Some(stem) = path.strip_suffix(script) {
            list.extend(typed.iter().map(|extension| format!("{stem}{extension}")));
        }
    }
    list.push(path.to_owned());
    list.extend(EXTENSIONS.iter().map(|extension| format!("{path}{extension}")));
    list.extend(EXTENSIONS.iter().map(|extension| join(path, &format!("index{extension}"))));
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
    fn typescript_comes_before_a_stale_javascript_file() {
        let tried = candidates("/a/x.js");
        assert_eq!(tried.first().map(String::as_str), Some("/a/x.ts"));
        assert!(tried.iter().any(|path| path == "/a/x.js"));
        assert!(!candidates("/a/x").iter().any(|path| path.ends_with(".mts")));
    }
}
