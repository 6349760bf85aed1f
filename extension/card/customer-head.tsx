import type { CustomerCard } from '../../shared/card/card-model.ts';
import { shownAddress, shownLine, shownName } from '../../shared/matching/shown-text.ts';
import type { Match } from '../../shared/matching/match.ts';
import { Worth } from './standing.tsx';
import { useWords } from './words.ts';

interface CustomerHeadProps {
  readonly card: CustomerCard;
  readonly person: Match['person'];
}

/** Who this is: the company, what it is worth to us, who looks after it, and the person who writes. */
export function CustomerHead({ card, person }: CustomerHeadProps) {
  const { t, who } = useWords();
  const name = card.contact ? shownLine(card.contact.name) : shownName(person);
  const role = card.contact?.role ? shownLine(card.contact.role) : null;
  const named = role === null ? name : `${name} · ${role}`;
  return (
    <header className="head">
      <h1 className="head-name" title={shownLine(card.name, 300)}>
        {shownLine(card.name, 300)}
      </h1>
      <p className="head-standing">
        <Worth tier={card.tier} standing={card.standing} />
        <span className="head-stage">{t(`stage.${card.stage}`)}</span>
      </p>
      <p className="head-people">
        <span
          className="head-person"
          title={person.address === null ? undefined : `${named} <${shownAddress(person.address)}>`}
        >
          {named}
        </span>
        <span className="head-owner">
          {card.owner ? t('owner', { name: who(card.owner) }) : t('noOwner')}
        </span>
      </p>
    </header>
  );
}
