import { a } from '@aws-amplify/backend';

const Insurance = a.customType({ company: a.string().required(), number: a.string(), blood: a.ref('BloodGroup') });
export default Insurance;
