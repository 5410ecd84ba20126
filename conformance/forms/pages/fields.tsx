import * as React from 'react';
import { PlantCreateForm, SheetCreateForm, SheetUpdateForm } from './forms';
import { show, tell } from './shell';

const key = () => new URLSearchParams(location.search).get('key') ?? '';

const record = () => JSON.parse(new URLSearchParams(location.search).get('record') ?? '{}');

show({
  create: () => <SheetCreateForm clearOnSuccess={false} onSuccess={tell('success')} onError={tell('error')} onCancel={tell('cancel')} />,
  clearing: () => <SheetCreateForm initialData={record()} onSuccess={tell('success')} />,
  byId: () => {
    const [count, setCount] = React.useState(0);
    return (
      <>
        <button onClick={() => setCount(count + 1)}>Render again</button>
        <SheetUpdateForm id={{ id: key() }} onSuccess={tell('success')} onError={tell('error')} />
      </>
    );
  },
  plant: () => <PlantCreateForm onSuccess={tell('success')} />,
  byRecord: () => <SheetUpdateForm sheet={record()} onSuccess={tell('success')} />,
});
