//! Printers: from a target's own tree to text. The only place that escapes.

pub mod cloudformation;
pub mod js;
pub mod json;
pub mod jsx;
pub mod rust;
pub mod sdl;
pub mod statement;
pub mod ts;
