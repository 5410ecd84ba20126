//! Generations: queries that a language model answers.

use super::shape::Shape;
use crate::api::types::{Types, ValueType};
use crate::api::{Operation, ReturnType, naming};
use crate::ir::{AiModel, OperationKind};

/// What a generation has besides its operation.
#[derive(Debug)]
pub struct Generation<'a> {
    /// The model, its prompt and settings.
    pub ai: &'a AiModel,
    /// The data source through which Bedrock is called: `GenerationBedrockDataSourceSummariseDataSource`.
    pub data_source: String,
    /// What the model is to answer.
    pub answer: Shape,
}

/// The generation that an operation is. `None`: it is none, or its result is more than a model can be told of, which no
/// valid schema has.
pub fn generation_of<'a>(operation: &Operation<'a>, types: &Types) -> Option<Generation<'a>> {
    let OperationKind::Generation(ai) = &operation.source.kind else { return None };
    let ReturnType::Value(named) = operation.returns.named else { return None };
    let data_source = source_of_generation(&operation.source.name);
    let answer = Shape::of(operation.returns.map(|_| -> ValueType { named }), types)?;
    Some(Generation { ai, data_source, answer })
}

/// The name of a generation's data source.
pub fn source_of_generation(route: &str) -> String {
    format!("GenerationBedrockDataSource{}DataSource", naming::capitalize(route))
}
