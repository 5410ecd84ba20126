//! Readers that go away, and output that can't be written.

use std::process::Stdio;

use super::project::{BAD, Project};

#[test]
fn a_reader_that_went_away_is_no_fault() {
    let project = Project::with(BAD);
    for (arguments, status) in [
        (&["explain"][..], 0),
        (&["check", "--message-format", "json"], 1),
        (&["check", "--message-format", "sarif"], 1),
        (&["check"], 1),
        (&["--help"], 0),
    ] {
        let mut command = project.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{arguments:?}");
    }
    let mut child =
        project.command(&["check"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_fault() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let project = Project::with(BAD);
    let output = project.command(&["explain"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard output can't be written"));
}
