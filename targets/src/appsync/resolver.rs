//! A resolver, ready to be written: what it is attached to, what it talks to, and its code.

use smol_str::SmolStr;

use super::script::Script;

/// What answers a field.
#[derive(Debug)]
pub(crate) struct Resolver {
    /// The type of the field.
    pub(crate) type_name: SmolStr,
    /// The field.
    pub(crate) field: SmolStr,
    /// What it does.
    pub(crate) kind: Kind,
}

/// One call, or several, one after the other.
#[derive(Debug)]
pub(crate) enum Kind {
    /// One call of a data source.
    Unit(Step),
    /// Steps with code before and behind them.
    Pipeline {
        /// The code around the steps.
        code: String,
        /// The steps.
        steps: Vec<(String, Step)>,
    },
}

/// A call of a data source.
#[derive(Debug)]
pub(crate) struct Step {
    /// What is called.
    pub(crate) source: DataSource,
    /// What is asked, and what becomes of the answer.
    pub(crate) code: String,
}

/// What a resolver talks to, named as the reference names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DataSource {
    /// Nothing: the code alone answers.
    None,
    /// The table of a model.
    Table(SmolStr),
    /// A Lambda function, by the name of its first handler.
    Function(SmolStr),
    /// The Lambda function that speaks to a SQL database, by the database's name.
    Sql(SmolStr),
    /// Bedrock, by a name of its own for each generation.
    Bedrock(SmolStr),
    /// One that the app's backend.ts adds, by its name (chapter 9, fact 11).
    External(SmolStr),
}

impl DataSource {
    /// Its name.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::None => "NONE_DS".to_owned(),
            Self::Table(model) => format!("{model}Table"),
            Self::Function(name) => {
                let words = name.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
                format!("{}LambdaDataSource", capitalized(words))
            }
            // The reference has a hash of the deployment between the two.
            Self::Sql(database) => format!("SQLLambdaDataSource{database}"),
            Self::Bedrock(name) | Self::External(name) => name.to_string(),
        }
    }

    /// Whether somebody else makes it.
    pub(crate) fn is_external(&self) -> bool {
        matches!(self, Self::External(_))
    }
}

/// Words joined with upper-cased first letters; what is no letter or digit parts words.
pub(crate) fn pascal_case(name: &str) -> String {
    capitalized(name.split(|letter: char| !letter.is_ascii_alphanumeric()))
}

fn capitalized<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(amplify_schemac_compiler::api::naming::capitalize).collect()
}

impl Resolver {
    /// The name of the function that a step of it is.
    pub(crate) fn function_name(&self, step: &str) -> String {
        format!("{}_{}_{step}", self.type_name, self.field)
    }

    /// A resolver of one call.
    pub(super) fn unit(type_name: &str, field: &str, source: DataSource, script: Script) -> Self {
        let step = Step { source, code: script.print() };
        Self { type_name: type_name.into(), field: field.into(), kind: Kind::Unit(step) }
    }
    /// A resolver of several calls, each with its name.
    pub(super) fn pipeline<const N: usize>(
        type_name: &str,
        field: &str,
        script: Script,
        steps: [(&str, DataSource, Script); N],
    ) -> Self {
        let steps =
            steps.map(|(name, source, script)| (name.to_owned(), Step { source, code: script.print() }));
        let kind = Kind::Pipeline { code: script.print(), steps: steps.into() };
        Self { type_name: type_name.into(), field: field.into(), kind }
    }
}

#[cfg(test)]
mod tests {
    use super::DataSource;

    #[test]
    fn sources_of_functions_are_named_as_the_reference_names_them() {
        let name = |function: &str| DataSource::Function(function.into()).name();
        assert_eq!(name("my_fn-two.three"), "My_fnTwoThreeLambdaDataSource");
        assert_eq!(name("FnChat"), "FnChatLambdaDataSource");
    }
}
