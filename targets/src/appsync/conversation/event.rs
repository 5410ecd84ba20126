//! What a conversation's handler is given: the turn to take, the model to ask, its tools, and how to read and answer
//! (chapter 7, handler).

use amplify_schemac_compiler::api::ai::{Tool, tool_of};
use amplify_schemac_compiler::api::{Action, GRAPHQL_ENDPOINT, Model, naming};

use super::Route;
use crate::appsync::generation::inference;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;
use crate::appsync::shape;
use crate::print::js::{Code, Object, Text};
use crate::print::sdl::type_text;

/// What the handler selects of the pieces that it publishes, so that subscribers can have it.
const PIECE: &str = "associatedUserMessageId contentBlockDeltaIndex contentBlockDoneAtIndex contentBlockIndex \
                     contentBlockText contentBlockToolUse { toolUseId name input } conversationId id stopReason owner \
                     errors { errorType message } p";

/// Starts the handler.
pub(super) fn plan(route: Route<'_, '_>) -> Script {
    let name = &route.conversation.source.name;
    let mut script = Script::new(format!("Starts the handler of {name}, which answers by mutations."));
    script.constants("Where this API is; the deployment knows.", |code| {
        code.line(format_args!("const graphqlApiEndpoint = {};", Text(GRAPHQL_ENDPOINT)));
    });
    let tools = &route.conversation.source.tools;
    let tools: Vec<Tool<'_>> = tools.iter().filter_map(|tool| tool_of(tool, route.api)).collect();
    if !tools.is_empty() {
        script.constants("The queries that the model may have run in the user's name.", |code| {
            code.block("const dataTools = [", "];", |code| {
                tools.iter().for_each(|tool| data_tool(tool, code))
            });
        });
    }
    script.request.block("return {", "};", |code| {
        code.line("operation: 'Invoke',");
        code.line("invocationType: 'Event',");
        code.block("payload: {", "},", |code| payload(route, !tools.is_empty(), code));
    });
    script.need(Helper::UserAgent);
    script.response.block("if (ctx.error) {", "}", |code| {
        code.line("util.appendError(ctx.error.message, ctx.error.type);");
    });
    script.response.line("return ctx.stash.message;");
    script
}

fn payload(route: Route<'_, '_>, has_data_tools: bool, code: &mut Code) {
    code.line("conversationId: ctx.args.conversationId,");
    code.line("currentMessageId: ctx.stash.message.id,");
    code.line("streamResponse: true,");
    code.block("responseMutation: {", "},", |code| {
        let names = &route.conversation.names;
        code.line(format_args!("name: {},", Text(&names.stream)));
        code.line(format_args!("inputTypeName: {},", Text(&names.stream_input)));
        code.line(format_args!("selectionSet: {},", Text(PIECE)));
    });
    code.line("graphqlApiEndpoint,");
    code.block("modelConfiguration: {", "},", |code| {
        let ai = &route.conversation.source.ai;
        code.line(format_args!("modelId: {},", Text(&ai.model_id)));
        code.line(format_args!("systemPrompt: {},", Text(&ai.system_prompt)));
        if let Some(settings) = inference(&ai.inference) {
            code.line(format_args!("inferenceConfiguration: {settings},"));
        }
    });
    code.block("request: {", "},", |code| {
        code.block("headers: {", "},", |code| {
            code.line("authorization: ctx.request.headers.authorization,");
            code.line("'x-amz-user-agent': userAgent(ctx.request),");
        });
    });
    code.block("messageHistoryQuery: {", "},", |code| history(route.message, code));
    code.block("toolsConfiguration: {", "},", |code| {
        if has_data_tools {
            code.line("dataTools,");
        }
        code.line("clientTools: ctx.args.toolConfiguration?.tools?.map((tool) => ({ ...tool?.toolSpec })),");
    });
}

/// How the handler reads what was said before.
fn history(message: &Model<'_>, code: &mut Code) {
    let field =
        |action| message.operation(action).map(|operation| operation.field.as_str()).unwrap_or_default();
    code.line(format_args!("getQueryName: {},", Text(field(Action::Get))));
    code.line("getQueryInputTypeName: 'ID',");
    code.line(format_args!("listQueryName: {},", Text(field(Action::List))));
    code.line(format_args!("listQueryInputTypeName: {},", Text(&naming::filter_input(&message.name))));
}

fn data_tool(tool: &Tool<'_>, code: &mut Code) {
    code.block("{", "},", |code| {
        code.line(format_args!("name: {},", Text(&tool.source.name)));
        code.line(format_args!("description: {},", Text(&tool.source.description)));
        code.block("inputSchema: {", "},", |code| {
            code.block("json: {", "},", |code| {
                let arguments = tool.arguments.iter();
                shape::object(
                    arguments.map(|each| (each.name.as_str(), &each.shape, each.ty.is_required())),
                    code,
                );
            });
        });
        code.block("graphqlRequestInputDescriptor: {", "},", |code| {
            code.line(format_args!("queryName: {},", Text(&tool.query)));
            code.line(format_args!("selectionSet: {},", Text(&tool.selection)));
            let types: Vec<String> = tool.arguments.iter().map(|each| type_text(&each.ty)).collect();
            let types = tool.arguments.iter().zip(&types).map(|(each, ty)| (each.name.as_str(), Text(ty)));
            code.line(format_args!("propertyTypes: {},", Object(types)));
        });
    });
}
