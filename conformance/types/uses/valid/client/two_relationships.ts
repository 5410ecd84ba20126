// With `selection-set-depth = 2`: selection sets follow two relationships.
import { generateClient } from 'aws-amplify/data';
import type { Schema } from 'schema';

const client = generateClient<Schema>();

export const stations = async () => {
  const page = await client.models.Region.list({ selectionSet: ['name', 'stations.code', 'stations.tracks.metres'] });
  const metres: number | null | undefined = page.data[0]?.stations[0]?.tracks[0]?.metres;
  const around = await client.models.Station.list({ selectionSet: ['region.name', 'replacedBy.replacedBy.code', 'tracks.signal.aspects'] });
  const aspects: number | null | undefined = around.data[0]?.tracks[0]?.signal.aspects;
  // @ts-expect-error the third relationship
  await client.models.Region.list({ selectionSet: ['stations.tracks.signal.aspects'] });
  // @ts-expect-error and of a model that leads to itself
  await client.models.Station.list({ selectionSet: ['replacedBy.replacedBy.region.name'] });
  return { metres, aspects };
};
