import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Receives every mail and hands it over with its recipients; nothing is ever sent anywhere. */
export type Deliver = (recipients: readonly string[], source: string) => void;

function converse(socket: Socket, deliver: Deliver) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let pending = '';
  let recipients: string[] = [];
  let isBody = false;

  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    if (verb === 'DATA') isBody = true;
    if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    return say(isBody ? '354 go on' : '250 fine');
  };
  const take = (): boolean => {
    const end = pending.indexOf(isBody ? '\r\n.\r\n' : '\r\n');
    if (end < 0) return false;
    const part = pending.slice(0, end);
    pending = pending.slice(end + (isBody ? 5 : 2));
    if (!isBody) {
      command(part);
      return true;
    }
    deliver(recipients, `${part.replace(/^\.\./gm, '.')}\r\n`);
    [isBody, recipients] = [false, []];
    say('250 kept');
    return true;
  };

  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    pending += String(chunk);
    while (take());
  });
  say('220 sink');
}

export async function startSmtpSink(deliver: Deliver): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => converse(socket, deliver));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is never a path.
  return { port: (server.address() as AddressInfo).port, server };
}
