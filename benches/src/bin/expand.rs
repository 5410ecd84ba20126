//! Times what the attribute takes to expand: `cargo run -p amplify-schemac-benches --bin expand`. Builds a crate of its own
//! for each way to compile macros, as Cargo does by default and optimised, and prints the best of several runs. The time is
//! that between two macros beside the attribute: to read the schema, to generate, and to hand all of it to the compiler.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use amplify_schemac_benches::schema;

const RUNS: usize = 15;
const SIZES: [usize; 3] = [10, 100, 300];
const WAYS: [(&str, &str); 2] =
    [("default", ""), ("optimised", "[profile.dev.build-override]\nopt-level = 3\n")];

const MARK: &str = "[package]\nname = \"mark\"\nedition = \"2024\"\n[lib]\nproc-macro = true\n";
const LIBRARY: &str = "mark::start!();\n#[amplify_schemac_macros::amplify_schema(\"resource.ts\")]\npub mod schema { mark::stop!(); }\n";

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize()?;
    let mut out = io::stdout().lock();
    for (name, profile) in WAYS {
        let folder = root.join("target/expand").join(name);
        lay_out(&folder, &root, profile)?;
        for models in SIZES {
            fs::write(folder.join("resource.ts"), schema(models))?;
            let times = (0..RUNS).map(|_| expand(&folder)).collect::<io::Result<Vec<_>>>()?;
            let best = times.into_iter().min().unwrap_or_default();
            writeln!(out, "{name:>9}, {models:>3} models: {:>4} ms", best.as_millis())?;
        }
    }
    Ok(())
}

/// A crate that uses the attribute, and the crate of the two macros, which needs nothing.
fn lay_out(folder: &Path, root: &Path, profile: &str) -> io::Result<()> {
    let mark = folder.join("mark");
    fs::create_dir_all(mark.join("src"))?;
    fs::write(mark.join("Cargo.toml"), MARK)?;
    fs::write(mark.join("src/lib.rs"), include_str!("../expand/mark.rs"))?;
    let macros = root.join("macros");
    let manifest = format!(
        "[package]\nname = \"expanded\"\nedition = \"2024\"\n[dependencies]\namplify-schemac-macros = {{ path = {macros:?} }}\n\
         mark = {{ path = \"mark\" }}\n[workspace]\n{profile}"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    fs::create_dir_all(folder.join("src"))
}

/// Compiles the crate until its attribute is expanded.
fn expand(folder: &Path) -> io::Result<Duration> {
    let time: PathBuf = folder.join("time");
    let _ = fs::remove_file(&time);
    // A new text is what Cargo compiles again.
    fs::write(folder.join("src/lib.rs"), LIBRARY)?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut check = Command::new(cargo);
    check
        .args(["check", "--quiet", "--target-dir", "target"])
        .current_dir(folder)
        .env("EXPANSION_TIME", &time);
    // The compiler is stopped, so what says whether all went well is the time.
    let output = check.stdin(Stdio::null()).output()?;
    let taken = fs::read_to_string(&time).ok().and_then(|text| text.parse().ok());
    taken
        .map(Duration::from_micros)
        .ok_or_else(|| io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()))
}
