/** Starts the worker that keeps a team's standings; it runs until the page ends. */
export function startWorker(team: string): Worker {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(team);
  return worker;
}
