//! Standard output and standard error. A reader that went away is no fault: what it didn't want is not written, and the
//! exit status stays that of the work.

use std::cell::RefCell;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use amplify_schemac::render::Look;

/// Where a command writes.
#[derive(Debug, Default)]
pub(crate) struct Console {
    /// The first fault of standard output that is not a reader gone away.
    fault: RefCell<Option<io::Error>>,
}

impl Console {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Writes what was asked for.
    pub(crate) fn out(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        let mut out = BufWriter::new(io::stdout().lock());
        match write(&mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => drop(self.fault.replace(Some(error))),
            _ => {}
        }
        // What a failed flush left must not be tried again when the buffer is dropped.
        let _ = out.into_parts();
    }

    /// Writes what people should know besides. If that fails there is nobody left to tell.
    pub(crate) fn err(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        let mut out = BufWriter::new(io::stderr().lock());
        let _ = write(&mut out).and_then(|()| out.flush());
        let _ = out.into_parts();
    }

    /// One line of [`Console::out`].
    pub(crate) fn say(&self, line: &str) {
        self.out(|out| writeln!(out, "{line}"));
    }

    /// One line of [`Console::err`].
    pub(crate) fn tell(&self, line: &str) {
        self.err(|out| writeln!(out, "{line}"));
    }

    /// Why standard output could not be written, if it couldn't.
    pub(crate) fn fault(&self) -> Option<io::Error> {
        self.fault.take()
    }
}

/// How reports on standard error look: drawn on a terminal, coloured if nothing speaks against it, plain elsewhere.
pub(crate) fn look() -> Look {
    let stderr = io::stderr();
    if !stderr.is_terminal() {
        return Look::Plain;
    }
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let width = terminal_size::terminal_size_of(&stderr).map_or(100, |(width, _)| usize::from(width.0));
    match (is_dumb, no_colour) {
        (true, _) => Look::Plain,
        (false, true) => Look::Drawn(width),
        (false, false) => Look::Coloured(width),
    }
}
