import { defineConversationHandlerFunction } from '@aws-amplify/backend-ai/conversation';

export const replyHandler = defineConversationHandlerFunction({
  name: 'reply',
  entry: './handler.ts',
  models: [{ modelId: 'anthropic.claude-3-sonnet-20240229-v1:0' }],
});
