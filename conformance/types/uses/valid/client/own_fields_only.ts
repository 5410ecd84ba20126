// With `selection-set-depth = 0`: selection sets end at a model's own fields, and related records are loaded.
import { generateClient } from 'aws-amplify/data';
import type { Schema } from 'schema';

const client = generateClient<Schema>();

export const choirs = async () => {
  const page = await client.models.Choir.list({ selectionSet: ['name', 'seat.at.lat', 'seat.town'] });
  const lat: number | null | undefined = page.data[0]?.seat?.at?.lat;
  await client.models.Singer.get({ id: 's' }, { selectionSet: ['voice'] });
  // @ts-expect-error no field of a related record
  await client.models.Choir.list({ selectionSet: ['name', 'singers.name'] });
  // @ts-expect-error nor all of them
  await client.models.Choir.list({ selectionSet: ['singers.*'] });
  // @ts-expect-error nor the other way
  await client.models.Singer.get({ id: 's' }, { selectionSet: ['choir.name'] });
  const choir = await client.models.Choir.get({ id: 'c' });
  const singers = await choir.data?.singers({ limit: 2 });
  const voice: 'soprano' | 'alto' | 'tenor' | 'bass' | null | undefined = singers?.data[0]?.voice;
  // @ts-expect-error what would ask for it is switched off
  await choir.data?.archive();
  return { lat, voice };
};
