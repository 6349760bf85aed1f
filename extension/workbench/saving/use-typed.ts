import { useState } from 'react';

export interface Typed<Value> {
  /** What is typed here; what is kept while nothing is. */
  readonly value: Value;
  readonly isTyped: boolean;
  type(value: Value): void;
  /** What was typed is saved: it stands until the base tells what is kept now. */
  saved(): void;
  forget(): void;
}

interface Held<Value> {
  readonly value: Value;
  /** What was kept when this was saved, as JSON; null before. */
  readonly over: string | null;
}

/** A value that is typed here and may be changed in another window meanwhile: neither loses the other. */
export function useTyped<Value>(kept: Value): Typed<Value> {
  const [held, setHeld] = useState<Held<Value> | null>(null);
  const now = JSON.stringify(kept);
  const isOver = held !== null && held.over !== null && held.over !== now;
  if (isOver) setHeld(null);
  return {
    value: held === null || isOver ? kept : held.value,
    isTyped: held !== null && !isOver,
    type: (value) => setHeld({ value, over: null }),
    // What was typed while it was being saved is not saved.
    saved: () => setHeld((latest) => (latest === held && held ? { ...held, over: now } : latest)),
    forget: () => setHeld(null),
  };
}
