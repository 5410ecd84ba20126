//! What language models are asked and told (chapter 7): by generations, and by the tools of conversations.

mod bedrock;
mod generation;
mod selection;
mod shape;
mod tool;

pub use bedrock::{BedrockResource, resources};
pub use generation::{Generation, generation_of, source_of_generation};
pub use shape::{JsonType, Property, Shape};
pub use tool::{Tool, ToolArgument, tool_of};

/// How deep the types may nest that a model is told of.
const DEEPEST: usize = 64;
