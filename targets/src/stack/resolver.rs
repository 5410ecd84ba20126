//! Resolvers as resources of a stack.

use amplify_schemac_compiler::api::GRAPHQL_ENDPOINT;
use serde_json::{Map, Value, json};

use super::options::CodeLocation;
use super::parameters;
use super::template::{Resource, Template};
use crate::appsync::{DataSource, Kind, Resolver, path_of};
use crate::print::cloudformation::{attribute, code, id, join, reference};

/// The id of a field's resolver.
pub(super) fn resolver_id(type_name: &str, field: &str) -> String {
    id(&format!("{field}Of{type_name}"))
}

/// Adds a resolver, with the functions of a pipeline. `name_of` gives the name of a data source, or a reference to it.
pub(super) fn add(
    resolver: &Resolver,
    name_of: impl Fn(&DataSource) -> Value,
    location: CodeLocation,
    template: &mut Template,
) {
    let own_id = resolver_id(&resolver.type_name, &resolver.field);
    let path = path_of(resolver);
    let mut properties = Map::from_iter([
        ("ApiId".to_owned(), reference("ApiId")),
        ("TypeName".to_owned(), json!(resolver.type_name.as_str())),
        ("FieldName".to_owned(), json!(resolver.field.as_str())),
    ]);
    match &resolver.kind {
        Kind::Unit(step) => {
            properties.extend(code_properties(&step.code, &format!("{path}.js"), location));
            properties.insert("Kind".to_owned(), json!("UNIT"));
            properties.insert("DataSourceName".to_owned(), name_of(&step.source));
        }
        Kind::Pipeline { code, steps } => {
            let mut functions = Vec::new();
            for (name, step) in steps {
                let function_id = id(&format!("{own_id}Step{name}"));
                let mut function = Map::from_iter([
                    ("ApiId".to_owned(), reference("ApiId")),
                    ("Name".to_owned(), json!(resolver.function_name(name))),
                    ("DataSourceName".to_owned(), name_of(&step.source)),
                ]);
                if waits_for_url(&step.code) {
                    let (name, parameter) = parameters::graphql_url();
                    template.parameters.insert(name.to_owned(), parameter);
                }
                function.extend(code_properties(&step.code, &format!("{path}.{name}.js"), location));
                functions.push(attribute(&function_id, "FunctionId"));
                let function = Value::Object(function);
                template.add(function_id, Resource::new("AWS::AppSync::FunctionConfiguration", function));
            }
            properties.extend(code_properties(code, &format!("{path}.js"), location));
            properties.insert("Kind".to_owned(), json!("PIPELINE"));
            properties.insert("PipelineConfig".to_owned(), json!({ "Functions": functions }));
        }
    }
    template.add(own_id, Resource::new("AWS::AppSync::Resolver", Value::Object(properties)));
}

/// The code, in place or as the file of the target `resolvers`, with what runs it. Code that holds the API's endpoint is
/// always in place.
fn code_properties(text: &str, path: &str, location: CodeLocation) -> [(String, Value); 2] {
    let runtime = json!({ "Name": "APPSYNC_JS", "RuntimeVersion": "1.0.0" });
    let (name, value) = match (text.split_once(&url_line()), location) {
        (Some((before, after)), _) => ("Code", with_url(before, after)),
        (None, CodeLocation::Inline) => ("Code", json!(code(text))),
        (None, CodeLocation::Files) => ("CodeS3Location", json!(format!("../{path}"))),
    };
    [("Runtime".to_owned(), runtime), (name.to_owned(), value)]
}

/// The line of code that waits for the endpoint. Texts of a schema are never lines of their own.
fn url_line() -> String {
    format!("\nconst graphqlApiEndpoint = '{GRAPHQL_ENDPOINT}';\n")
}

fn waits_for_url(text: &str) -> bool {
    text.contains(&url_line())
}

/// The code around that line, with the endpoint in it.
fn with_url(before: &str, after: &str) -> Value {
    let (name, _) = parameters::graphql_url();
    let before = format!("{}\nconst graphqlApiEndpoint = '", code(before));
    join([json!(before), reference(name), json!(format!("';\n{}", code(after)))])
}
