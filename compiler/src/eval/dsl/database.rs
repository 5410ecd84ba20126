//! `configure(…)`: where the models of a schema live.

use amplify_schemac_grammar::Diagnostic;
use smol_str::SmolStr;

use super::read::argument;
use super::{Database, DatabaseId, Dsl};
use crate::diag;
use crate::eval::machine::{Machine, Site};
use crate::eval::value::{Item, Value};
use crate::ir::{Engine, Secrets};
use crate::suggest;

const ENGINES: [(&str, Engine); 3] =
    [("dynamodb", Engine::DynamoDb), ("mysql", Engine::MySql), ("postgresql", Engine::PostgreSql)];

impl Machine<'_> {
    /// `configure({ database: { engine, identifier, connectionUri, sslCert, vpcConfig } })`
    pub(crate) fn configure(&mut self, arguments: &[Item], site: Site) -> Value {
        let config = argument(arguments, 0, site);
        let database = self.read_property(&config, "database", site);
        let engine = self.read_property(&database, "engine", site);
        let identifier = self.read_property(&database, "identifier", site);
        let found = match &engine.value {
            Value::String(name) => ENGINES.iter().find(|engine| engine.0 == name).map(|engine| engine.1),
            _ => None,
        };
        let name = match &identifier.value {
            Value::String(name) => Some(Some(name.clone())),
            Value::Undefined => Some(None),
            _ => None,
        };
        if let (Some(engine), Some(identifier)) = (found, name) {
            let secrets = if engine.is_sql() { self.secrets(&database, site) } else { None };
            self.check_network(engine, &database, site);
            return self.configured(Database { engine, identifier, secrets });
        }
        for item in [&config, &database, &engine, &identifier] {
            if let Some(reason) = self.reason(&item.value) {
                return Value::Unknown(reason);
            }
        }
        if found.is_some() {
            let message = format!("`identifier` takes a text, and got {}", identifier.value.describe());
            self.report(Diagnostic::new(&diag::builder::WRONG_ARGUMENT, message, identifier.span));
        } else {
            self.report(no_engine(&engine));
        }
        self.configured(Database::default())
    }

    fn configured(&mut self, database: Database) -> Value {
        let id = DatabaseId::new(self.made.databases.len());
        self.made.databases.push(database);
        Value::Dsl(Dsl::Configured(id))
    }

    /// The secrets that a SQL database is reached by; only their names are known here.
    fn secrets(&mut self, database: &Item, site: Site) -> Option<Secrets> {
        let uri = self.read_property(database, "connectionUri", site);
        let certificate = self.read_property(database, "sslCert", site);
        let connection_uri = self.secret("connectionUri", &uri);
        let ssl_cert =
            if certificate.value.is_nullish() { None } else { self.secret("sslCert", &certificate) };
        Some(Secrets { connection_uri: connection_uri?, ssl_cert })
    }

    /// A secret as it is written; `None`, and an error, for what can't be one.
    fn secret(&mut self, name: &str, item: &Item) -> Option<SmolStr> {
        if let Value::Opaque(_) | Value::Unknown(_) | Value::Object(_) = item.value {
            return Some(self.excerpt(item.span).into());
        }
        let message = match item.value {
            Value::Undefined => format!("`configure` needs `{name}`: what the SQL database is reached by"),
            _ => format!("`{name}` takes a secret, and got {}", item.value.describe()),
        };
        let help = format!("keep the value in a secret, and name it here: `{name}: secret('…')`");
        self.report(Diagnostic::new(&diag::builder::WRONG_ARGUMENT, message, item.span).help(help));
        None
    }

    /// The network of the function that speaks to a SQL database: not ours to make, but what is no network is an error.
    fn check_network(&mut self, engine: Engine, database: &Item, site: Site) {
        let network = self.read_property(database, "vpcConfig", site);
        if !engine.is_sql() || network.value.is_nullish() {
            return;
        }
        for (name, need) in [
            ("vpcId", "a text"),
            ("securityGroupIds", "an array of texts"),
            ("subnetAvailabilityZones", "an array of `{ subnetId, availabilityZone }`"),
        ] {
            let part = self.read_property(&network, name, site);
            let fits = match part.value {
                Value::Unknown(_) | Value::Opaque(_) | Value::Unset(_) => true,
                Value::String(_) => name == "vpcId",
                Value::Array(_) => name != "vpcId",
                Value::Undefined => name == "securityGroupIds",
                _ => false,
            };
            if !fits {
                let message = format!("`vpcConfig.{name}` takes {need}, and got {}", part.value.describe());
                self.report(Diagnostic::new(&diag::builder::WRONG_ARGUMENT, message, part.span));
            }
        }
    }
}

fn no_engine(engine: &Item) -> Diagnostic {
    let (message, help) = match &engine.value {
        Value::String(name) => (
            format!("there is no database engine `{name}`"),
            suggest::did_you_mean(name, "engines", &ENGINES.map(|engine| engine.0)),
        ),
        other => (
            format!(
                "`configure` takes `{{ database: {{ engine, connectionUri }} }}`, and got {} as engine",
                other.describe()
            ),
            format!("the engines are {}", suggest::list(ENGINES.map(|engine| engine.0))),
        ),
    };
    Diagnostic::new(&diag::builder::WRONG_ARGUMENT, message, engine.span).help(help)
}
