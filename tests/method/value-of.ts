import type { Outcome } from '../../shared/method/outcome.ts';

/** The value of an outcome that a test knows to be one. */
export function valueOf<Value>(outcome: Outcome<Value, unknown>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`expected a value, got ${JSON.stringify(outcome.problem)}`);
}
