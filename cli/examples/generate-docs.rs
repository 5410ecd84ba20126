//! Writes `docs/diagnostics.md` from the declarations of the codes: `cargo run -p amplify-schemac --example
//! generate-docs`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/diagnostics.md");
    std::fs::write(path, amplify_schemac::explain::markdown())
}
