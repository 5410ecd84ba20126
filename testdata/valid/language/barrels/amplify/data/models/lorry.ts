import { a } from '@aws-amplify/backend';
import { Role } from './shared';

export const Lorry = a.model({ plate: a.string().required(), axles: a.integer() }).identifier(['plate']).authorization((allow) => [allow.group(Role.Driver)]);
