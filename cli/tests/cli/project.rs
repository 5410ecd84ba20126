//! A project in a temporary folder, and the command run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Where Amplify has the schema.
pub(crate) const RESOURCE: &str = "amplify/data/resource.ts";

/// A schema without faults.
pub(crate) const GOOD: &str = "import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a.model({ title: a.string().required() }).authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
";

/// A schema whose field refers to nothing, at line 4.
pub(crate) const BAD: &str = "import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Post: a.model({ title: a.ref('Nowhere') }).authorization((allow) => [allow.owner()]),
});

export const data = defineData({ schema });
";

/// A schema whose model comes from `./post`, in the same folder.
pub(crate) const IMPORTING: &str = "import { a, defineData } from '@aws-amplify/backend';
import { Post } from './post';

const schema = a.schema({ Post });

export const data = defineData({ schema });
";

/// What [`IMPORTING`] imports.
pub(crate) const POST: &str = "import { a } from '@aws-amplify/backend';

export const Post = a.model({ title: a.string() }).authorization((allow) => [allow.owner()]);
";

/// A folder that is gone at the end of the test.
pub(crate) struct Project(tempfile::TempDir);

/// What a command did.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Project {
    /// A project without files.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A project with this schema where Amplify has it.
    pub(crate) fn with(schema: &str) -> Self {
        let project = Self::empty();
        project.write(RESOURCE, schema);
        project
    }

    /// The path of a file in the project.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Writes a file and its folders.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Whether there is such a file or folder.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// The command, to be run in the project's folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.command_in("", arguments)
    }

    /// The command, to be run in a folder of the project.
    pub(crate) fn command_in(&self, folder: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amplify-schemac"));
        command.current_dir(self.path(folder)).args(arguments).stdin(Stdio::null());
        command
    }

    /// Runs the command in the project's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        Done::of(self.command(arguments).output().unwrap())
    }

    /// Runs the command in a folder of the project.
    pub(crate) fn run_in(&self, folder: &str, arguments: &[&str]) -> Done {
        Done::of(self.command_in(folder, arguments).output().unwrap())
    }

    /// Runs the command with this on standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Done {
        let mut command = self.command(arguments);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        // The command may give up before it has read all.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Done::of(output)
    }
}

impl Done {
    fn of(output: Output) -> Self {
        let done = Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!done.err.contains("panicked"), "{}", done.err);
        done
    }

    /// Checks the exit status, and shows all that was said if it's another.
    #[track_caller]
    pub(crate) fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, Some(status), "{self:#?}");
        self
    }

    /// Checks that standard error holds a text.
    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} in {self:#?}");
        self
    }

    /// Checks that standard output holds a text.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} in {self:#?}");
        self
    }
}

/// When a file was written last.
pub(crate) fn modified(path: &Path) -> std::time::SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}
