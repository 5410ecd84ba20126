//! Paths as text: `/` between parts on every system, relative to the current folder where people read them.

use std::path::{Component, Path, PathBuf};

/// A path as text with `/` between its parts; `None` if it isn't UTF-8.
pub fn slashed(path: &Path) -> Option<String> {
    let text = path.to_str()?;
    Some(if cfg!(windows) { text.replace('\\', "/") } else { text.to_owned() })
}

/// The path as people see it, whatever it holds.
pub fn shown(path: &Path) -> String {
    slashed(path).unwrap_or_else(|| path.display().to_string())
}

/// The path that was meant on the command line: one written with Windows separators also works where `\` separates
/// nothing, unless a file really has that name.
pub fn portable(path: &Path) -> PathBuf {
    match path.to_str() {
        Some(text) if !cfg!(windows) && text.contains('\\') && !path.exists() => {
            PathBuf::from(text.replace('\\', "/"))
        }
        _ => path.to_owned(),
    }
}

/// `path` made absolute without following links, so that a folder reached through a link keeps the name that the
/// user gave it. Where the path goes up (`..`), only the file system knows the answer, and links are followed.
pub fn absolute(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if !absolute.components().any(|part| part == Component::ParentDir) {
        return absolute;
    }
    let existing = absolute.ancestors().find_map(|folder| Some((folder, dunce::canonicalize(folder).ok()?)));
    match existing {
        Some((folder, found)) if folder == absolute => found,
        Some((folder, found)) => found.join(absolute.strip_prefix(folder).unwrap_or(Path::new(""))),
        None => absolute,
    }
}

/// `path` as seen from `folder`, both absolute with `/` between parts. It goes up where it has to, but not over the
/// root: a path that shares nothing with the folder stays as it is.
pub fn relative(path: &str, folder: &str) -> String {
    let folder = folder.trim_end_matches('/');
    let (here, there): (Vec<_>, Vec<_>) = (folder.split('/').collect(), path.split('/').collect());
    let common = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    // The first part is the empty one before the root's slash, or the drive.
    if common < 2 && here.len() > 1 {
        return path.to_owned();
    }
    let up = here.iter().skip(common).map(|_| "..");
    let relative = up.chain(there.iter().skip(common).copied()).collect::<Vec<_>>().join("/");
    if relative.is_empty() { ".".to_owned() } else { relative }
}

/// Joins a relative path to a folder and takes out `.` and `..`.
pub fn join(folder: &str, path: &str) -> String {
    let path = path.replace('\\', "/");
    let rooted = path.starts_with('/') || path.get(1..2) == Some(":");
    let whole = if rooted { path } else { format!("{folder}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for (index, part) in whole.split('/').enumerate() {
        match part {
            "" if index > 0 => {}
            "." => {}
            ".." if parts.len() > 1 => {
                parts.pop();
            }
            ".." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The folder of a path with `/` between parts.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_go_up_but_not_over_the_root() {
        assert_eq!(relative("/app/amplify/data/resource.ts", "/app"), "amplify/data/resource.ts");
        assert_eq!(relative("/app/amplify/data/resource.ts", "/app/web"), "../amplify/data/resource.ts");
        assert_eq!(relative("/tmp/x.ts", "/app/web"), "/tmp/x.ts");
        assert_eq!(relative("/app/x.ts", "/"), "app/x.ts");
        assert_eq!(relative("C:/app/x.ts", "D:/app"), "C:/app/x.ts");
        assert_eq!(relative("/app", "/app"), ".");
    }

    #[test]
    fn a_file_that_is_reached_by_going_up_stays_a_file() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/../Cargo.toml");
        assert!(absolute(&file).is_file());
        assert!(absolute(&file).to_str().unwrap().ends_with("loader/Cargo.toml"));
    }

    #[test]
    fn joined_paths_are_plain() {
        assert_eq!(join("/a/b", "../c/./d.ts"), "/a/c/d.ts");
        assert_eq!(join("/a/b", "/x"), "/x");
        assert_eq!(join("/a", "../../.."), "");
        assert_eq!(join("C:/a", "../../b"), "C:/b");
    }
}
