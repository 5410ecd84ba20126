//! `defineData({…})`

use amplify_schemac_grammar::{Diagnostic, Spanned};

use super::read::argument;
use crate::diag;
use crate::draft::{
    ApiKeyDraft, DataDraft, FunctionId, LambdaDraft, LoggingDraft, NodeId, NodeKind, OidcDraft, Word,
};
use crate::eval::load::ModuleId;
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};

/// The properties of `defineData`.
const PROPERTIES: [&str; 7] = [
    "schema",
    "name",
    "authorizationModes",
    "functions",
    "logging",
    "stackMappings",
    "migratedAmplifyGen1DynamoDbTableMappings",
];
/// The properties of `authorizationModes`.
const MODES: [&str; 4] = [
    "defaultAuthorizationMode",
    "apiKeyAuthorizationMode",
    "lambdaAuthorizationMode",
    "oidcAuthorizationMode",
];

impl Machine<'_> {
    /// Notes the call; its argument is read at the end, if the call is the one that counts.
    pub(crate) fn define_data(&mut self, arguments: &[Item], site: Site) -> Value {
        let item = argument(arguments, 0, site);
        if let Some((first, _)) = self.made.data.first() {
            let first = *first;
            if first != site.span {
                self.report(
                    Diagnostic::new(
                        &diag::builder::SEVERAL_DATA,
                        "`defineData` is called a second time",
                        site.name,
                    )
                    .label(first, "called here before")
                    .help("a backend has one data definition; join schemas with `a.combine`"),
                );
            }
        }
        self.made.data.push((site.span, item));
        Value::Data(self.made.data.len() - 1)
    }

    /// Reads the properties of a `defineData` call.
    pub(crate) fn read_data(&mut self, index: usize) -> Option<DataDraft> {
        let (span, input) = self.made.data.get(index).cloned()?;
        let site = Site { span, name: span, module: ModuleId::new(0) };
        let owner = Owner::Data;
        let mut draft = DataDraft {
            span,
            schema: None,
            name: None,
            modes: None,
            default_mode: None,
            api_key: None,
            lambda: None,
            oidc: None,
            functions: Vec::new(),
            logging: None,
        };
        if !matches!(input.value, Value::Object(_)) {
            self.refuse(&input, owner, "`defineData` takes an object: `{ schema }`");
            return Some(draft);
        }
        self.unknown_keys(&input, "`defineData`", &PROPERTIES);
        let schema = self.read_property(&input, "schema", site);
        draft.schema = self.data_schema(&schema, &input, site);
        let name = self.read_property(&input, "name", site);
        draft.name = self.read_optional_word(&name, owner, "`name` takes a text");
        self.modes(&input, &mut draft, site);
        draft.functions = self.data_functions(&input, site);
        draft.logging = self.logging(&input, site);
        self.not_taken(&input, site);
        Some(draft)
    }

    fn data_schema(&mut self, item: &Item, input: &Item, site: Site) -> Option<Spanned<NodeId>> {
        match &item.value {
            Value::Schema(node, _) => return Some(Spanned::new(*node, item.span)),
            Value::Builder(node) if matches!(self.draft.node(*node).kind, NodeKind::Combined(_)) => {
                return Some(Spanned::new(*node, item.span));
            }
            Value::Undefined => self.report(
                Diagnostic::new(
                    &diag::builder::MISSING_PROPERTY,
                    "`defineData` needs the property `schema`",
                    input.span,
                )
                .help("add `schema`: the result of `a.schema({ … })`"),
            ),
            Value::String(_) => self.report(
                Diagnostic::new(
                    &diag::builder::SCHEMA_TEXT,
                    "the schema is given as GraphQL text",
                    item.span,
                )
                .help("write it with `a.schema({ … })`"),
            ),
            Value::Object(_) => {
                // What `a.combine` makes is such an object, so it may be written so too.
                let schemas = self.read_property(item, "schemas", site);
                if matches!(schemas.value, Value::Array(_)) {
                    let node = self.combined(&schemas, item.span, "`schemas` takes an array of schemas");
                    return Some(Spanned::new(node, item.span));
                }
                self.wrong(item, "`schema` takes a schema", Some("wrap the object: `a.schema({ … })`"));
            }
            _ => self.refuse(item, Owner::Data, "`schema` takes a schema"),
        }
        None
    }

    fn modes(&mut self, input: &Item, draft: &mut DataDraft, site: Site) {
        let modes = self.read_property(input, "authorizationModes", site);
        match &modes.value {
            Value::Undefined | Value::Null => return,
            Value::Object(_) => {}
            _ => {
                self.refuse(&modes, Owner::Data, "`authorizationModes` takes an object");
                return;
            }
        }
        self.unknown_keys(&modes, "`authorizationModes`", &MODES);
        draft.modes = Some(modes.span);
        let default = self.read_property(&modes, "defaultAuthorizationMode", site);
        draft.default_mode =
            self.read_optional_word(&default, Owner::Data, "`defaultAuthorizationMode` takes a text");
        draft.api_key = self.settings(&modes, "apiKeyAuthorizationMode", site).map(|item| {
            self.unknown_keys(&item, "`apiKeyAuthorizationMode`", &["description", "expiresInDays"]);
            ApiKeyDraft {
                span: item.span,
                description: self.setting_text(&item, "description", site).map(|word| word.value),
                expires_in_days: self.setting_number(&item, "expiresInDays", site),
            }
        });
        draft.lambda = self.settings(&modes, "lambdaAuthorizationMode", site).map(|item| {
            self.unknown_keys(&item, "`lambdaAuthorizationMode`", &["function", "timeToLiveInSeconds"]);
            let function = self.read_property(&item, "function", site);
            LambdaDraft {
                span: item.span,
                function: self
                    .function_of(&function, Owner::Data, "`function` takes a function definition")
                    .unwrap_or_else(|| self.function_like(&function)),
                ttl_seconds: self.setting_number(&item, "timeToLiveInSeconds", site),
            }
        });
        draft.oidc = self.settings(&modes, "oidcAuthorizationMode", site).map(|item| {
            let known = [
                "oidcProviderName",
                "oidcIssuerUrl",
                "clientId",
                "tokenExpiryFromAuthInSeconds",
                "tokenExpireFromIssueInSeconds",
            ];
            self.unknown_keys(&item, "`oidcAuthorizationMode`", &known);
            OidcDraft {
                span: item.span,
                provider_name: self.setting_text(&item, "oidcProviderName", site),
                issuer_url: self.setting_text(&item, "oidcIssuerUrl", site),
                client_id: self.setting_text(&item, "clientId", site),
                expiry_from_auth_seconds: self.setting_number(&item, "tokenExpiryFromAuthInSeconds", site),
                expiry_from_issue_seconds: self.setting_number(&item, "tokenExpireFromIssueInSeconds", site),
            }
        });
    }

    /// An object of settings, if there is one. Anything else that counts as true stands for one without settings.
    fn settings(&mut self, modes: &Item, name: &str, site: Site) -> Option<Item> {
        let item = self.read_property(modes, name, site);
        match &item.value {
            Value::Undefined | Value::Null | Value::Boolean(false) => None,
            Value::Object(_) => Some(item),
            _ => {
                self.refuse(&item, Owner::Data, &format!("`{name}` takes an object"));
                None
            }
        }
    }

    /// A text that only a deployment needs: what isn't known yet is fine.
    fn setting_text(&mut self, settings: &Item, name: &str, site: Site) -> Option<Word> {
        let item = self.read_property(settings, name, site);
        match &item.value {
            Value::Opaque(_) => None,
            Value::Unknown(reason) if !self.reasons.get(*reason).is_missing => None,
            _ => self.read_optional_word(&item, Owner::Data, &format!("`{name}` takes a text")),
        }
    }

    fn setting_number(&mut self, settings: &Item, name: &str, site: Site) -> Option<Spanned<f64>> {
        let item = self.read_property(settings, name, site);
        match &item.value {
            Value::Number(number) => Some(Spanned::new(*number, item.span)),
            Value::Undefined => None,
            _ => {
                self.refuse(&item, Owner::Data, &format!("`{name}` takes a number"));
                None
            }
        }
    }

    fn data_functions(&mut self, input: &Item, site: Site) -> Vec<(Word, FunctionId)> {
        let object = self.read_property(input, "functions", site);
        if matches!(object.value, Value::Undefined | Value::Null) {
            return Vec::new();
        }
        let mut functions = Vec::new();
        for property in self.read_properties(&object, Owner::Data, "`functions` takes an object of functions")
        {
            let item = Item { value: property.value, span: property.value_span };
            let need = format!("`functions.{}` takes a function definition", property.key);
            if let Some(function) = self.function_of(&item, Owner::Data, &need) {
                functions.push((Word::new(property.key, property.key_span), function));
            }
        }
        functions
    }

    fn logging(&mut self, input: &Item, site: Site) -> Option<LoggingDraft> {
        let item = self.read_property(input, "logging", site);
        let mut draft = LoggingDraft {
            span: item.span,
            retention: None,
            exclude_verbose_content: None,
            field_log_level: None,
        };
        match &item.value {
            Value::Undefined | Value::Null | Value::Boolean(false) => None,
            Value::Boolean(true) => Some(draft),
            Value::Object(_) => {
                self.unknown_keys(
                    &item,
                    "`logging`",
                    &["retention", "excludeVerboseContent", "fieldLogLevel"],
                );
                draft.retention = self.setting_text(&item, "retention", site);
                draft.field_log_level = self.setting_text(&item, "fieldLogLevel", site);
                let exclude = self.read_property(&item, "excludeVerboseContent", site);
                draft.exclude_verbose_content = match &exclude.value {
                    Value::Boolean(value) => Some(*value),
                    Value::Undefined => None,
                    _ => {
                        self.refuse(&exclude, Owner::Data, "`excludeVerboseContent` takes a boolean");
                        None
                    }
                };
                Some(draft)
            }
            _ => {
                self.refuse(&item, Owner::Data, "`logging` takes `true` or an object");
                None
            }
        }
    }

    /// Properties that are read but not compiled.
    fn not_taken(&mut self, input: &Item, site: Site) {
        let mappings = self.read_property(input, "stackMappings", site);
        if !matches!(mappings.value, Value::Undefined) {
            self.report(
                Diagnostic::new(&diag::builder::STACK_MAPPINGS, "`stackMappings` is ignored", mappings.span)
                    .help("the generated stacks have a layout of their own"),
            );
        }
        let tables = self.read_property(input, "migratedAmplifyGen1DynamoDbTableMappings", site);
        if !matches!(tables.value, Value::Undefined) {
            self.report(
                Diagnostic::new(
                    &diag::builder::GEN1_TABLES,
                    "tables of an Amplify Gen 1 project can't be taken over yet",
                    tables.span,
                )
                .help("remove the property, or deploy this schema with Amplify's own toolchain"),
            );
        }
    }
}
