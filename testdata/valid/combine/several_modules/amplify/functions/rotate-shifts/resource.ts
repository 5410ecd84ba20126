import { defineFunction, secret } from '@aws-amplify/backend';

export const rotateShifts = defineFunction({
  name: 'rotate-shifts',
  entry: './handler.ts',
  environment: { TOKEN: secret('SHIFT_TOKEN'), MODE: process.env.SHIFT_MODE ?? 'weekly' },
});
