//! Names become ids: the draft in, the intermediate representation out.
//!
//! What leads nowhere is reported here and left out or `Unresolved`. Rules that need the whole schema at once are the
//! business of [`check`](crate::check).

mod conversation;
mod data;
mod field_type;
mod keys;
mod model;
mod operation;
mod part;
mod relationship;
mod rules;
mod scope;
mod subscription;
mod text;
mod value;

use amplify_schemac_grammar::Diagnostics;

use crate::draft::Draft;
use crate::ir::Schema;
use crate::pipeline::Options;
use scope::Scope;

/// Resolves a draft. Always gives a schema: of what could be resolved.
pub fn resolve(draft: &Draft, options: &Options, diagnostics: &mut Diagnostics) -> Schema {
    let mut scope = Scope::new(draft, diagnostics);
    data::resolve_data(&mut scope, options);
    let entries = part::declare(&mut scope);
    for declared in entries {
        match declared.definition {
            scope::Declared::Model(id) => model::resolve_model(&mut scope, id, declared.node),
            scope::Declared::CustomType(id) => field_type::resolve_custom_type(&mut scope, id, declared.node),
            scope::Declared::Enum(id) => field_type::resolve_enum(&mut scope, id, declared.node),
            scope::Declared::Operation(id) => operation::resolve_operation(&mut scope, id, declared.node),
            scope::Declared::Conversation(id) => {
                conversation::resolve_conversation(&mut scope, id, declared.node)
            }
        }
    }
    scope.schema
}
