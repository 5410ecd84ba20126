//! `generate N > resource.ts`: a valid schema of N models on standard output.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(models) = std::env::args().nth(1).and_then(|text| text.parse().ok()) else {
        let _ = writeln!(std::io::stderr(), "usage: generate N");
        return ExitCode::from(2);
    };
    match std::io::stdout().write_all(amplify_schemac_benches::schema(models).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
