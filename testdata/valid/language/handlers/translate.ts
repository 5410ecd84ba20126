export const handler = async () => '';
