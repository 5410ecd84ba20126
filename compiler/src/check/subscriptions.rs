//! Custom subscriptions.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use crate::diag;
use crate::ir::{Model, OperationKind, SubscriptionSource};
use crate::vocab::ModelOperation;

/// Mutations of a model that don't exist never fire (defect D17).
pub(super) fn every_source_exists(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values() {
        let OperationKind::Subscription(sources) = &operation.kind else { continue };
        for source in sources {
            let SubscriptionSource::Model { model, mutations } = source else { continue };
            let model = &subject.schema.models[*model];
            for mutation in mutations.iter().filter(|mutation| !has_mutation(model, &mutation.value)) {
                let message = format!(
                    "`{}` listens to `{}` of `{}`, which doesn't exist",
                    operation.name, mutation.value, model.name
                );
                let help = "listen to create, update or delete, and leave that operation enabled";
                diagnostics.push(
                    Diagnostic::new(&diag::subscription::NOTHING_REAL, message, mutation.span).help(help),
                );
            }
        }
    }
}

fn has_mutation(model: &Model, word: &str) -> bool {
    let operation = match word {
        "create" => ModelOperation::Create,
        "update" => ModelOperation::Update,
        "delete" => ModelOperation::Delete,
        _ => return false,
    };
    !model.disabled.contains(&operation) && !model.disabled.contains(&ModelOperation::Mutations)
}
