//! `amplify::conversation::…`: conversation routes.

amplify_schemac_grammar::codes! {
    "conversation";
    MISSING_RULES = error "missing_rules" {
        "A conversation belongs to its owner and says so; the schema's rules don't count.",
        wrong: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    TOOL_NAME = error "tool_name" {
        "Tool names are a letter, then letters, digits and underscores, 64 at most.",
        wrong: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'list posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'list_posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    TOOL_DUPLICATE = warning "tool_duplicate" {
        "Two tools have one name: every turn of the conversation fails.",
        wrong: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' }), a.ai.dataTool({ name: 'posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    TOOL_TARGET = error "tool_target" {
        "A tool calls the list operation of a model or a custom query; what it names isn't there, or can't be listed.",
        wrong: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'posts', description: 'Lists.', model: a.ref('Pots'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'posts', description: 'Lists.', model: a.ref('Post'), modelOperation: 'list' })] }).authorization((allow) => allow.owner()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    TOOL_ARGUMENT = error "tool_argument" {
        "The model can't be made to give a date, time, email, phone number, URL or IP address as an argument, so a query that requires one can't be a tool.",
        wrong: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'find', description: 'Finds.', query: a.ref('find') })] }).authorization((allow) => allow.owner()),
find: a.query().arguments({ at: a.date().required() }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', tools: [a.ai.dataTool({ name: 'find', description: 'Finds.', query: a.ref('find') })] }).authorization((allow) => allow.owner()),
find: a.query().arguments({ at: a.date() }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    HANDLER_VERSION = error "handler_version" {
        "The conversation handler speaks another version of the event than 1.x.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const handler = { eventVersion: '2.0', getInstance: () => null };
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]), chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', handler }).authorization((allow) => allow.owner()) });
export const data = defineData({ schema });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
import { defineConversationHandlerFunction } from '@aws-amplify/backend-ai/conversation';
const handler = defineConversationHandlerFunction({ entry: './h.ts', name: 'chat', models: [] });
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]), chat: a.conversation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', handler }).authorization((allow) => allow.owner()) });
export const data = defineData({ schema });",
    }
}
