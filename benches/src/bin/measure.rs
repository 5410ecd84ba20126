//! Times whole processes of a release build: `cargo build --release && cargo run --release -p amplify-schemac-benches
//! --bin measure`. Prints the best of several runs for each size, and the memory of the largest.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io};

use amplify_schemac_benches::schema;
use nix::sys::resource::{UsageWho, getrusage};

const RUNS: usize = 15;
const SIZES: [usize; 4] = [1, 10, 100, 1000];

fn main() -> io::Result<()> {
    let binary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/amplify-schemac");
    let folder = tempfile::tempdir()?;
    let mut out = io::stdout().lock();
    for models in SIZES {
        let source = folder.path().join(format!("{models}/amplify/data/resource.ts"));
        fs::create_dir_all(source.parent().unwrap_or(folder.path()))?;
        let text = schema(models);
        fs::write(&source, &text)?;
        let checked =
            best(|| Command::new(&binary).arg("check").arg(&source).stderr(Stdio::null()).status())?;
        let built = best(|| {
            let generated = folder.path().join("generated");
            Command::new(&binary)
                .arg("build")
                .arg(&source)
                .arg("-o")
                .arg(generated)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
        })?;
        // Sizes grow, so the largest child so far is one of this size.
        let memory =
            getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| usage.max_rss() / 1024).unwrap_or_default();
        io::Write::write_fmt(
            &mut out,
            format_args!(
                "{models:>5} models, {:>4} KB: check {:>7.2} ms, build {:>7.2} ms, memory {memory} MB\n",
                text.len() / 1024,
                checked.as_secs_f64() * 1000.0,
                built.as_secs_f64() * 1000.0,
            ),
        )?;
    }
    Ok(())
}

fn best(mut run: impl FnMut() -> io::Result<std::process::ExitStatus>) -> io::Result<Duration> {
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
