//! The command `amplify-schemac`.

mod args;
mod commands;
mod console;
mod watch;

use std::process::ExitCode;

use args::{Arguments, Command};
use console::Console;

fn main() -> ExitCode {
    let arguments = Arguments::of_process();
    let console = Console::new();
    let status = match arguments.command {
        Command::Build(build) if build.watch => watch::watch(&build, &console),
        Command::Build(build) => commands::build(&build, &console),
        Command::Check(check) => commands::check(&check, &console),
        Command::Budget(budget) => commands::budget(&budget, &console),
        Command::Explain { code } => commands::explain(code.as_deref(), &console),
    };
    status.into()
}
