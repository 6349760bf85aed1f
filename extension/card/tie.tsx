import { shownAddress } from '../../shared/matching/shown-text.ts';
import { hostOf } from '../../shared/matching/addresses.ts';
import type { Correspondent } from '../../shared/matching/match.ts';
import type { Shown } from './card-view.ts';
import { Button } from '../design/button.tsx';
import { useActions } from './card-actions.ts';
import { useAllWords } from './words.ts';

interface TieProps {
  readonly person: Correspondent;
  readonly tie: Extract<Shown, { kind: 'tie' }>;
}

/** Several customers fit equally well: shown, never guessed. */
export function Tie({ person, tie }: TieProps) {
  const { t } = useAllWords();
  const { chooseCustomer } = useActions();
  const address = person.address ?? '';
  const count = tie.customers.length;
  return (
    <div className="tie">
      <p className="address">{shownAddress(address)}</p>
      <h1 className="tie-title">
        {tie.by === 'address' ? t('tieTitle', { count }) : t('tieDomain', { count, domain: hostOf(address) })}
      </h1>
      <p className="soft">{t('tieHelp')}</p>
      <ul className="found-list">
        {tie.customers.map((customer) => (
          <li key={customer.id}>
            <button type="button" className="found-one" onClick={() => chooseCustomer(address, customer.id)}>
              <span>{customer.name}</span>
              <span className="soft">{customer.city}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whoever chose wrong chooses again. */
export function ChosenHere({ person: { address } }: Pick<TieProps, 'person'>) {
  const { t } = useAllWords();
  const { chooseCustomer } = useActions();
  if (address === null) return null;
  return (
    <p className="new-here">
      <span className="soft">{t('chosenHere')}</span>{' '}
      <Button look="link" onClick={() => chooseCustomer(address, null)} title={shownAddress(address)}>
        {t('chooseAgain')}
      </Button>
    </p>
  );
}
