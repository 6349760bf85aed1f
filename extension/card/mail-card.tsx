import { shownLine } from '../../shared/matching/shown-text.ts';
import { ActionBar, type FormName } from './action-bar.tsx';
import { useActions } from './card-actions.ts';
import type { MailView } from './card-view.ts';
import { CustomerHead } from './customer-head.tsx';
import { DoneNotice, DoneProvider } from './done.tsx';
import { Facts, type Section } from './facts.tsx';
import { Automated, ChosenHere, ComposeGuard, Nameless, NewHere, Tie } from './later.tsx';
import { LogMail } from './log-mail.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { identityOf } from './read-card.ts';
import { Unknown } from './stranger.tsx';
import { useStateAbout } from './use-state-about.ts';
import { Warnings } from './warnings.tsx';

interface MailCardProps {
  readonly view: MailView;
}

export function MailCard({ view }: MailCardProps) {
  const { choosePerson } = useActions();
  const person = view.people[view.selected]?.person;
  if (person === undefined) return null;
  return (
    <>
      <PeopleTabs people={view.people} selected={view.selected} />
      {view.guard.length === 0 ? null : (
        <ComposeGuard guard={view.guard} onChoose={(id) => showCustomer(view, id, choosePerson)} />
      )}
      <DoneProvider about={identityOf(person)}>
        <ShownPerson view={view} person={person} />
      </DoneProvider>
    </>
  );
}

/** Shows the first recipient who is of this customer. */
function showCustomer(view: MailView, customerId: string, choosePerson: (identity: string) => void): void {
  const match = view.people.find((one) => 'customerId' in one && one.customerId === customerId);
  if (match !== undefined) choosePerson(identityOf(match.person));
}

interface ShownPersonProps extends MailCardProps {
  readonly person: MailView['people'][number]['person'];
}

/**
 * What only shows a customer stays in place from one mail to the next; whatever writes is another element for another
 * mail or person, so that a click begun on one never ends on the other.
 */
function ShownPerson({ view, person }: ShownPersonProps) {
  const { shown } = view;
  const key = identityOf(person);
  switch (shown.kind) {
    case 'customer':
      return <KnownCustomer view={view} person={person} shown={shown} />;
    case 'tie':
      return <Tie key={key} person={person} tie={shown} />;
    case 'unknown':
      return <Unknown key={key} person={person} />;
    case 'nameless':
      return <Nameless key={key} person={person} />;
    case 'automated':
      return <Automated key={key} person={person} />;
  }
}

interface KnownCustomerProps extends ShownPersonProps {
  readonly shown: Extract<MailView['shown'], { kind: 'customer' }>;
}

function KnownCustomer({ view, person, shown }: KnownCustomerProps) {
  const { card, offer, isChosen } = shown;
  const subject = `${identityOf(person)} ${card.id}`;
  const [section, setSection] = useStateAbout<Section | null>(subject, null);
  const [form, setForm] = useStateAbout<FormName | null>(subject, null);
  const about = { customerId: card.id, contactId: card.contact?.id ?? null };
  const mail = view.reading.message;
  return (
    <article className="customer" aria-label={shownLine(card.name)}>
      <CustomerHead card={card} person={person} />
      {offer ? <NewHere key={`new ${subject}`} person={person} customerId={card.id} /> : null}
      {isChosen ? <ChosenHere key={`chosen ${subject}`} person={person} /> : null}
      <DoneNotice place="person" />
      {view.guard.length === 0 ? (
        <Warnings key={`warnings ${subject}`} warnings={card.warnings} onOpen={setSection} />
      ) : null}
      <Facts
        card={card}
        open={section}
        onToggle={(wanted) => setSection(wanted === section ? null : wanted)}
        onWriteNote={() => setForm('note')}
      />
      <div className="act">
        {mail === null ? null : (
          <LogMail
            key={`${subject} ${keyOf(view.log)}`}
            log={view.log}
            mail={mail}
            about={about}
            isHidden={form !== null}
          />
        )}
        <ActionBar about={about} zone={view.zone} open={form} onOpen={setForm} />
      </div>
    </article>
  );
}

function keyOf(log: MailView['log']): string {
  return 'key' in log ? log.key : log.kind;
}
