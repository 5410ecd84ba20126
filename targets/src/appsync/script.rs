//! A file of APPSYNC_JS: a request handler, a response handler, and the functions that they call.

use super::helpers::{Helper, Helpers};
use crate::print::js::{Code, Comment};

/// A file before it is printed.
#[derive(Debug, Default)]
pub(super) struct Script {
    /// What it does, in a sentence.
    pub(super) summary: String,
    /// The body of `request(ctx)`.
    pub(super) request: Code,
    /// The body of `response(ctx)`.
    pub(super) response: Code,
    constants: Code,
    functions: Vec<Code>,
    helpers: Helpers,
}

impl Script {
    /// A file that does what the sentence says.
    pub(super) fn new(summary: impl Into<String>) -> Self {
        Self { summary: summary.into(), ..Self::default() }
    }

    /// Notes that the file calls a shared function.
    pub(super) fn need(&mut self, helper: Helper) {
        self.helpers.need(helper);
    }

    /// Adds constants, which stand before everything else in the file.
    pub(super) fn constants(&mut self, comment: &str, body: impl FnOnce(&mut Code)) {
        self.constants.line("");
        self.constants.line(format_args!("/** {} */", Comment(comment)));
        body(&mut self.constants);
    }

    /// Adds a function of its own. `signature` is its name and parameters.
    pub(super) fn function(
        &mut self,
        comment: &str,
        signature: &str,
        body: impl FnOnce(&mut Code, &mut Helpers),
    ) {
        let mut code = Code::default();
        code.line(format_args!("/** {} */", Comment(comment)));
        let helpers = &mut self.helpers;
        code.block(format_args!("function {signature} {{"), "}", |code| body(code, helpers));
        self.functions.push(code);
    }

    /// The text of the file.
    pub(super) fn print(self) -> String {
        let mut code = self.constants;
        for (name, body) in [("request", &self.request), ("response", &self.response)] {
            code.line("");
            code.block(format_args!("export function {name}(ctx) {{"), "}", |code| code.append(body));
        }
        for function in &self.functions {
            code.line("");
            code.append(function);
        }
        for helper in self.helpers.texts() {
            code.line("");
            code.raw(helper);
        }
        let imports = ["extensions", "runtime", "util"];
        let imports: Vec<&str> = imports.into_iter().filter(|name| code.mentions(name)).collect();
        let text = code.into_text();
        let mut whole = String::with_capacity(text.len() + 160);
        if !imports.is_empty() {
            whole.push_str("import { ");
            whole.push_str(&imports.join(", "));
            whole.push_str(" } from '@aws-appsync/utils';\n\n");
        }
        whole.push_str("// ");
        whole.push_str(&Comment(&self.summary).to_string());
        whole.push('\n');
        whole + &text
    }
}
