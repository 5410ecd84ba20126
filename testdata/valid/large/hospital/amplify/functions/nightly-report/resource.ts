import { defineFunction } from '@aws-amplify/backend';

export const nightlyReport = defineFunction({ name: 'nightly-report', entry: './handler.ts', schedule: 'every day' });
