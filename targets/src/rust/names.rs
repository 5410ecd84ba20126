//! What the schema's types are called in Rust.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::graphql::{Root, TypeDefinition};
use amplify_schemac_compiler::vocab::Scalar;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::ids;
use crate::print::rust::{Ident, Path, Scope, Type, upper_camel};

/// What generated code means by these names itself.
pub(super) const RESERVED: [&str; 9] =
    ["Box", "Default", "From", "Into", "Option", "Result", "Some", "String", "Vec"];

/// Names of the types in the generated module.
pub(super) struct Names<'a> {
    types: FxHashMap<&'a str, Ident>,
    ids: FxHashMap<&'a str, Ident>,
}

impl<'a> Names<'a> {
    /// The names of everything that the schema defines, and of the ids of its models.
    pub(super) fn new(api: &'a Api<'_>) -> Self {
        let mut scope = Scope::without(&RESERVED);
        let defined = api.graphql.iter().filter(|&definition| !is_root(definition));
        let names = defined.map(|definition| definition.name().as_str());
        let types = names.clone().zip(scope.take_all(names, upper_camel)).collect();
        let ids = ids::models(api).map(|model| {
            let name = format!("{}Id", upper_camel(&model.name));
            (model.name.as_str(), scope.take(&name))
        });
        Self { types, ids: ids.collect() }
    }

    /// The type of a definition.
    pub(super) fn of_type(&self, name: &str) -> Option<&Ident> {
        self.types.get(name)
    }

    /// The type of the ids of a model, if it has one.
    pub(super) fn of_ids(&self, model: &str) -> Option<&Ident> {
        self.ids.get(model)
    }

    /// A named type as a module sees it that reaches the types through `path`; `model` is the one that an id is of.
    pub(super) fn named(&self, name: &SmolStr, model: Option<&str>, path: &Path) -> Type {
        if let Some(ident) = self.of_type(name) {
            return path.to(ident);
        }
        let own_id = |scalar| model.filter(|_| scalar == Scalar::Id).and_then(|model| self.of_ids(model));
        match Scalar::from_graphql(name) {
            Some(scalar) => match own_id(scalar) {
                Some(id) => path.to(id),
                None => of_scalar(scalar, path),
            },
            // Every type that is named is defined.
            None => Type::known("String"),
        }
    }
}

/// Whether a definition is `Query`, `Mutation` or `Subscription`, whose fields are operations.
pub(super) fn is_root(definition: &TypeDefinition) -> bool {
    Root::ALL.iter().any(|root| definition.name() == root.name())
}

fn of_scalar(scalar: Scalar, path: &Path) -> Type {
    let own = |name| path.and("scalars").to_known(name);
    match scalar {
        Scalar::String => Type::known("String"),
        Scalar::Integer => Type::known("i32"),
        Scalar::Float => Type::known("f64"),
        Scalar::Boolean => Type::known("bool"),
        Scalar::Id => own("Id"),
        Scalar::Date => own("AwsDate"),
        Scalar::Time => own("AwsTime"),
        Scalar::DateTime => own("AwsDateTime"),
        Scalar::Timestamp => own("AwsTimestamp"),
        Scalar::Email => own("AwsEmail"),
        Scalar::Json => own("AwsJson"),
        Scalar::Phone => own("AwsPhone"),
        Scalar::Url => own("AwsUrl"),
        Scalar::IpAddress => own("AwsIpAddress"),
    }
}
