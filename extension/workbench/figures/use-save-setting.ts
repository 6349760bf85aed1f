import type { z } from 'zod';
import type { RecordKinds } from '../../../shared/records/record-types.ts';
import { TEAM_SETTING } from '../../../shared/records/setting.ts';
import { useBase } from '../base/use-base.tsx';
import { type Saved, useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';

type Settings = Partial<Omit<z.input<RecordKinds['setting']['schema']>, 'createdAt' | 'createdBy'>>;

/** Changes some of the team's settings; the record that holds them is made at the first change. */
export function useSaveSetting(): (fields: Settings, said: string) => Promise<Saved> {
  const { answer: exists } = useBase('setting.exists', null);
  const { session } = useWorkbench();
  const save = useSave();
  return async (fields, said) => {
    if (exists) return save([{ op: 'update', kind: 'setting', id: TEAM_SETTING, fields }], said);
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    return save([{ op: 'create', kind: 'setting', id: TEAM_SETTING, doc: { ...fields, ...origin } }], said);
  };
}
