import { defineFunction, secret } from '@aws-amplify/backend';

export const sendInvoice = defineFunction({
  name: 'send-invoice',
  entry: './handler.ts',
  timeoutSeconds: 60,
  environment: { API_KEY: secret('INVOICE_KEY') },
});
