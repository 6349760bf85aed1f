import type { z } from 'zod';
import type { RecordKind } from '../records/define-record.ts';
import { isKindName, recordKinds } from '../records/record-types.ts';

export type AnyKind = RecordKind<string, z.ZodObject>;

/** The registered kind called `name`, seen without its own document type; undefined when this build does not know it. */
export function kindOf(name: string): AnyKind | undefined {
  return isKindName(name) ? recordKinds[name] : undefined;
}
