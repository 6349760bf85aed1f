import { LOSS_REASONS, type LossReason } from '../../../shared/method/attrition.ts';
import { useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import { useTexts } from '../use-texts.ts';
import { texts } from './texts.ts';

interface LossSelectProps {
  readonly customer: { readonly id: string; readonly name: string };
  /** Null while the customer is not lost. */
  readonly reason: LossReason | null;
}

const NOT_LOST = '';

/** Notes why a customer left, or that it did not. */
export function LossSelect({ customer, reason }: LossSelectProps) {
  const t = useTexts(texts);
  const save = useSave();
  const note = (chosen: LossReason | typeof NOT_LOST): void => {
    const lossReason = chosen === NOT_LOST ? null : chosen;
    void save(
      [{ op: 'update', kind: 'customer', id: customer.id, fields: { lossReason } }],
      lossReason
        ? t('saidLost', { name: customer.name, reason: t(`reason.${lossReason}`) })
        : t('saidBack', { name: customer.name }),
    );
  };
  return (
    <Select
      label={t('lossOf', { name: customer.name })}
      labelled="hidden"
      value={reason ?? NOT_LOST}
      choices={[
        { value: NOT_LOST, label: t('notLost') },
        ...LOSS_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
      ]}
      onChoose={note}
    />
  );
}
