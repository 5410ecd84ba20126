//! What packages export: Amplify's own names; of everything else only that it exists.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::Dsl;
use crate::diag;
use crate::eval::machine::Machine;
use crate::eval::value::Value;

/// Amplify's names with a meaning here: package, export, what it is.
const EXPORTS: [(&str, &str, Dsl); 6] = [
    ("@aws-amplify/backend", "a", Dsl::A),
    ("@aws-amplify/backend", "defineData", Dsl::DefineData),
    ("@aws-amplify/backend-data", "defineData", Dsl::DefineData),
    ("@aws-amplify/data-schema", "a", Dsl::A),
    ("@aws-amplify/data-schema/internals", "configure", Dsl::Configure),
    ("@aws-amplify/data-schema", "configure", Dsl::Configure),
];

impl Machine<'_> {
    /// What a package exports under a name, imported at `span`.
    pub(crate) fn package_export(&mut self, package: &str, name: &str, span: Span) -> Value {
        let found = EXPORTS.iter().find(|export| export.0 == package && export.1 == name);
        if let Some(&(package, name, dsl)) = found {
            if (package, name) == ("@aws-amplify/data-schema", "configure") {
                return self.missing(&diag::import::MISSING_EXPORT, span, |mut diagnostic| {
                    diagnostic.message = "`@aws-amplify/data-schema` has no export `configure`".to_owned();
                    diagnostic.help("import it from `@aws-amplify/data-schema/internals`")
                });
            }
            return Value::Dsl(dsl);
        }
        let elsewhere = EXPORTS.iter().find(|export| export.1 == name && export.0 != package);
        if let (true, Some(export)) = (package.starts_with("@aws-amplify/"), elsewhere) {
            let home = export.0;
            return self.missing(&diag::import::MISSING_EXPORT, span, |mut diagnostic| {
                diagnostic.message = format!("`{package}` has no export `{name}`");
                diagnostic.help(format!("import it from `{home}`"))
            });
        }
        let id = self.heap.member(None, Some(SmolStr::new(package)), SmolStr::new(name), span);
        Value::Opaque(id)
    }
}
