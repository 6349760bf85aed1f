import { DatabaseNotReached } from './db/connect.ts';
import { runCommand } from './run-command.ts';
import { InvalidEnvironment, startServer } from './start-server.ts';

async function serve(): Promise<void> {
  const server = await startServer(process.env);
  const code = server.adminCode === null ? [] : [`Admin invitation code: ${server.adminCode}`];
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
  // Last: whoever reads it may stop the server at once.
  console.log([`Listening on ${server.url}`, ...code].join('\n'));
}

async function command(args: readonly string[]): Promise<void> {
  const { ok, says } = await runCommand(args, process.env);
  if (ok) console.log(says.join('\n'));
  else console.error(says.join('\n'));
  process.exitCode = ok ? 0 : 1;
}

try {
  const args = process.argv.slice(2);
  await (args.length === 0 ? serve() : command(args));
} catch (error) {
  if (error instanceof InvalidEnvironment) console.error(error.problems.join('\n'));
  else if (error instanceof DatabaseNotReached) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
