import { a } from '@aws-amplify/backend';

const prompt = `You help the reception of a hospital.
- Be brief.
- Never give medical advice.`;

export const assistant = {
  desk: a
    .conversation({
      aiModel: a.ai.model('Claude 3.7 Sonnet'),
      systemPrompt: prompt,
      tools: [
        a.ai.dataTool({ name: 'wards', description: 'Lists the wards', model: a.ref('Ward'), modelOperation: 'list' }),
        a.ai.dataTool({ name: 'occupancy', description: 'Free and taken beds', query: a.ref('occupancy') }),
      ],
    })
    .authorization((allow) => allow.owner()),
  triage: a
    .generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Guess how urgent it is.', inferenceConfiguration: { temperature: 0 } })
    .arguments({ complaint: a.string().required(), age: a.integer() })
    .returns(a.customType({ severity: a.ref('Severity'), reason: a.string(), next: a.enum(['wait', 'call']) }))
    .authorization((allow) => [allow.group('reception')]),
};
