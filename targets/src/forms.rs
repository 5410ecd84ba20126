//! The target `forms`: from the expanded schema to React forms that make and change the records of each model (chapter 6).
//!
//! `plan` decides what a form asks for; `definitions`, `groups` and `form` spell it; what all forms share is `support`.

mod definitions;
mod form;
mod groups;
mod names;
mod plan;
mod support;

use std::fmt::Write;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::diag::forms::UNKNOWN_MODEL;
use amplify_schemac_compiler::grammar::{Diagnostic, Diagnostics};
use amplify_schemac_compiler::suggest::did_you_mean;

use crate::{Bundle, Target};
use form::Purpose;

/// Writes `forms/`: a form to create and one to update records of each model, what they are about, and what they share.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    /// The models that get forms; `None`: every one.
    pub models: Option<Vec<String>>,
}

impl Forms {
    /// Forms for every model.
    pub const DEFAULT: Self = Self { models: None };
}

impl Target for Forms {
    fn name(&self) -> &'static str {
        "forms"
    }

    /// Whatever passed the checks can be asked for, but only models have forms.
    fn check(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        let known: Vec<&str> = plan::models(api).map(|model| model.name.as_str()).collect();
        for name in self.models.iter().flatten().filter(|name| !known.contains(&name.as_str())) {
            let message = format!("`{name}`, for which forms are asked, is no model of the schema");
            let help = did_you_mean(name, "models", &known);
            diagnostics.push(Diagnostic::unplaced(&UNKNOWN_MODEL, message).help(help));
        }
    }

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        let plan = plan::plan(api, self.models.as_deref());
        let mut index = String::new();
        for model in &plan.models {
            for purpose in model.purposes() {
                let component = purpose.component(&model.names);
                out.add_editable(format!("forms/{component}.tsx"), form::print(model, purpose, &plan));
                // Writing to a string cannot fail.
                _ = writeln!(
                    index,
                    "export {{ default as {component}, type {component}InputValues, type {component}Props }} from './{component}';"
                );
            }
        }
        index.push_str("export { FormError, messages } from './support';\n");
        out.add("forms/index.ts", index);
        out.add("forms/definitions.ts", definitions::print(&plan));
        if !plan.groups.is_empty() {
            out.add("forms/groups.tsx", groups::print(&plan));
        }
        out.add_once("forms/overrides.ts", OVERRIDES);
        out.add("forms/support.tsx", support::TEXT);
    }
}

/// What a user's own file begins as.
const OVERRIDES: &str = include_str!("forms/overrides.ts");

impl plan::ModelForm<'_> {
    /// The forms that the model has.
    fn purposes(&self) -> impl Iterator<Item = Purpose> {
        let create = self.creates.then_some(Purpose::Create);
        let update = self.updates.then_some(Purpose::Update);
        create.into_iter().chain(update)
    }
}
