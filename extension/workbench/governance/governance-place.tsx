import '../display/display.css';
import './governance.css';
import { addressOf, go } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useBase } from '../base/use-base.tsx';
import { ChooseCustomer } from '../display/choose-customer.tsx';
import { KeyFigures } from '../display/key-figures.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useTexts } from '../use-texts.ts';
import { ClosedList, CollisionList } from './collision-lists.tsx';
import { ContactTimeline } from './contact-timeline.tsx';
import { RuleList } from './rule-list.tsx';
import { texts } from './texts.ts';

/** What our departments may send whom, where they collide, and one customer's touches side by side. */
export function GovernancePlace() {
  const [customerId] = useAddress().rest;
  return customerId === undefined ? <Overview /> : <OneCustomer customerId={customerId} />;
}

function Overview() {
  const t = useTexts(texts);
  const { answer } = useBase('governance', null);
  const formats = useFormats();
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      {answer ? (
        <>
          <KeyFigures
            figures={[
              {
                label: t('collisions'),
                value: formats.number(answer.collisions.length),
                note: t('collisionsNote'),
                ...(answer.collisions.length > 0 ? { tone: 'bad' as const } : {}),
              },
              { label: t('closed'), value: formats.number(answer.closedInAll), note: t('closedNote') },
            ]}
          />
          <div className="look-at-one">
            <ChooseCustomer
              label={t('look')}
              chosen={null}
              onChoose={(customer) => customer && go(addressOf('governance', [customer.id]))}
            />
          </div>
          <CollisionList rows={answer.collisions} formats={formats} t={t} />
          <ClosedList rows={answer.closed} formats={formats} t={t} />
          <RuleList sets={answer.sets} t={t} />
        </>
      ) : null}
    </>
  );
}

function OneCustomer({ customerId }: { readonly customerId: string }) {
  const t = useTexts(texts);
  const { answer, loading } = useBase('governance.timeline', customerId);
  const formats = useFormats();
  return (
    <>
      <a className="back-link" href={addressOf('governance')}>
        ‹ {t('title')}
      </a>
      {answer === null && !loading ? <p className="invitation">{t('unknown')}</p> : null}
      {answer ? <ContactTimeline customerId={customerId} answer={answer} formats={formats} t={t} /> : null}
    </>
  );
}
