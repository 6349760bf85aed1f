/** Bytes a connection may leave unread before it is given up: hundreds of hints. */
const MAX_WAITING_BYTES = 16_384;

/** One signed-in live connection, whatever carries it. */
export interface LiveConnection {
  readonly team: string;
  readonly member: string;
  readonly device: string;
  send(message: ServerMessage): void;
  /** Bytes handed over and not yet taken by the other side. */
  waitingBytes(): number;
  close(code: CloseCode, reason: string): void;
}

export interface ServerMessage {
  readonly type: 'pull' | 'pong';
}

/** WebSocket close codes of `/v1/live`. */
export const CLOSE = {
  goingAway: 1001,
  tooSlow: 1013,
  badMessage: 4400,
  signedOut: 4401,
  silent: 4408,
  tooMany: 4429,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Who a change concerns: `''` the whole team, otherwise the one member who may see it. */
export type Audience = string;

export interface LiveHub {
  /** Adds a connection; the function returned takes it out again. */
  join(connection: LiveConnection): () => void;
  /** Tells everybody concerned, but the device the change came from, to pull. */
  hint(team: string, audiences: ReadonlySet<Audience>, from: string | null): void;
  /** Closes the connections of a device that was signed out, or of a member who was removed. */
  dropDevice(device: string): void;
  dropMember(member: string): void;
  closeAll(): void;
}

export function createLiveHub(): LiveHub {
  const connections = new Set<LiveConnection>();
  const each = (visit: (connection: LiveConnection) => void) => {
    for (const connection of connections) visit(connection);
  };
  const end = (connection: LiveConnection, code: CloseCode, reason: string) => {
    connections.delete(connection);
    connection.close(code, reason);
  };
  return {
    join(connection) {
      connections.add(connection);
      return () => connections.delete(connection);
    },
    hint(team, audiences, from) {
      each((connection) => {
        if (connection.team !== team || connection.device === from) return;
        // A private change must not even wake a colleague: the moment would tell that something was written.
        if (!audiences.has('') && !audiences.has(connection.member)) return;
        if (connection.waitingBytes() > MAX_WAITING_BYTES) end(connection, CLOSE.tooSlow, 'too slow');
        else connection.send({ type: 'pull' });
      });
    },
    dropDevice(device) {
      each((connection) => {
        if (connection.device === device) end(connection, CLOSE.signedOut, 'device-revoked');
      });
    },
    dropMember(member) {
      each((connection) => {
        if (connection.member === member) end(connection, CLOSE.signedOut, 'member-removed');
      });
    },
    closeAll() {
      each((connection) => end(connection, CLOSE.goingAway, 'the server stops'));
    },
  };
}
