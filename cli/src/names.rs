//! Output paths that are good on every system: two that differ only in case would be one file on macOS and Windows, and
//! Windows keeps some names for devices. Both are mended the same way everywhere, so that output never depends on
//! the machine.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_targets::{Bundle, File};

/// The files of a bundle by the path that they are written to.
pub(crate) fn portable(bundle: &Bundle) -> BTreeMap<String, &File> {
    let mut taken = BTreeSet::new();
    let mut files = BTreeMap::new();
    for (path, file) in bundle.iter() {
        let path = path.split('/').map(unreserved).collect::<Vec<_>>().join("/");
        let free = (1..).map(|n| numbered(&path, n)).find(|path| taken.insert(path.to_lowercase()));
        files.insert(free.unwrap_or(path), file);
    }
    files
}

/// `Con.json` → `Con_.json`: Windows looks at what stands before the first dot.
fn unreserved(part: &str) -> String {
    let (base, rest) = part.split_at(part.find('.').unwrap_or(part.len()));
    if is_reserved(base) { format!("{base}_{rest}") } else { part.to_owned() }
}

fn is_reserved(base: &str) -> bool {
    let base = base.to_ascii_lowercase();
    let device = base.strip_prefix("com").or(base.strip_prefix("lpt"));
    matches!(base.as_str(), "con" | "prn" | "aux" | "nul")
        || device.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
}

/// `tables/post.json` → `tables/post_2.json`.
fn numbered(path: &str, n: usize) -> String {
    if n == 1 {
        return path.to_owned();
    }
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let dot = path.rfind('.').filter(|&dot| dot > name).unwrap_or(path.len());
    let (stem, extension) = path.split_at(dot);
    format!("{stem}_{n}{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clashes_and_reserved_names_are_mended() {
        let mut bundle = Bundle::default();
        for path in [
            "tables/Post.json",
            "tables/post.json",
            "tables/POST.json",
            "tables/Con.json",
            "a/com1",
            "a/com10",
        ] {
            bundle.add(path, path);
        }
        let files = portable(&bundle);
        let files: Vec<_> = files.iter().map(|(path, file)| (path.as_str(), file.text.as_str())).collect();
        let expected = [
            ("a/com10", "a/com10"),
            ("a/com1_", "a/com1"),
            ("tables/Con_.json", "tables/Con.json"),
            ("tables/POST.json", "tables/POST.json"),
            ("tables/Post_2.json", "tables/Post.json"),
            ("tables/post_3.json", "tables/post.json"),
        ];
        assert_eq!(files, expected);
    }
}
