//! What AppSync, CloudFormation and IAM take, and how near something is to it.

use amplify_schemac_compiler::grammar::Span;

/// A limit of a service.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// Whose it is.
    pub service: &'static str,
    /// What is counted.
    pub unit: &'static str,
    /// The most there may be.
    pub most: usize,
    /// What to do where there are more.
    pub help: &'static str,
}

/// Something counted, beside its limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Of what: a template, the schema, a role.
    pub subject: String,
    /// What of it, and how much there may be.
    pub limit: &'static Limit,
    /// How much there is.
    pub value: usize,
    /// Where the schema says so.
    pub place: Option<Span>,
}

impl Measure {
    /// Whether it can't be deployed.
    pub fn is_over(&self) -> bool {
        self.value > self.limit.most
    }

    /// How much of the limit is used, in thousandths.
    pub fn share(&self) -> usize {
        self.value * 1_000 / self.limit.most
    }
}

/// Resources of one template.
pub(super) static RESOURCES: Limit = Limit {
    service: "CloudFormation",
    unit: "resources",
    most: 500,
    help: "spread the models over several roots: `[stack] roots = 2` in amplify-schemac.toml",
};

/// Resources of the root of the tables.
pub(super) static TABLES: Limit =
    Limit { service: "CloudFormation", unit: "resources", most: 500, help: "split the schema into two APIs" };

/// Resources of one operation on a root and what is below it.
pub(super) static TREE: Limit = Limit {
    service: "CloudFormation",
    unit: "resources with nested stacks",
    most: 2_500,
    help: "spread the models over several roots: `[stack] roots = 2` in amplify-schemac.toml",
};

/// Parameters of one template.
pub(super) static PARAMETERS: Limit = Limit {
    service: "CloudFormation",
    unit: "parameters",
    most: 200,
    help: "each function of the schema is a parameter: let one function answer several operations",
};

/// Outputs of one template.
pub(super) static OUTPUTS: Limit =
    Limit { service: "CloudFormation", unit: "outputs", most: 200, help: "let fewer functions in" };

/// Bytes of one template.
pub(super) static TEMPLATE: Limit = Limit {
    service: "CloudFormation",
    unit: "bytes",
    most: 1_000_000,
    help: "split the schema, or the model, in two",
};

/// Bytes of the GraphQL schema.
pub(super) static SCHEMA: Limit = Limit {
    service: "AppSync",
    unit: "bytes",
    most: 1_000_000,
    help: "each model takes some thousands of bytes, by its fields and operations: disable operations that nobody calls, \
           or split the schema into two APIs",
};

/// Steps of a pipeline.
pub(super) static FUNCTIONS: Limit =
    Limit { service: "AppSync", unit: "functions", most: 10, help: "let one handler do the work of several" };

/// Managed policies of a role.
pub(super) static POLICIES: Limit = Limit {
    service: "IAM",
    unit: "managed policies",
    most: 10,
    help: "each field that guests or identity-pool callers may ask for takes a place in a policy: let them in to fewer \
           models, or disable operations",
};

/// Roles of an account.
pub(super) static ROLES: Limit =
    Limit { service: "IAM", unit: "roles of the account", most: 1_000, help: "ask AWS for a higher quota" };
