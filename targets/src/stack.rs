//! The target `stack`: from the expanded schema to `stack/<name>.template.json`, CloudFormation templates that deploy the
//! API and its tables (chapters 3, 4 and 9).

mod access;
mod api;
mod budget;
mod data;
mod environment;
mod function;
mod grants;
mod handler;
mod home;
mod ids;
mod limit;
mod logs;
mod measure;
mod mode;
mod options;
mod outline;
mod parameters;
mod plan;
mod reach;
mod resolver;
mod source;
mod sql;
mod template;
mod toolchain;
mod uses;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::{Diagnostic, Diagnostics};

pub use budget::Budget;
pub use limit::{Limit, Measure};
pub use options::{CodeLocation, Options, Retention};
pub use toolchain::Toolchain;

use crate::{Bundle, Target};
use plan::{DATA, file, plan};
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

    /// How much of each limit the stacks of a schema would use, as far as that is known without planning them.
    pub fn forecast(&self, api: &Api<'_>) -> Vec<Measure> {
        measure::of_api(api, &self.options)
    }

    /// How much of each limit the stacks of a schema use.
    pub fn budget(&self, api: &Api<'_>) -> Budget {
        budget::of(api, &plan(api, &self.options))
    }
}

/// A diagnostic for each limit that is exceeded.
fn over(measures: Vec<Measure>) -> impl Iterator<Item = Diagnostic> {
    measures.into_iter().filter(Measure::is_over).map(|Measure { subject, limit, value, place }| {
        let Limit { service, unit, most, help } = limit;
        let message = format!("{subject} has {value} {unit}; {service} takes {most}");
        let diagnostic = match place {
            Some(place) => Diagnostic::new(&diag::stack::OVER_LIMIT, message, place),
            None => Diagnostic::unplaced(&diag::stack::OVER_LIMIT, message),
        };
        diagnostic.help(*help)
    })
}

impl Target for Stack {
    fn name(&self) -> &'static str {
        "stack"
    }

    fn check(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        ids::check(api, diagnostics);
        over(self.budget(api).measures).for_each(|diagnostic| diagnostics.push(diagnostic));
    }

    fn foresee(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        ids::check(api, diagnostics);
        over(self.forecast(api)).for_each(|diagnostic| diagnostics.push(diagnostic.as_warning()));
    }

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let stacks = plan(api, &self.options);
        handler::emit(api, out);
        let mut add = |name: &str, template: &Template| {
            out.add(format!("stack/{}", file(name)), template.text());
        };
        if let Some(data) = &stacks.data {
            add(DATA, data);
        }
        for root in &stacks.roots {
            add(&root.name, &root.template);
            for (id, nested) in &root.nested {
                add(id, &nested.template);
            }
        }
    }
}
