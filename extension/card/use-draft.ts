import { useState } from 'react';
import { useActions } from './card-actions.ts';
import type { DraftFields } from './drafts.ts';

export interface Draft<Fields> {
  readonly fields: Fields;
  change(part: Partial<Fields>): void;
  /** What was typed is saved, or not wanted any more. */
  forget(): void;
}

/** The fields of a form, as they were left the last time or else `fresh`. `name` tells one form of one record. */
export function useDraft<Fields extends DraftFields>(name: string, fresh: Fields): Draft<Fields> {
  const { drafts } = useActions();
  const [begun] = useState(fresh);
  const [fields, setFields] = useState<Fields>(() => ({ ...fresh, ...drafts.read(name) }));
  return {
    fields,
    change(part) {
      const next = { ...fields, ...part };
      setFields(next);
      const typed = Object.keys(begun).some((field) => next[field] !== begun[field]);
      if (typed) drafts.keep(name, next);
      else drafts.drop(name);
    },
    forget: () => drafts.drop(name),
  };
}
