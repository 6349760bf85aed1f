import { shownAddress, shownName } from '../../shared/matching/shown-text.ts';
import type { Correspondent } from '../../shared/matching/match.ts';
import { Button } from '../design/button.tsx';
import { useActions, type Gesture } from './card-actions.ts';
import { addContact, removeAll } from './changes.ts';
import { useSave } from './done.tsx';
import { useWords } from './words.ts';

/** A new face at a company we know. */
export function NewHere({
  person,
  customerId,
}: {
  readonly person: Correspondent;
  readonly customerId: string;
}) {
  const { t } = useWords();
  const { author } = useActions();
  const save = useSave('person', 'told-here');
  const { address } = person;
  if (address === null) return null;
  const name = shownName(person);
  const add = async (gesture: Gesture): Promise<void> => {
    const contact = addContact({ name, address }, customerId, author());
    await save([contact], t('personAdded', { name }), removeAll('contact'), gesture);
  };
  return (
    <p className="new-here">
      <span className="soft">{t('newHere')}</span>{' '}
      <Button look="link" onClick={(event) => void add(event.nativeEvent)} title={shownAddress(address)}>
        {t('addPerson', { name })}
      </Button>
    </p>
  );
}
