import { a } from '@aws-amplify/backend';

// Spread as a namespace: in the order of the names, not of the source.
export const Urgency = a.enum(['routine', 'soon', 'now']);
export const BloodGroup = a.enum(['A', 'B', 'AB', 'O']);
