const EACH_MOMENT = 500;

/**
 * Waits until somebody ends the program: by a signal, by closing what they look at, or by ending the npm that runs it,
 * whose shell passes no signal on.
 */
export function untilEnded(closed: Promise<unknown>): Promise<void> {
  const shell = process.ppid;
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  return new Promise((resolve) => {
    const watching = setInterval(() => {
      if (byNpm && process.ppid !== shell) end();
    }, EACH_MOMENT);
    const end = (): void => {
      clearInterval(watching);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    closed.then(end, end);
  });
}
