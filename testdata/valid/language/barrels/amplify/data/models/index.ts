export * from './lorry';
export { Trailer, default } from './more';
export * as shared from './shared';
export { Role as Roles } from './shared';
export const handlers = { weigh: { entry: './resolvers/weigh.js' } };
