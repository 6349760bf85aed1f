import { runStep } from './run-step.ts';

// Hours: what is too long for every change, and runs before a release.
console.log('rapport: a million simulated histories, then a thousand kills of the API under load');
const seeds = await runStep('node', ['tests/simulation/main.ts', '--seeds', '1000000']);
process.env['KILL_CYCLES'] = '1000';
const kills = await runStep('vitest', [
  'run',
  '--project',
  'unit',
  'tests/api/main.test.ts',
  '--testTimeout',
  '14400000',
]);
process.exitCode = seeds === 0 && kills === 0 ? 0 : 1;
