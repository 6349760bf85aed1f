import { TIME_GROUPS, type TimeTargets, timeTargets } from '../../../shared/method/allocation.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Section } from '../display/section.tsx';
import { useSaveSetting } from '../figures/use-save-setting.ts';
import { useMay } from '../roles/use-may.ts';
import { useTyped } from '../saving/use-typed.ts';
import type { PlaceTranslate } from './texts.ts';

interface TargetsFormProps {
  readonly targets: TimeTargets;
  readonly t: PlaceTranslate;
}

/** Managers set the shares; they must make a whole. */
export function TargetsForm({ targets, t }: TargetsFormProps) {
  const may = useMay();
  const save = useSaveSetting();
  const typed = useTyped(targets);
  const edited = typed.value;
  const checked = timeTargets(edited);
  const keep = async (chosen: TimeTargets): Promise<void> => {
    const { ok } = await save({ timeTargets: chosen }, t('saidTargets'));
    if (ok) typed.saved();
  };
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
          if (checked.ok) void keep(checked.value);
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
            onChange={(event) => typed.type({ ...edited, [group]: event.target.valueAsNumber })}
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
