export { sendReminder as remind } from './remind/resource';
