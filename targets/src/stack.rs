//! The target `stack`: from the expanded schema to `stack/<name>.template.json`, CloudFormation templates that deploy the
//! API and its tables (chapters 3, 4 and 9).

mod access;
mod api;
mod data;
mod environment;
mod function;
mod home;
mod logs;
mod mode;
mod options;
mod parameters;
mod plan;
mod resolver;
mod source;
mod template;
mod uses;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;

pub use options::{CodeLocation, Options, Retention};

use crate::{Bundle, Target, print};
use plan::{file, plan};
use template::Template;

/// Writes `stack/`.
#[derive(Debug, Clone, Copy)]
pub struct Stack {
    /// What the project decides.
    pub options: Options,
}

impl Stack {
    /// The stacks of a project that decides nothing.
    pub const DEFAULT: Self = Self { options: Options::DEFAULT };
}

impl Target for Stack {
    fn name(&self) -> &'static str {
        "stack"
    }

    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let stacks = plan(api, &self.options);
        let mut add = |name: &str, template: &Template| {
            out.add(format!("stack/{}", file(name)), print::json::print(template));
        };
        if let Some(data) = &stacks.data {
            add("data", data);
        }
        for root in &stacks.roots {
            add(&root.name, &root.template);
            for (id, nested) in &root.nested {
                add(id, &nested.template);
            }
        }
    }
}
