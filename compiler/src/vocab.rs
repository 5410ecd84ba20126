//! Amplify's words as tables. Grammar and passes never spell them.

mod ai_model;
mod appsync_js;
mod operation;
mod provider;
mod scalar;
mod validator;

pub use ai_model::{ai_model_id, ai_model_names};
pub use appsync_js::{AppsyncJs, Standing};
pub use operation::{ModelOperation, RuleOperation};
pub use provider::Provider;
pub use scalar::Scalar;
pub use validator::ValidatorKind;
