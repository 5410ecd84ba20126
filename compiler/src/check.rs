//! Checks: the schema in, the same schema marked valid out, or its errors.
//!
//! Each check keeps one property and looks at nothing that another reports; their order doesn't matter. The list below
//! is the table of contents.

mod auth;
mod auth_fields;
mod conversations;
mod custom_types;
mod default_values;
mod enums;
mod fields;
mod generated;
mod generations;
mod handler_code;
mod handlers;
mod identifiers;
mod indexes;
mod models;
mod names;
mod operations;
mod relationships;
mod sql;
mod subscriptions;

use std::ops::Deref;

use amplify_schemac_grammar::Diagnostics;

use crate::api::graphql::TypeSystem;
use crate::api::{Api, expand_unchecked};
use crate::graph::Graph;
use crate::ir::Schema;

/// A schema that passed every check; only [`check`] makes one.
#[derive(Debug)]
pub struct ValidSchema {
    schema: Schema,
    graphql: TypeSystem,
}

impl ValidSchema {
    /// The GraphQL schema that is generated from it.
    pub(crate) fn graphql(&self) -> &TypeSystem {
        &self.graphql
    }
}

impl Deref for ValidSchema {
    type Target = Schema;

    fn deref(&self) -> &Schema {
        &self.schema
    }
}

/// What checks look at.
pub(crate) struct Subject<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) graph: &'a Graph,
}

type Check = fn(&Subject<'_>, &mut Diagnostics);

const CHECKS: &[Check] = &[
    names::every_name_is_legal,
    names::the_schema_is_not_empty,
    names::a_query_exists,
    models::no_field_is_a_filter_word,
    models::timestamps_hold_text,
    fields::every_default_value_can_apply,
    fields::every_validator_fits_its_field,
    identifiers::every_identifier_field_is_required,
    identifiers::every_identifier_field_can_be_a_key,
    identifiers::no_sort_key_is_an_owner,
    identifiers::the_partition_key_has_no_modifiers,
    indexes::every_index_key_can_be_a_key,
    indexes::no_index_copies_the_table,
    indexes::index_names_are_legal_and_unique,
    indexes::no_table_has_too_many_indexes,
    indexes::every_projected_attribute_exists,
    relationships::every_relationship_has_one_counterpart,
    relationships::every_reference_field_exists,
    custom_types::no_custom_types_require_each_other,
    custom_types::no_operation_returns_a_recursive_type,
    enums::every_enum_has_legal_values,
    operations::every_result_is_of_the_same_schema,
    operations::asynchronous_functions_are_definitions,
    operations::combined_schemas_generate_different_types,
    handler_code::every_custom_handler_is_appsync_js,
    handlers::every_rule_fits_its_handler,
    handlers::events_are_queries_or_mutations,
    handlers::sql_handlers_have_a_database,
    subscriptions::every_source_exists,
    auth::every_provider_is_configured,
    auth::callers_of_custom_handlers_can_come,
    auth::every_rule_grants_legal_operations,
    auth::no_group_rule_is_empty,
    auth::no_two_rules_make_one_role,
    auth::operation_rules_name_no_operations,
    auth::every_rule_of_an_operation_counts,
    auth_fields::every_rule_field_holds_text,
    conversations::every_tool_can_be_called,
    conversations::no_type_is_like_a_conversation_type,
    generations::no_result_requires_what_a_model_cannot_give,
    generations::no_tool_requires_what_a_model_cannot_give,
    sql::every_sql_model_has_its_key,
    sql::every_sql_rule_is_supported,
];

type ExpandedCheck = fn(&Api<'_>, &mut Diagnostics);

/// Checks of what is generated.
const EXPANDED_CHECKS: &[ExpandedCheck] = &[
    generated::no_two_types_have_one_name,
    generated::no_two_operations_are_one_root_field,
    generated::every_required_field_can_be_read,
];

/// Checks a schema; gives it back as valid if nothing in `diagnostics` is an error.
pub fn check(schema: Schema, diagnostics: &mut Diagnostics) -> Option<ValidSchema> {
    let graph = Graph::new(&schema);
    let subject = Subject { schema: &schema, graph: &graph };
    for check in CHECKS {
        check(&subject, diagnostics);
    }
    let api = expand_unchecked(&schema);
    for check in EXPANDED_CHECKS {
        check(&api, diagnostics);
    }
    let graphql = api.graphql.into_owned();
    (!diagnostics.has_errors()).then_some(ValidSchema { schema, graphql })
}
