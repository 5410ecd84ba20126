export const prompt = `Answer as JSON: [1, 2].`;

export function parse(text: string): unknown {
  const match = text.match(/\{[\s\S]*\}/);
  switch (match?.[0]?.length) {
    case undefined:
      return null;
    default:
      return JSON.parse(match![0]);
  }
}
