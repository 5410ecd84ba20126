//! Prints `docs/diagnostics.md`: `cargo run -p amplify-schemac --example generate-docs > docs/diagnostics.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(amplify_schemac::explain::markdown().as_bytes())
}
