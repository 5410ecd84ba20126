//! Times whole processes of a release build: `cargo build --release && cargo run --release -p amplify-schemac-benches
//! --bin measure`. Prints the best of several runs for each size, and the memory of the largest. Output goes to a memory
//! file system where there is one, for creating files on a disk takes anything from one time to ten times as long.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io};

use amplify_schemac_benches::schema;
use nix::sys::resource::{UsageWho, getrusage};

const RUNS: usize = 9;
const SIZES: [usize; 4] = [1, 10, 100, 1000];
const IN_MEMORY: &str = "/dev/shm";

fn main() -> io::Result<()> {
    let binary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/amplify-schemac");
    let folder =
        if Path::new(IN_MEMORY).is_dir() { tempfile::tempdir_in(IN_MEMORY) } else { tempfile::tempdir() }?;
    let mut out = io::stdout().lock();
    for models in SIZES {
        let source = folder.path().join(format!("{models}/amplify/data/resource.ts"));
        fs::create_dir_all(source.parent().unwrap_or(folder.path()))?;
        let text = schema(models);
        fs::write(&source, &text)?;
        let checked = best(|| run(Command::new(&binary).arg("check").arg(&source)))?;
        let built = |targets: &str| {
            best(|| {
                let generated = folder.path().join("generated");
                let mut build = Command::new(&binary);
                build.arg("build").arg(&source).arg("-o").arg(&generated).args(["-t", targets]);
                let status = run(&mut build)?;
                // Each run creates its files.
                fs::remove_dir_all(&generated)?;
                Ok(status)
            })
        };
        let schema_only = built("sdl")?;
        let resolvers = built("resolvers,tables")?;
        let client = built("introspection,client")?;
        let forms = built("forms")?;
        // Sizes grow, so the largest child so far is one of this size.
        let memory =
            getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| usage.max_rss() / 1024).unwrap_or_default();
        io::Write::write_fmt(
            &mut out,
            format_args!(
                "{models:>5} models, {:>4} KB: check {:>7.2} ms, schema {:>7.2} ms, resolvers and tables {:>7.2} ms, introspection \
                 and client {:>7.2} ms, forms {:>7.2} ms beyond check, memory {memory} MB\n",
                text.len() / 1024,
                milliseconds(checked),
                milliseconds(schema_only),
                milliseconds(resolvers.saturating_sub(checked)),
                milliseconds(client.saturating_sub(checked)),
                milliseconds(forms.saturating_sub(checked)),
            ),
        )?;
    }
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn run(command: &mut Command) -> io::Result<ExitStatus> {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status()
}

fn best(mut run: impl FnMut() -> io::Result<ExitStatus>) -> io::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let started = Instant::now();
        if !run()?.success() {
            return Err(io::Error::other("the schema has errors"));
        }
        best = best.min(started.elapsed());
    }
    Ok(best)
}
