//! Evaluation as a whole, over files in memory.
