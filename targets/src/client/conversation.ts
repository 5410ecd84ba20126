// The types of conversations, which are the same for every route: taken from what the client offers for one.

import type { generateClient } from 'aws-amplify/data';

type Client = ReturnType<typeof generateClient<{ route: { __entityType: 'customConversation' } }>>;
type Route = Client['conversations']['route'];

/** A conversation with an assistant. */
export type Conversation = NonNullable<Awaited<ReturnType<Route['create']>>['data']>;

/** A message of a conversation. */
export type ConversationMessage = NonNullable<Awaited<ReturnType<Conversation['sendMessage']>>['data']>;

/** A piece of an answer while it is being made. */
export type ConversationStreamEvent = Parameters<Parameters<Conversation['onStreamEvent']>[0]['next']>[0];
