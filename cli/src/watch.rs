//! `build --watch`: builds, then waits until a file that the build looked at changes, and builds again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use amplify_schemac::Findings;
use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::args::BuildArguments;
use crate::commands::{Status, built};
use crate::console::Console;

/// Editors save in several steps, and checkouts change many files: a build waits until it has been quiet this long.
const QUIET: Duration = Duration::from_millis(60);

/// Builds until it is stopped, or can't watch.
pub(crate) fn watch(arguments: &BuildArguments, console: &Console) -> Status {
    let (sender, events) = channel();
    let mut watcher = match notify::recommended_watcher(sender) {
        Ok(watcher) => watcher,
        Err(error) => return unwatchable(&error, console),
    };
    let mut paths = BTreeSet::new();
    loop {
        let (status, findings) = built(arguments.build().run(), &arguments.report, console);
        // Without findings the build didn't come as far as the schema: what mattered before still does.
        paths.extend(looked_at(&findings));
        if paths.is_empty() {
            return status;
        }
        if let Err(error) = follow(&mut watcher, &paths) {
            return unwatchable(&error, console);
        }
        console.tell("watching for changes");
        if wait(&events, &paths).is_err() {
            return Status::Trouble;
        }
    }
}

/// All paths that a build looked at, their folders' links followed: events name them so.
fn looked_at(findings: &Findings) -> BTreeSet<PathBuf> {
    let all = findings.looked_at.iter().chain(&findings.files);
    all.filter_map(|path| {
        let folder = existing(path)?;
        let inside = path.strip_prefix(folder).ok()?;
        Some(folder.canonicalize().ok()?.join(inside))
    })
    .collect()
}

/// The nearest folder above a path that exists.
fn existing(path: &Path) -> Option<&Path> {
    path.ancestors().skip(1).find(|folder| folder.is_dir())
}

/// Watches the folders that the paths are in, not the files: an editor may put another file in the place of one. Folders
/// that were removed and made again are watched again.
fn follow(watcher: &mut RecommendedWatcher, paths: &BTreeSet<PathBuf>) -> notify::Result<()> {
    let folders: BTreeSet<&Path> = paths.iter().filter_map(|path| existing(path)).collect();
    folders.into_iter().try_for_each(|folder| watcher.watch(folder, RecursiveMode::NonRecursive))
}

/// Waits until one of the paths changed and all is quiet again.
fn wait(events: &Receiver<notify::Result<Event>>, paths: &BTreeSet<PathBuf>) -> Result<(), RecvTimeoutError> {
    let is_ours = |event: &notify::Result<Event>| event.as_ref().is_ok_and(|event| is_relevant(event, paths));
    while !is_ours(&events.recv().map_err(|_| RecvTimeoutError::Disconnected)?) {}
    // Much else may happen in the same folders, so the time runs from the last change that matters.
    let mut quiet_at = Instant::now() + QUIET;
    while let Some(left) = quiet_at.checked_duration_since(Instant::now()) {
        match events.recv_timeout(left) {
            Ok(event) if is_ours(&event) => quiet_at = Instant::now() + QUIET,
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => break,
            Err(gone) => return Err(gone),
        }
    }
    Ok(())
}

/// Whether an event is a change of one of the paths, or of a folder above it.
fn is_relevant(event: &Event, paths: &BTreeSet<PathBuf>) -> bool {
    let is_change = !matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)));
    // Paths are sorted part by part: what is below a folder follows it.
    let below =
        |path: &PathBuf| paths.range(path.clone()..).next().is_some_and(|next| next.starts_with(path));
    is_change && event.paths.iter().any(below)
}

fn unwatchable(error: &notify::Error, console: &Console) -> Status {
    console.tell(&format!("error: can't watch files: {error}"));
    Status::Trouble
}
