//! Compiles the schema to Rust and to GraphQL.

#![allow(clippy::print_stdout, reason = "this is how build scripts talk to cargo")]

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::var("OUT_DIR")?;
    let build = amplify_schemac::build("../amplify/data/resource.ts").out_dir(out).targets(["rust", "sdl"]);
    print!("{}", build.run()?.cargo_directives());
    Ok(())
}
