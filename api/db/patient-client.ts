import {
  type Client,
  type Config,
  type InArgs,
  type InStatement,
  type TransactionMode,
  createClient,
} from '@libsql/client';
import { DatabaseSilent } from './database-fault.ts';

/** How long a libSQL server may take for one answer, in milliseconds: less than a browser waits for ours. */
const PATIENCE_MS = 15_000;

/**
 * A client of a libSQL server that gives an answer up after a while and goes on over a new connection. Where the other
 * end vanishes without a word (a router forgets the connection, the machine loses its power), TCP notices after many
 * minutes, and for so long the one writer would wait, and everybody's saves with it.
 */
export function createPatientClient(config: Config, patience = PATIENCE_MS): Client {
  let current = createClient(config);

  function giveUp(client: Client): void {
    if (client === current) current = createClient(config);
    // Also ends whatever else waits for an answer over it.
    client.close();
  }

  async function inTime<T>(client: Client, answer: Promise<T>): Promise<T> {
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new DatabaseSilent(`no answer in ${patience / 1000} s`));
      giveUp(client);
    }, patience);
    try {
      return await Promise.race([answer, silence]);
    } catch (error) {
      if (client === current || error instanceof DatabaseSilent) throw error;
      throw new DatabaseSilent('the connection was given up', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  const ask = <T>(question: (client: Client) => Promise<T>) => inTime(current, question(current));

  return {
    execute(statement: InStatement, args?: InArgs) {
      return ask((client) =>
        typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement),
      );
    },
    batch: (statements, mode) => ask((client) => client.batch(statements, mode)),
    executeMultiple: (sql) => ask((client) => client.executeMultiple(sql)),
    // However long: a large table is rewritten in its own time, and nobody waits for it yet.
    migrate: (statements) => current.migrate(statements),
    async transaction(mode?: TransactionMode) {
      const client = current;
      const tx = await inTime(client, client.transaction(mode));
      return {
        execute: (statement) => inTime(client, tx.execute(statement)),
        batch: (statements) => inTime(client, tx.batch(statements)),
        executeMultiple: (sql) => inTime(client, tx.executeMultiple(sql)),
        rollback: () => inTime(client, tx.rollback()),
        commit: () => inTime(client, tx.commit()),
        close: () => tx.close(),
        get closed() {
          return tx.closed;
        },
      };
    },
    sync: () => current.sync(),
    reconnect: () => current.reconnect(),
    close: () => current.close(),
    get closed() {
      return current.closed;
    },
    get protocol() {
      return current.protocol;
    },
  };
}
