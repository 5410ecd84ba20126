//! Values as JSON text; serde_json does the escaping.

use serde::Serialize;

/// The value, indented, with a newline at the end.
pub fn print(value: &impl Serialize) -> String {
    // What this crate prints are structures, lists and texts, which JSON can always hold.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}
