//! `build --watch`.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::project::{BAD, GOOD, IMPORTING, POST, Project, RESOURCE};

/// Ends the command with the test, however the test ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_change_is_built() {
    let project = Project::with(GOOD);
    let log = std::fs::File::create(project.path("log")).unwrap();
    let mut command = project.command(&["build", "--watch", "-t", "sdl"]);
    let _running = Running(command.stdout(Stdio::null()).stderr(log).spawn().unwrap());
    let waiting = |times| move |log: String| log.matches("watching for changes").count() >= times;
    let sdl =
        || std::fs::read_to_string(project.path("amplify-generated/schema.graphql")).unwrap_or_default();

    until("the first build", || waiting(1)(project.read("log")));
    assert!(sdl().contains("title"));
    project.write(RESOURCE, GOOD.replace("title", "headline"));
    until("a build of the change", || sdl().contains("headline"));
    until("the second build", || waiting(2)(project.read("log")));
    project.write(RESOURCE, BAD);
    until("an error", || project.read("log").contains("nothing was written"));
    // The file that the import means comes later, in a folder that comes later too.
    until("the third build", || waiting(3)(project.read("log")));
    project.write(RESOURCE, IMPORTING.replace("./post", "./models/post"));
    until("the fourth build", || waiting(4)(project.read("log")));
    project.write("amplify/data/models/post.ts", POST.replace("title", "subtitle"));
    until("a build with the new file", || sdl().contains("subtitle"));
}

#[test]
fn a_change_of_the_outputs_that_are_merged_is_built() {
    let project = Project::with(GOOD);
    let outputs = |url: &str| format!(r#"{{ "version": "1.5", "data": {{ "url": "{url}" }} }}"#);
    project.write("theirs.json", outputs("https://first.example"));
    let log = std::fs::File::create(project.path("log")).unwrap();
    let mut command = project.command(&["build", "--watch", "--merge-outputs", "theirs.json"]);
    let _running = Running(command.stdout(Stdio::null()).stderr(log).spawn().unwrap());
    let built = |url: &str| {
        let text = std::fs::read_to_string(project.path("amplify-generated/amplify_outputs.json"));
        text.unwrap_or_default().contains(url)
    };
    until("the first build", || project.read("log").contains("watching for changes"));
    assert!(built("https://first.example"));
    project.write("theirs.json", outputs("https://second.example"));
    until("a build of the change", || built("https://second.example"));
}
