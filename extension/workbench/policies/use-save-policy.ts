import type { z } from 'zod';
import type { RecordKinds } from '../../../shared/records/record-types.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { TierPolicy } from './answer-policies.ts';

export type PolicyFields = Partial<
  Omit<z.input<RecordKinds['policy']['schema']>, 'tier' | 'createdAt' | 'createdBy'>
>;

/** Changes a tier's policy; its record is made at the first change. */
export function useSavePolicy(): (
  policy: TierPolicy,
  fields: PolicyFields,
  said: string,
) => Promise<unknown> {
  const save = useSave();
  const { session } = useWorkbench();
  return async ({ tier, record }, fields, said) => {
    if (record) return save([{ op: 'update', kind: 'policy', id: record.id, fields }], said);
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    // One id for the tier on every device, so that two colleagues who begin at once make one policy.
    return save(
      [{ op: 'create', kind: 'policy', id: `policy-${tier}`, doc: { tier, ...fields, ...origin } }],
      said,
    );
  };
}
