/* eslint-disable */
/* THIS FILE IS AUTO-GENERATED. DO NOT MODIFY IT. */
import { a } from '@aws-amplify/data-schema';
import { configure } from '@aws-amplify/data-schema/internals';
import { secret } from '@aws-amplify/backend';

export const schema = configure({
  database: {
    identifier: 'IDabc',
    engine: 'postgresql',
    connectionUri: secret('PG_URI'),
  },
}).schema({
  t_user: a.model({ id: a.string().required(), email: a.string(), name: a.string() }).identifier(['id']),
  t_post: a.model({ id: a.string().required(), title: a.string(), author_id: a.string(), owner: a.string() }).identifier(['id']),
  t_tag: a.model({ word: a.string().required() }).identifier(['word']),
});
