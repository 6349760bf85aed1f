import { InvalidEnvironment, startServer } from './start-server.ts';

try {
  const server = await startServer(process.env);
  console.log(`Listening on ${server.url}`);
  if (server.adminCode !== null) console.log(`Admin invitation code: ${server.adminCode}`);
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
