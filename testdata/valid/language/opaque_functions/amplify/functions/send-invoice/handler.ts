export const handler = async () => true;
