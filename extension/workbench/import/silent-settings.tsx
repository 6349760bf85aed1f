import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { Target } from '../../../shared/import/targets.ts';
import { valueLabel } from '../../../shared/export/labels.ts';
import { STAGES } from '../../../shared/records/customer.ts';
import { CHANNELS, DEPARTMENTS, DIRECTIONS } from '../../../shared/records/interaction.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { Select } from '../select.tsx';

interface SilentSettingsProps {
  readonly settings: ImportSettings;
  onSet(settings: ImportSettings): void;
}

/** What stands where lines say nothing, and how dates that can be read two ways are read. */
export function SilentSettings({ settings, onSet }: SilentSettingsProps) {
  const { t } = useWorkbench();
  const { kind, mapping } = settings;
  const has = (target: Target): boolean => mapping.includes(target);
  return (
    <section className="silent">
      <h2 className="block-title">{t('whenSilent')}</h2>
      <div className="silent-choices">
        {kind === 'purchase' ? <CurrencyChoice settings={settings} onSet={onSet} /> : null}
        {kind === 'interaction' ? <InteractionChoices settings={settings} onSet={onSet} /> : null}
        {kind === 'interaction' || kind === 'purchase' ? null : (
          <StageChoice settings={settings} onSet={onSet} />
        )}
        {has('day') || has('at') ? <DayOrderChoice settings={settings} onSet={onSet} /> : null}
      </div>
    </section>
  );
}

function CurrencyChoice({ settings, onSet }: SilentSettingsProps) {
  const { t, language } = useWorkbench();
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const choices = Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
  return (
    <Select
      label={t('currencyOfAmounts')}
      value={settings.currency}
      choices={choices}
      onChoose={(currency) => onSet({ ...settings, currency })}
    />
  );
}

function DayOrderChoice({ settings, onSet }: SilentSettingsProps) {
  const { t } = useWorkbench();
  return (
    <Select
      label={t('dayOrder')}
      value={settings.dayOrder ?? 'none'}
      choices={(['none', 'day-first', 'month-first'] as const).map((value) => ({
        value,
        label: t(`dayOrder.${value}`),
      }))}
      onChoose={(order) => onSet({ ...settings, dayOrder: order === 'none' ? null : order })}
    />
  );
}

function StageChoice({ settings, onSet }: SilentSettingsProps) {
  const { t, language } = useWorkbench();
  const { defaults } = settings;
  return (
    <Select
      label={t('target.stage')}
      value={defaults.stage}
      choices={STAGES.map((value) => ({ value, label: valueLabel('stage', value, language) }))}
      onChoose={(stage) => onSet({ ...settings, defaults: { ...defaults, stage } })}
    />
  );
}

function InteractionChoices({ settings, onSet }: SilentSettingsProps) {
  const { t, language } = useWorkbench();
  const { defaults } = settings;
  const set = (changed: Partial<ImportSettings['defaults']>): void =>
    onSet({ ...settings, defaults: { ...defaults, ...changed } });
  return (
    <>
      <Select
        label={t('target.channel')}
        value={defaults.channel}
        choices={CHANNELS.map((value) => ({ value, label: valueLabel('channel', value, language) }))}
        onChoose={(channel) => set({ channel })}
      />
      <Select
        label={t('target.direction')}
        value={defaults.direction}
        choices={DIRECTIONS.map((value) => ({ value, label: valueLabel('direction', value, language) }))}
        onChoose={(direction) => set({ direction })}
      />
      <Select
        label={t('target.department')}
        value={defaults.department}
        choices={DEPARTMENTS.map((value) => ({ value, label: valueLabel('department', value, language) }))}
        onChoose={(department) => set({ department })}
      />
    </>
  );
}
