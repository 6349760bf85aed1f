import { useEffect } from 'react';
import { ActionsContext } from '../../card/card-actions.ts';
import { DoneProvider } from '../../card/done.tsx';
import { Worth } from '../../card/standing.tsx';
import { WordsContext } from '../../card/words.ts';
import { addressOf } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useBase } from '../base/use-base.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { AboutSection } from './about-section.tsx';
import type { CustomerPageFound } from './answer-customer.ts';
import { useCustomerTexts } from './customer-texts.ts';
import './customer-page.css';
import { FiguresSection } from './figures-section.tsx';
import { MergePage } from './merge-page.tsx';
import { PeopleSection } from './people-section.tsx';
import { ServiceSection } from './service-section.tsx';
import { TimelineSection } from './timeline-section.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useCardWords } from './card-words.ts';
import { CardBody, useCard } from './workbench-card.tsx';

const SECTIONS = {
  timeline: TimelineSection,
  people: PeopleSection,
  service: ServiceSection,
  figures: FiguresSection,
  about: AboutSection,
} as const;
type SectionName = keyof typeof SECTIONS;
const sectionNames = Object.keys(SECTIONS) as SectionName[]; // `as`: Object.keys widens a literal's keys

/** Everything the team knows about one customer, and the card at the right to act on it. */
export function CustomerPage({ customerId }: { readonly customerId: string }) {
  const t = useCustomerTexts();
  const { t: shell } = useWorkbench();
  const [, section = 'timeline', other] = useAddress().rest;
  const { answer: found, loading } = useBase('customer.page', customerId);
  const name = found?.customer.name;
  useEffect(() => {
    if (name) document.title = `${name} · ${shell('title')}`;
  }, [name, shell]);
  if (found === null) return loading ? null : <Missing />;
  if (section === 'merge' && other !== undefined) return <MergePage one={found} otherId={other} />;
  const shown = sectionNames.find((one) => one === section) ?? 'timeline';
  const Section = SECTIONS[shown];
  return (
    <div className="customer-page">
      <PageHead found={found} />
      <PageCard customerId={customerId} />
      <div className="customer-main">
        <nav className="tabs" aria-label={t('sections')}>
          {sectionNames.map((one) => (
            <a
              key={one}
              className="tab"
              href={addressOf('customers', one === 'timeline' ? [customerId] : [customerId, one])}
              aria-current={one === shown ? 'page' : undefined}
            >
              {t(`section.${one}`)}
            </a>
          ))}
        </nav>
        <Section found={found} />
      </div>
    </div>
  );
}

function PageHead({ found }: { readonly found: CustomerPageFound }) {
  const t = useCustomerTexts();
  const card = useCard(found.customer.id);
  const words = useCardWords();
  return (
    <header className="customer-head">
      <p className="crumb">
        <a href="#/customers">{t('backToAll')}</a>
      </p>
      <h1 className="place-title">{found.customer.name}</h1>
      {card === null || card === 'unknown' ? null : (
        <WordsContext value={words}>
          <p className="head-standing">
            <Worth tier={card.tier} standing={card.standing} />
            <span className="head-stage">{words.t(`stage.${card.stage}`)}</span>
            <span className="head-owner">
              {card.owner ? words.t('owner', { name: words.who(card.owner) }) : words.t('noOwner')}
            </span>
          </p>
        </WordsContext>
      )}
    </header>
  );
}

function PageCard({ customerId }: { readonly customerId: string }) {
  const words = useCardWords();
  const actions = useCardActions();
  const card = useCard(customerId);
  const t = useCustomerTexts();
  if (card === null || card === 'unknown') return null;
  return (
    <aside className="beside page-card" aria-label={t('cardOf', { name: card.name })}>
      <WordsContext value={words}>
        <ActionsContext value={actions}>
          <DoneProvider about={customerId}>
            <CardBody card={card} titled={false} />
          </DoneProvider>
        </ActionsContext>
      </WordsContext>
    </aside>
  );
}

function Missing() {
  const t = useCustomerTexts();
  return (
    <>
      <h1 className="place-title">{t('missing')}</h1>
      <p className="place-intro">{t('missingText')}</p>
      <a className="button button-plain" href="#/customers">
        {t('backToAll')}
      </a>
    </>
  );
}
