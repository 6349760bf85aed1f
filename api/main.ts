import { InvalidEnvironment, startServer } from './start-server.ts';

try {
  const server = await startServer(process.env);
  const code = server.adminCode === null ? [] : [`Admin invitation code: ${server.adminCode}`];
  console.log([`Listening on ${server.url}`, ...code].join('\n'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  if (error instanceof InvalidEnvironment) console.error(error.problems.join('\n'));
  else console.error(error);
  process.exitCode = 1;
}
