import { DEVICE_ZONE } from '../../locales/device-zone.ts';
import { useEffect, useMemo, useState } from 'react';
import type { CustomerCard } from '../../../shared/card/card-model.ts';
import { ActionBar, type FormName } from '../../card/action-bar.tsx';
import { ActionsContext } from '../../card/card-actions.ts';
import { DoneNotice, DoneProvider } from '../../card/done.tsx';
import { Facts, type Section } from '../../card/facts.tsx';
import { Worth } from '../../card/standing.tsx';
import { Warnings } from '../../card/warnings.tsx';
import { WordsContext } from '../../card/words.ts';
import '../../card/card.css';
import { Button } from '../../design/button.tsx';
import { customerAddress } from '../address.ts';
import { useBase, useBaseVersion } from '../base/use-base.tsx';
import { useCustomersTexts } from '../customers/customers-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useCardWords } from './card-words.ts';
import { readWorkbenchCard } from './read-workbench-card.ts';
import { useCardActions } from './use-card-actions.ts';
import './customer.css';

interface WorkbenchCardProps {
  readonly customerId: string;
  onClose(): void;
}

/** The card of one customer at the right of the workbench: the same as beside the mail, and it writes like it. */
export function WorkbenchCard({ customerId, onClose }: WorkbenchCardProps) {
  const t = useCustomersTexts();
  const words = useCardWords();
  const actions = useCardActions();
  const card = useCard(customerId);
  if (card === 'unknown') return null;
  return (
    <aside className="beside" aria-label={card?.name ?? t('cardOf')}>
      <div className="beside-tools">
        <a className="button button-link" href={customerAddress(customerId)}>
          {t('openPage')}
        </a>
        <Button look="quiet" aria-label={t('closeCard')} onClick={onClose}>
          ×
        </Button>
      </div>
      <WordsContext value={words}>
        <ActionsContext value={actions}>
          <DoneProvider about={customerId}>{card ? <CardBody card={card} titled /> : null}</DoneProvider>
        </ActionsContext>
      </WordsContext>
    </aside>
  );
}

/** The card's parts without a mail to log. `titled`: with the customer's name on top. */
export function CardBody({ card, titled }: { readonly card: CustomerCard; readonly titled: boolean }) {
  const [section, setSection] = useState<Section | null>(null);
  const [form, setForm] = useState<FormName | null>(null);
  const about = { customerId: card.id, contactId: null };
  return (
    <article className="customer" aria-label={card.name}>
      {titled ? <Head card={card} /> : null}
      <DoneNotice place="person" />
      <Warnings warnings={card.warnings} onOpen={setSection} />
      <Facts
        card={card}
        open={section}
        onToggle={(wanted) => setSection(wanted === section ? null : wanted)}
        onWriteNote={() => setForm('note')}
      />
      <div className="act">
        <ActionBar about={about} zone={DEVICE_ZONE} open={form} onOpen={setForm} />
      </div>
    </article>
  );
}

function Head({ card }: { readonly card: CustomerCard }) {
  const { t, who } = useCardWords();
  return (
    <header className="head">
      <h2 className="head-name" title={card.name}>
        {card.name}
      </h2>
      <p className="head-standing">
        <Worth tier={card.tier} standing={card.standing} />
        <span className="head-stage">{t(`stage.${card.stage}`)}</span>
        <span className="head-owner">
          {card.owner ? t('owner', { name: who(card.owner) }) : t('noOwner')}
        </span>
      </p>
    </header>
  );
}

/** The card, read anew with every change of the base; null for the first moment. */
export function useCard(customerId: string): CustomerCard | 'unknown' | null {
  const { session } = useWorkbench();
  const version = useBaseVersion();
  const { answer: members } = useBase('base.members', null);
  const [card, setCard] = useState<CustomerCard | 'unknown' | null>(null);
  const names = useMemo(() => new Map(members?.map(({ id, name }) => [id, name])), [members]);
  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      const found = await readWorkbenchCard(session, customerId, names, DEVICE_ZONE, Date.now());
      if (!stale) setCard(found ?? 'unknown');
    };
    void read();
    return () => void (stale = true);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- every change of the base is read anew
  }, [session, customerId, names, version]);
  return card;
}
