import { existsSync } from 'node:fs';

// A branded Chrome does not serve: since version 137 it ignores `--load-extension`.
export function findChromium() {
  const candidates = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find((path) => path && existsSync(path));
}
