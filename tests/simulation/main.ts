import { parseArgs } from 'node:util';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const from = Number(values.seed ?? 1);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const failures: { seed: number; violations: readonly string[] }[] = [];
let digest = '';
for (let seed = from; seed < from + count; seed++) {
  const outcome = await simulate(seed);
  digest = outcome.digest;
  if (outcome.violations.length > 0) failures.push({ seed, violations: outcome.violations });
  if (values.seed !== undefined && !values.json) console.log(outcome.trace.join('\n'));
}
console.log(
  JSON.stringify({ seeds: count, from, failures: failures.slice(0, 20), failed: failures.length, digest }),
);
process.exitCode = failures.length > 0 ? 1 : 0;
