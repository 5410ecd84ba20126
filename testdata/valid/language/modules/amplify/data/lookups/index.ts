export * from './urgency';
export { default as Insurance } from './insurance';
