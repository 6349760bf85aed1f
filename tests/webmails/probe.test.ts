import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = 'tests/webmails/fixtures/gmail/thread-of-three.html';

function probe(args: readonly string[], env: Record<string, string> = {}) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/probe.ts', ...args], options);
  return {
    status,
    stdout,
    lines: stderr
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('Warning')),
  };
}

describe('probe', () => {
  test.each([
    ['no page', [], /^Usage/],
    ['no address', [page], /^Usage/],
    ['a page that is not there', ['gone.html', '--url', 'https://a.example/'], /There is no file gone\.html/],
    ['a folder', ['tests', '--url', 'https://a.example/'], /There is no file tests/],
    ['an address that is none', [page, '--url', 'mail'], /"mail" is no web address/],
    ['an address of a file', [page, '--url', 'file:///etc/hosts'], /no web address/],
    ['a frame without a file', [page, '--url', 'https://a.example/', '--frame', 'x'], /NAME=FILE/],
    ['an unknown option', [page, '--adress', 'https://a.example/'], /adress/],
  ])('says in one line what is wrong with %s', (_, args, said) => {
    const { status, stdout, lines } = probe(args);
    expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: '', count: 1 });
    expect(lines[0]).toMatch(said);
  });
});
