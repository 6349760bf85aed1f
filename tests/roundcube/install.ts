import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = [
  '/usr/share/roundcube/SQL/sqlite.initial.sql',
  '/usr/sbin/dovecot',
  '/usr/bin/php',
  '/usr/bin/setpriv',
];
// Without php-fpm apt would choose a whole Apache for Roundcube's web server.
const packages = ['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'php-cli', 'php-fpm'];

export type Installation = { readonly ready: true } | { readonly ready: false; readonly why: string };

const isInstalled = () => needed.every((path) => existsSync(path));

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('/usr/bin/apt-get', ['-q', ...args], { env, stdio: 'ignore', timeout: 300_000 }).status === 0
  );
}

/** Makes sure Roundcube and Dovecot are on this machine: at once where they are, about 40 s where not. */
export function installRoundcube(): Installation {
  if (isInstalled()) return { ready: true };
  if (!existsSync('/usr/bin/apt-get'))
    return { ready: false, why: 'Roundcube is installed with apt, which is missing' };
  if (process.getuid?.() !== 0)
    return { ready: false, why: `run as root once, or: apt-get install ${packages.join(' ')}` };
  spawnSync('/usr/bin/debconf-set-selections', {
    input: 'roundcube-core roundcube/dbconfig-install boolean false\n',
  });
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
  if (done && isInstalled()) return { ready: true };
  return {
    ready: false,
    why: `apt-get install ${packages.join(' ')} failed: is the Debian mirror reachable?`,
  };
}

if (import.meta.main) {
  const installation = installRoundcube();
  console.log(installation.ready ? 'Roundcube and Dovecot are installed.' : installation.why);
  process.exitCode = installation.ready ? 0 : 1;
}
