import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { dovecotConfiguration, password, roundcubeConfiguration, type Ports } from './configuration.ts';
import { storeMail, type SeedMail } from './maildir.ts';
import { mailDomain, seedMails } from './seed-mails.ts';
import { startSmtpSink } from './smtp-sink.ts';

export interface Roundcube {
  /** Address of its first page, ending in a slash. */
  readonly url: string;
  /** Signs `account` ("anna" or "ben") in and waits for the list of mails. */
  login(page: Page, account: string): Promise<void>;
  /** Puts another mail into a mailbox, as if it had just arrived. */
  receive(mail: SeedMail): void;
  /** Ends every process and removes every file. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Neither server works as root: there both run as the web server's user.
const isRoot = process.getuid?.() === 0;
const name = (option: string) => spawnSync('id', [option], { encoding: 'utf8' }).stdout.trim();
const user = isRoot ? 'www-data' : name('-un');
const group = isRoot ? 'www-data' : name('-gn');
const asUser = isRoot ? ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups'] : ['env'];

function prepareState(ports: Ports, mails: readonly SeedMail[]): string {
  const state = mkdtempSync(join(tmpdir(), 'rapport-roundcube-'));
  for (const folder of ['etc', 'run', 'lib', 'log', 'temp', 'mail']) mkdirSync(join(state, folder));
  writeFileSync(join(state, 'dovecot.conf'), dovecotConfiguration(state, user, group, ports));
  writeFileSync(join(state, 'etc/config.inc.php'), roundcubeConfiguration(state, ports));
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    symlinkSync(`/etc/roundcube/${file}`, join(state, 'etc', file));
  for (const mail of mails) storeMail(state, mail);
  const schema = '$db = new PDO("sqlite:$argv[1]"); $db->exec(file_get_contents($argv[2]));';
  const tables = '/usr/share/roundcube/SQL/sqlite.initial.sql';
  spawnSync('/usr/bin/php', ['-r', schema, join(state, 'roundcube.db'), tables], { stdio: 'inherit' });
  if (isRoot) spawnSync('chown', ['-R', `${user}:${group}`, state]);
  return state;
}

/** In a group of its own: PHP's workers outlive their parent. Its output must not hold our pipes open. */
function launch(state: string, command: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const log = openSync(join(state, `${command[0]?.split('/').at(-1)}.out`), 'a');
  const [program = 'env', ...args] = [...asUser, ...command];
  return spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
}

async function waitFor(url: string, state: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => null); // refused until the server listens
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`Roundcube did not answer at ${url}:\n${readFileSync(join(state, 'php.out'), 'utf8')}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

async function login(url: string, page: Page, account: string) {
  await page.goto(url);
  await page.fill('input[name=_user]', `${account}@${mailDomain}`);
  await page.fill('input[name=_pass]', password);
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('#messagelist');
}

/** A Roundcube with its mail server, on 127.0.0.1 only, in a folder of its own. Needs `installRoundcube`. */
export async function startRoundcube(options: { messages?: readonly SeedMail[] } = {}): Promise<Roundcube> {
  const { port: smtp, server: sink } = await startSmtpSink((recipients, source) => {
    for (const [account, domain] of recipients.map((address) => address.split('@')))
      if (domain === mailDomain && account) storeMail(state, { account, folder: 'INBOX', source });
  });
  const ports = { web: await freePort(), imap: await freePort(), smtp };
  const state = prepareState(ports, options.messages ?? seedMails);
  const url = `http://127.0.0.1:${ports.web}/`;
  const children = [
    launch(state, ['/usr/sbin/dovecot', '-F', '-c', join(state, 'dovecot.conf')]),
    launch(state, ['/usr/bin/php', '-S', `127.0.0.1:${ports.web}`, '-t', '/var/lib/roundcube/public_html'], {
      ROUNDCUBE_CONFIG_DIR: join(state, 'etc'),
      PHP_CLI_SERVER_WORKERS: '4',
    }),
  ];
  const stop = async () => {
    sink.close();
    await Promise.all(children.map(end));
    rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  };
  await waitFor(url, state).catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return {
    url,
    login: (page, account) => login(url, page, account),
    receive: (mail) => storeMail(state, mail),
    stop,
  };
}
