//! What stands in the parentheses of the attribute.

use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::rust::{DateTime, Depth, Options};
use amplify_schemac_targets::{Introspection, Sdl, Target};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitBool, LitInt, LitStr, Result, Token};

/// The arguments of the attribute.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The schema's file; without it the schema is in the module.
    pub(crate) path: Option<LitStr>,
    /// What is generated.
    pub(crate) options: Options,
    /// Texts that are added: `sdl`, `introspection`.
    pub(crate) constants: Vec<Constant>,
    /// `auth = false`
    pub(crate) has_no_auth: bool,
    /// `env = "STAGE,BRANCH"`
    pub(crate) variables: Vec<String>,
}

/// A text that is added to the module: a file that a target writes.
#[derive(Clone, Copy)]
pub(crate) struct Constant {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What it is, for people.
    pub(crate) about: &'static str,
    /// Who writes it.
    pub(crate) target: &'static dyn Target,
    /// The file.
    pub(crate) file: &'static str,
}

const SDL: Constant =
    Constant { name: "SCHEMA_SDL", about: "The GraphQL schema.", target: &Sdl, file: "schema.graphql" };

const INTROSPECTION: Constant = Constant {
    name: "MODEL_INTROSPECTION",
    about: "What Amplify's clients read of the schema, as JSON.",
    target: &Introspection,
    file: "model_introspection.json",
};

const NAMES: [&str; 6] = ["auth", "datetime", "depth", "env", "introspection", "sdl"];

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = Self::default();
        if input.peek(LitStr) {
            arguments.path = Some(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        while !input.is_empty() {
            arguments.read(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn read(&mut self, input: ParseStream<'_>) -> Result<()> {
        let name: Ident = input.parse()?;
        match name.to_string().as_str() {
            "sdl" => self.constants.push(SDL),
            "introspection" => self.constants.push(INTROSPECTION),
            "datetime" => self.options.date_time = date_time(&value::<LitStr>(input)?)?,
            "depth" => self.options.depth = depth(&value::<LitInt>(input)?)?,
            "auth" => self.has_no_auth = !value::<LitBool>(input)?.value,
            "env" => {
                let names = value::<LitStr>(input)?.value();
                let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
                self.variables.extend(names.map(str::to_owned));
            }
            unknown => {
                let hint = suggest(unknown, NAMES).map(|hint| format!("; {hint}")).unwrap_or_default();
                let known = NAMES.join(", ");
                let message = format!("unknown argument `{unknown}`{hint}; the arguments are: {known}");
                return Err(Error::new(name.span(), message));
            }
        }
        Ok(())
    }
}

/// `= value`
fn value<T: Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

fn date_time(given: &LitStr) -> Result<DateTime> {
    given.value().parse().map_err(|reason: String| Error::new(given.span(), reason))
}

fn depth(given: &LitInt) -> Result<Depth> {
    // No number that is larger is a depth either.
    let levels = given.base10_parse().unwrap_or(i64::MAX);
    Depth::try_from(levels).map_err(|reason| Error::new(given.span(), reason))
}
