import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runStep } from './run-step.ts';

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
});

console.log('rapport: unit, full-stack and simulation tests, then the extension in real Chromium.');
const folder = await mkdtemp(join(tmpdir(), 'rapport-test-'));
const output = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
const code = await runStep('vitest', ['run', ...reporters, ...process.argv.slice(2)]);
const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = report.parse(
  JSON.parse(await readFile(output, 'utf8')),
);
await rm(folder, { recursive: true });
// A suite that failed to load has no failed test of its own, yet must not count as nothing.
const failed = numFailedTests > 0 ? numFailedTests : code === 0 ? 0 : Math.max(1, numFailedTestSuites);
if (numPendingTests > 0) console.log(`\n${numPendingTests} skipped, for reasons said above`);
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
