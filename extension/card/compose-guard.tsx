import type { GuardLine } from '../../shared/card/warnings.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import { keyOf, WarningLine, WarningList } from './warnings.tsx';
import { useAllWords } from './words.ts';

interface ComposeGuardProps {
  readonly guard: readonly GuardLine[];
  onChoose(customerId: string): void;
}

/** What stands against sending to any of the recipients, worst first; each leads to its customer's card. */
export function ComposeGuard({ guard, onChoose }: ComposeGuardProps) {
  const { t } = useAllWords();
  const several = new Set(guard.map(({ customerId }) => customerId)).size > 1;
  return (
    <section className="guard" aria-label={t('beforeSending')}>
      <h2 className="guard-title">{t('beforeSending')}</h2>
      <WarningList>
        {guard.map(({ customerId, customerName, warning }) => (
          <li key={customerId + keyOf(warning)}>
            <WarningLine
              warning={warning}
              of={several ? shownLine(customerName) : null}
              onOpen={() => onChoose(customerId)}
            />
          </li>
        ))}
      </WarningList>
    </section>
  );
}
