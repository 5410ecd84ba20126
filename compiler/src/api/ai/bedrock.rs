//! What a role must be allowed to invoke so that a model answers.

/// A model's name is this prefix and a foundation model's where a request may go to any region.
const GLOBAL: &str = "global.";

/// A resource of Bedrock. Partition, region and account are the deployment's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BedrockResource<'a> {
    /// `arn:…:bedrock:<region>::foundation-model/<id>`
    FoundationModel(&'a str),
    /// `arn:…:bedrock:::foundation-model/<id>`
    FoundationModelAnywhere(&'a str),
    /// `arn:…:bedrock:<region>:<account>:inference-profile/<id>`
    InferenceProfile(&'a str),
}

/// The resources of a model, by its id. The reference forgets those of `global.` models for generations (chapter 7,
/// defect 3).
pub fn resources(model_id: &str) -> Vec<BedrockResource<'_>> {
    match model_id.strip_prefix(GLOBAL) {
        None => vec![BedrockResource::FoundationModel(model_id)],
        Some(foundation) => vec![
            BedrockResource::InferenceProfile(model_id),
            BedrockResource::FoundationModel(foundation),
            BedrockResource::FoundationModelAnywhere(foundation),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{BedrockResource, resources};

    #[test]
    fn global_models_are_profiles_over_foundation_models() {
        assert_eq!(resources("meta.llama"), [BedrockResource::FoundationModel("meta.llama")]);
        assert_eq!(
            resources("global.anthropic.claude"),
            [
                BedrockResource::InferenceProfile("global.anthropic.claude"),
                BedrockResource::FoundationModel("anthropic.claude"),
                BedrockResource::FoundationModelAnywhere("anthropic.claude"),
            ]
        );
    }
}
