//! Room for recursion.

use std::io;
use std::panic::resume_unwind;
use std::thread;

/// Parsing and evaluation recurse as deep as the source does, within the limits that they check; main threads have
/// 1 to 8 MiB, by the system.
const SIZE: usize = 32 * 1024 * 1024;

/// Does the work on a thread whose stack is the same on every system.
///
/// # Errors
/// If the system gives no thread.
pub fn on_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(SIZE).spawn_scoped(scope, work)?;
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
