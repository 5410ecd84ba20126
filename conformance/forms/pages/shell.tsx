/* Shows one of a page's stories, which the address names, and remembers what forms tell. */
import '@aws-amplify/ui-react/styles.css';
import { ThemeProvider } from '@aws-amplify/ui-react';
import { Amplify } from 'aws-amplify';
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import outputs from './amplify_outputs.json';

declare global {
  interface Window { told: [string, unknown][]; token?: string }
}

window.told = [];

/** Remembers that something happened. */
export const tell = (what: string) => (value?: unknown, more?: unknown) => {
  window.told.push([what, value instanceof Error ? { error: value.message, more } : value]);
};

export const show = (stories: Record<string, () => React.ReactNode>) => {
  const url = `${location.origin}/graphql`;
  const getTokens = async () => {
    const token = window.token ?? '';
    const payload = JSON.parse(atob(token.split('.')[1] ?? 'e30='));
    return { accessToken: { payload, toString: () => token } };
  };
  Amplify.configure({ ...outputs, data: { ...outputs.data, url, aws_region: 'eu-west-1', api_key: 'da2-local' } } as never, { Auth: { tokenProvider: { getTokens } } });
  const name = location.hash.slice(1);
  window.token = new URLSearchParams(location.search).get('token') ?? undefined;
  const Story = stories[name];
  if (!Story) throw new Error(`no story ${name}`);
  createRoot(document.getElementById('root')!).render(
    <ThemeProvider>
      <main>
        <h1>{name}</h1>
        <Story />
      </main>
    </ThemeProvider>,
  );
};
