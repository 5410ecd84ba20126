/** What lies outside of AppSync: functions and HTTP endpoints, which behave by the decision's mood. */

/** @typedef {'answers' | 'fails' | 'denies' | 'says nothing'} Mood */

/** @type {Mood[]} */
export const moods = ['answers', 'fails', 'denies', 'says nothing'];

const errorTypes = { fails: 'ThrottlingException', denies: 'AccessDeniedException' };

class Failed extends Error {
  constructor(errorType) {
    super('It went wrong outside.');
    this.errorType = errorType;
  }
}

/** What a model of Bedrock says that was made to answer by a tool. */
const converseAnswer = (value) => JSON.stringify({ output: { message: { role: 'assistant', content: [{ toolUse: { name: 'responseType', input: { value } } }] } } });

const respond = ({ mood, answer }) => {
  if (errorTypes[mood]) return { statusCode: 400, headers: { 'x-amzn-ErrorType': `${errorTypes[mood]}:http://internal.amazon.com/` }, body: '{}' };
  return { statusCode: 200, headers: {}, body: converseAnswer(mood === 'answers' ? answer : null) };
};

const invoke = ({ mood, answer }) => {
  if (errorTypes[mood]) throw new Failed(errorTypes[mood]);
  return mood === 'answers' ? answer : null;
};

/**
 * The data sources that are no tables.
 * @param {string[]} endpoints   the names of those that are HTTP endpoints; the others are functions
 * @param {() => { mood: Mood, answer: unknown }} decision   the one of the moment
 */
export const openOutside = (endpoints, decision) => ({
  http: Object.fromEntries(endpoints.map((name) => [name, () => respond(decision())])),
  lambdas: new Proxy({}, { get: (_, name) => (endpoints.includes(name) ? undefined : () => invoke(decision())) }),
});
