import { defineFunction } from '@aws-amplify/backend';

const region = process.env.REMIND_REGION || 'eu-west-1';

export const sendReminder = defineFunction({
  entry: './handler.ts',
  name: `remind-${region}`,
  environment: { REGION: region },
});
