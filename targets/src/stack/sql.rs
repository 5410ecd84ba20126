//! The functions that speak to SQL databases. Who deploys makes them; here they are let read the secrets that the schema
//! names, and outputs say what Amplify sets on its own (chapter 9, facts 7 and 9).

use std::collections::BTreeMap;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::ir::{Engine, Secrets};
use serde_json::{Value, json};

use super::access::managed_policy;
use super::function::{Function, Functions};
use super::source::allow;
use super::template::{Parameter, Resource, Template};
use crate::print::cloudformation::{is_given, substitute};

/// A SQL database, with what its function is called in ids.
struct Database<'a> {
    name: &'a str,
    function: String,
    engine: Engine,
    secrets: &'a Secrets,
}

/// Adds for each SQL database the policy that lets its function read the secrets, and what it needs to know.
pub(super) fn add(api: &Api<'_>, functions: &Functions<'_>, template: &mut Template) {
    let mut databases = BTreeMap::new();
    for part in api.schema.parts.values() {
        if let (Some(name), Some(secrets)) = (part.database(), &part.secrets) {
            let function = functions.id(&Function::Database(name.into()));
            databases.entry(name).or_insert(Database { name, function, engine: part.engine, secrets });
        }
    }
    for database in databases.values() {
        database.grant(template);
        database.tell(template);
    }
}

impl Database<'_> {
    fn named(&self, suffix: &str) -> String {
        format!("{}{suffix}", self.function)
    }

    /// The parameter that says where the certificate is, for databases that have one.
    fn certificate(&self) -> Option<String> {
        self.secrets.ssl_cert.is_some().then(|| self.named("SslCertPath"))
    }

    fn grant(&self, template: &mut Template) {
        let (role, uri) = (self.named("RoleName"), self.named("ConnectionUriPath"));
        let text = format!("The name of the role of the function for the SQL database {}", self.name);
        template.parameters.insert(role.clone(), Parameter::text(text).or(""));
        template.parameters.insert(uri.clone(), self.path(&self.secrets.connection_uri));
        if let (Some(name), Some(secret)) = (self.certificate(), &self.secrets.ssl_cert) {
            template.parameters.insert(name, self.path(secret));
        }
        let condition = self.named("ReadsSecrets");
        let all_are_given = [Some(role.clone()), Some(uri.clone()), self.certificate()];
        let given = all_are_given.into_iter().flatten().map(|name| is_given(&name)).collect::<Vec<_>>();
        template.conditions.insert(condition.clone(), json!({ "Fn::And": given }));
        let arn = "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter";
        let paths = [Some(uri), self.certificate()].into_iter().flatten();
        let secrets: Vec<Value> = paths.map(|path| substitute(format!("{arn}${{{path}}}"))).collect();
        let statement = allow(json!(["ssm:GetParameter", "ssm:GetParameters"]), json!(secrets));
        let policy = managed_policy(&[statement], &role);
        template.add(self.named("Secrets"), Resource { condition: Some(condition), ..policy });
    }

    /// The parameter that says where a secret is kept.
    fn path(&self, secret: &str) -> Parameter {
        let text =
            format!("The path in SSM's parameter store of {secret}, for the SQL database {}", self.name);
        Parameter::text(text).like("^(|(/[a-zA-Z0-9_.-]+)+)$").or("")
    }

    /// An output for each environment variable that the function which Amplify publishes reads.
    fn tell(&self, template: &mut Template) {
        let list = |path: &str| substitute(format!("[\"${{{path}}}\"]"));
        let engine = if self.engine == Engine::MySql { "mysql" } else { "postgres" };
        let mut variables = vec![
            ("Engine", "engine", json!(engine)),
            ("CredentialStorageMethod", "CREDENTIAL_STORAGE_METHOD", json!("SSM")),
            ("ConnectionString", "connectionString", list(&self.named("ConnectionUriPath"))),
            ("SsmEndpoint", "SSM_ENDPOINT", substitute("ssm.${AWS::Region}.${AWS::URLSuffix}")),
        ];
        variables.extend(self.certificate().map(|path| ("SslCertSsmPath", "SSL_CERT_SSM_PATH", list(&path))));
        for (suffix, variable, value) in variables {
            template.tell(self.named(&format!("Env{suffix}")), variable, value);
        }
    }
}
