// Runs before `npm start` and `npm test`, under whatever Node the machine has: installs what is missing.
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
  console.log(`rapport: ${why}`);
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: windows });
}

function dependenciesAreCurrent() {
  const installed = inRoot('node_modules/.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs
  );
}

function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
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

if (!dependenciesAreCurrent())
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing packages');
if (!nodeIsRecent() && !existsSync(inRoot('node_modules/.bin/node'))) {
  // npm run looks into node_modules/.bin first, so every script after this one runs on it.
  run(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'node@24'],
    `installing Node 24 for this project (this machine has ${process.versions.node})`,
  );
}
ensureChromium();
