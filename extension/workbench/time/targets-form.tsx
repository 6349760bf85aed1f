import { useState } from 'react';
import { TIME_GROUPS, type TimeTargets, timeTargets } from '../../../shared/method/allocation.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Section } from '../display/section.tsx';
import { useSaveSetting } from '../figures/use-save-setting.ts';
import { useMay } from '../roles/use-may.ts';
import type { PlaceTranslate } from './texts.ts';

interface TargetsFormProps {
  readonly targets: TimeTargets;
  readonly t: PlaceTranslate;
}

/** Managers set the shares; they must make a whole. */
export function TargetsForm({ targets, t }: TargetsFormProps) {
  const may = useMay();
  const save = useSaveSetting();
  const [edited, setEdited] = useState(targets);
  const checked = timeTargets(edited);
  const isSame = TIME_GROUPS.every((group) => edited[group] === targets[group]);
  if (!may('set-rules')) return null;
  const problem = checked.ok
    ? null
    : checked.problem.code === 'not-100'
      ? t('not100', { total: checked.problem.total })
      : t('notAShare');
  return (
    <Section title={t('targets')} note={t('targetsNote')}>
      <form
        className="targets"
        onSubmit={(event) => {
          event.preventDefault();
          if (checked.ok) void save({ timeTargets: checked.value }, t('saidTargets'));
        }}
      >
        {TIME_GROUPS.map((group) => (
          <TextField
            key={group}
            label={t(`group.${group}`)}
            type="number"
            min={0}
            max={100}
            value={edited[group]}
            onChange={(event) => setEdited({ ...edited, [group]: event.target.valueAsNumber })}
          />
        ))}
        <Button look="primary" type="submit" disabled={!checked.ok || isSame}>
          {t('saveTargets')}
        </Button>
        {problem === null ? null : (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </Section>
  );
}
