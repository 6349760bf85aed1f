import { runStep } from './run-step.ts';

// Hours: what is too long for every change, and runs before a release.
console.log('rapport: every clickjacking trick, a million simulated histories, a thousand kills of the API');
process.env['EVERY_POSITION'] = 'yes';
process.env['KILL_CYCLES'] = '1000';
const codes = [
  await runStep('vitest', ['run', '--project', 'browser', 'tests/browser/clickjacking.test.ts']),
  await runStep('node', ['tests/simulation/main.ts', '--seeds', '1000000']),
  await runStep('vitest', ['run', '--project', 'unit', 'tests/api/main.test.ts']),
];
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
