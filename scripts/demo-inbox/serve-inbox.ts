import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { SAMPLE_OWN_ADDRESS, sampleMails } from '../../shared/sample/sample-mails.ts';

const FILES: Readonly<Record<string, string>> = {
  'inbox.html': 'text/html; charset=utf-8',
  'inbox.css': 'text/css; charset=utf-8',
  'inbox.js': 'text/javascript; charset=utf-8',
};

export interface DemoInbox {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the demo inbox on 127.0.0.1; `port` 0 takes a free one. `now` (epoch ms) dates its mails. */
export async function serveInbox(port: number, now: number): Promise<DemoInbox> {
  const app = new Hono();
  app.get('/', () => file('inbox.html'));
  app.get('/inbox.css', () => file('inbox.css'));
  app.get('/inbox.js', () => file('inbox.js'));
  app.get('/mails.json', (c) => c.json({ own: SAMPLE_OWN_ADDRESS, mails: sampleMails(now) }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => {
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.on('error', reject);
  });
}

async function file(name: string): Promise<Response> {
  const content = await readFile(new URL(name, import.meta.url));
  return new Response(content, { headers: { 'content-type': FILES[name] ?? '' } });
}
