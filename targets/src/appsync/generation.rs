//! Queries that a language model answers: one call of Bedrock's Converse, in which the model is made to call a tool whose
//! input is the answer (chapters 3.2 and 7, generation).

use amplify_schemac_compiler::api::ai::{Generation, Shape, generation_of};
use amplify_schemac_compiler::api::{Api, Operation};
use amplify_schemac_compiler::ir::Inference;

use super::authorize::authorize_call;
use super::callers::of_rules;
use super::helpers::Helper;
use super::model::raise_error;
use super::resolver::{DataSource, Resolver};
use super::script::Script;
use super::shape;
use crate::print::js::{Code, Text};

/// The tool's name.
const TOOL: &str = "responseType";

pub(super) fn plan(api: &Api<'_>, operation: &Operation<'_>) -> Option<Resolver> {
    let Generation { ai, data_source, answer } = generation_of(operation, &api.types)?;
    let name = &operation.source.name;
    let mut script = Script::new(format!("Has {name} answered by a language model, if the caller may ask."));
    script.request.line("authorize(ctx);");
    script.request.block("return {", "};", |code| {
        code.line("method: 'POST',");
        code.line(format_args!("resourcePath: {},", Text(&format!("/model/{}/converse", ai.model_id))));
        code.block("params: {", "},", |code| {
            code.line(
                "headers: { 'Content-Type': 'application/json', 'x-amz-user-agent': userAgent(ctx.request) },",
            );
            code.block("body: {", "},", |code| {
                code.line(format_args!("system: [{{ text: {} }}],", Text(&ai.system_prompt)));
                code.line("messages: [{ role: 'user', content: [{ text: JSON.stringify(ctx.args) }] }],");
                tool(&answer, code);
                if let Some(settings) = inference(&ai.inference) {
                    code.line(format_args!("inferenceConfig: {settings},"));
                }
            });
        });
    });
    script.need(Helper::UserAgent);
    response(&answer, &mut script.response);
    authorize_call(&of_rules(&operation.source.rules), &mut script);
    Some(Resolver::unit(operation.root.name(), name, DataSource::Bedrock(data_source.into()), script))
}

/// The only tool, which the model has to call.
fn tool(answer: &Shape, code: &mut Code) {
    code.block("toolConfig: {", "},", |code| {
        code.line(format_args!("toolChoice: {{ tool: {{ name: {} }} }},", Text(TOOL)));
        code.block("tools: [", "],", |code| {
            code.block("{", "},", |code| {
                code.block("toolSpec: {", "},", |code| {
                    code.line(format_args!("name: {},", Text(TOOL)));
                    code.line("description: 'Takes the answer to the request.',");
                    code.block("inputSchema: {", "},", |code| {
                        code.block("json: {", "},", |code| {
                            shape::object([("value", answer, true)].into_iter(), code);
                        });
                    });
                });
            });
        });
    });
}

/// `{ temperature: 0.5 }`, where something is set.
pub(super) fn inference(settings: &Inference) -> Option<String> {
    let Inference { temperature, top_p, max_tokens } = settings;
    let given = [
        temperature.map(|share| format!("temperature: {share}")),
        top_p.map(|share| format!("topP: {share}")),
        max_tokens.map(|count| format!("maxTokens: {count}")),
    ];
    let given: Vec<String> = given.into_iter().flatten().collect();
    (!given.is_empty()).then(|| format!("{{ {} }}", given.join(", ")))
}

fn response(answer: &Shape, code: &mut Code) {
    raise_error(code);
    code.line("const refused = ctx.result.headers['x-amzn-ErrorType'];");
    code.block("if (refused?.startsWith('AccessDeniedException')) {", "}", |code| {
        code.block("util.error(", ");", |code| {
            code.line("'The model is disabled or this generation route is missing a necessary identity-based policy.',");
            code.line("'AccessDeniedException',");
        });
    });
    code.block("if (refused) {", "}", |code| code.line("util.error('', refused);"));
    code.line("const { output } = JSON.parse(ctx.result.body);");
    code.line("const value = output?.message?.content?.find((block) => block.toolUse)?.toolUse.input?.value ?? null;");
    code.block("if (value === null) {", "}", |code| {
        code.line("util.error('Invalid Bedrock response', 'InvalidResponseException');");
    });
    if answer.is_text() {
        code.line("return value;");
    } else {
        code.line("// Some models give JSON as text.");
        code.line("return typeof value === 'string' ? JSON.parse(value) : value;");
    }
}
