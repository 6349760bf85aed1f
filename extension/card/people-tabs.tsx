import { useState, type KeyboardEvent } from 'react';
import { shownAddress, shownName } from '../../shared/matching/shown-text.ts';
import type { Correspondent, Match } from '../../shared/matching/match.ts';
import { Button } from '../design/button.tsx';
import { useActions } from './card-actions.ts';
import { identityOf } from './read-card.ts';
import { useWords } from './words.ts';

/** More people than this are behind one click: a mail to thirty is about the first few. */
const FIRST_SHOWN = 3;

interface PeopleTabsProps {
  readonly people: readonly Match[];
  readonly selected: number;
}

/** One tab for each person of the mail, best match first; arrow keys move between them. */
export function PeopleTabs({ people, selected }: PeopleTabsProps) {
  const { t } = useWords();
  const { choosePerson } = useActions();
  const [all, setAll] = useState(false);
  if (people.length < 2) return null;
  const shown = all ? people : people.slice(0, Math.max(FIRST_SHOWN, selected + 1));
  const hidden = people.length - shown.length;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (selected + step + shown.length) % shown.length;
    const match = shown[next];
    if (match === undefined) return;
    choosePerson(identityOf(match.person));
    const tab = event.currentTarget.querySelectorAll('[role=tab]')[next];
    if (tab instanceof HTMLElement) tab.focus();
  };

  return (
    <div className={all ? 'people people-all' : 'people'}>
      <div className="people-tabs" role="tablist" aria-label={t('people')} onKeyDown={onKeyDown}>
        {shown.map(({ person }, index) => (
          <button
            key={identityOf(person)}
            type="button"
            role="tab"
            className="person-tab"
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            title={titleOf(person)}
            onClick={() => choosePerson(identityOf(person))}
          >
            {shownName(person) || t('someone')}
          </button>
        ))}
      </div>
      {hidden > 0 ? (
        <Button
          look="quiet"
          className="people-more"
          aria-label={t('morePeople', { count: hidden })}
          title={t('morePeople', { count: hidden })}
          onClick={() => setAll(true)}
        >
          +{hidden}
        </Button>
      ) : null}
    </div>
  );
}

/** The whole of a name that its tab may cut, with the address it goes by. */
function titleOf(person: Correspondent): string {
  const address = person.address === null ? null : shownAddress(person.address);
  const name = shownName(person);
  if (address === null || name === address) return name;
  return `${name} <${address}>`;
}
