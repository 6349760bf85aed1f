import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/run-step.ts';

const MODULE = join(root, 'scripts', 'start', 'until-ended.ts');
const PROGRAM = `
  const { untilEnded } = await import(${JSON.stringify(MODULE)});
  const ended = untilEnded(new Promise(() => undefined));
  console.log('pid ' + process.pid);
  await ended;
  console.log('ended');
`;

/** A program under a shell, as npm runs it. */
async function underShell() {
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
    env: { ...process.env, NODE: process.execPath, PROGRAM, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('pid')) await once(shell.stdout, 'data');
  return { shell, pid: Number(/pid (\d+)/.exec(printed)?.[1]), said: () => printed };
}

describe('untilEnded', () => {
  test('ends with the shell that npm ran it in, although that passes no signal on', async () => {
    const { shell, said } = await underShell();
    shell.kill('SIGTERM');
    // The pipe closes when the last program that holds it has ended.
    await once(shell, 'close');
    expect(said()).toContain('ended');
  });

  test('ends by a signal of its own', async () => {
    const { shell, pid, said } = await underShell();
    process.kill(pid, 'SIGTERM');
    await once(shell, 'close');
    expect(said()).toContain('ended');
  });
});
