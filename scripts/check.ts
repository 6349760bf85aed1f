import { runStep } from './run-step.ts';

const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'oxlint', '--type-aware'],
  ['types', 'tsc', '-p', '.'],
  ['unused code', 'knip'],
  ['unit tests', 'vitest', 'run', '--project', 'unit', '--reporter', 'dot'],
  ['build', 'wxt', 'build', 'extension'],
  ['size', 'node', 'scripts/size.ts'],
];

const only = process.argv.slice(2);
const failed: string[] = [];
for (const [name, command, ...args] of STEPS) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n— ${name}`);
  if ((await runStep(command, args)) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nEverything checks out.' : `\nNot in order: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
