//! Operations that Lambda functions answer: one call, or a chain of them.

use amplify_schemac_compiler::api::Operation;
use amplify_schemac_compiler::ir::{FunctionRef, FunctionStep};

use crate::appsync::authorize::authorize_call;
use crate::appsync::callers::of_rules;
use crate::appsync::resolver::{DataSource, Kind, Resolver, Step};
use crate::appsync::script::Script;
use crate::print::js::{Code, Text};

pub(super) fn plan(operation: &Operation<'_>, steps: &[FunctionStep]) -> Resolver {
    let name = &operation.source.name;
    let callers = of_rules(&operation.source.rules);
    if let [step] = steps {
        let mut script = Script::new(format!("Answers {name} by a function, if the caller may ask."));
        script.request.line("authorize(ctx);");
        // The reference's authorization is a step of its own, whose empty answer the function sees.
        invoke(operation, step, "{ result: {} }", &mut script);
        authorize_call(&callers, &mut script);
        return Resolver::unit(operation.root.name(), name, function_source(step), script);
    }
    let mut script = Script::new(format!("Answers {name} by several functions, if the caller may ask."));
    script.request.line("authorize(ctx);");
    script.request.line("return {};");
    script.response.line("return ctx.prev.result;");
    authorize_call(&callers, &mut script);
    let steps = steps.iter().enumerate().map(|(at, step)| {
        let mut script = Script::new(format!("Step {} of {name}: a function.", at + 1));
        invoke(operation, step, "ctx.prev", &mut script);
        (format!("{}", at + 1), Step { source: function_source(step), code: script.print() })
    });
    let kind = Kind::Pipeline { steps: steps.collect(), code: script.print() };
    Resolver { type_name: operation.root.name().into(), field: name.clone(), kind }
}

/// The function that a step calls.
pub(crate) fn function_source(step: &FunctionStep) -> DataSource {
    DataSource::Function(match &step.function {
        FunctionRef::Defined { name, .. } | FunctionRef::Named(name) => name.clone(),
    })
}

/// Invokes the function; what it answers, or that it was started, is the result.
fn invoke(operation: &Operation<'_>, step: &FunctionStep, prev: &str, script: &mut Script) {
    script.request.block("return {", "};", |code| {
        code.line("operation: 'Invoke',");
        payload(operation, prev, code);
        code.line(format_args!(
            "invocationType: '{}',",
            if step.is_async { "Event" } else { "RequestResponse" }
        ));
    });
    let code = &mut script.response;
    if step.is_async {
        code.block("if (ctx.error) {", "}", |code| {
            code.line("util.appendError(ctx.error.message, ctx.error.type);")
        });
        code.line("return { success: !ctx.error };");
    } else {
        code.block("if (ctx.error) {", "}", |code| {
            code.line("util.error(ctx.error.message, ctx.error.type);")
        });
        code.line("return ctx.result;");
    }
}

fn payload(operation: &Operation<'_>, prev: &str, code: &mut Code) {
    code.block("payload: {", "},", |code| {
        code.line(format_args!("typeName: {},", Text(operation.root.name())));
        code.line(format_args!("fieldName: {},", Text(&operation.source.name)));
        code.line("arguments: ctx.arguments,");
        code.line("identity: ctx.identity,");
        code.line("source: ctx.source,");
        code.line("request: ctx.request,");
        code.line(format_args!("prev: {prev},"));
    });
}
