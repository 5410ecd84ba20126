import { a } from '@aws-amplify/backend';
import { Book } from './book';
import { authors } from './authors';

export default a.schema({ Book, ...authors }).authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner()].slice(1));
