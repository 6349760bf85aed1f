import { TextField } from '../../design/field.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { addressOf, amend } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useBase } from '../base/use-base.tsx';
import { Invitation } from '../display/invitation.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useNow } from '../display/use-now.ts';
import { useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { ComplaintsAnswer } from './answer-complaints.ts';
import { type ComplaintList, COMPLAINT_LISTS } from './complaint-rows.ts';
import { ComplaintsFigures } from './complaints-figures.tsx';
import { ComplaintsTable } from './complaints-table.tsx';
import { complaintsTexts } from './complaints-texts.ts';

/** All complaints, what is owed next first; the choice of list stays in the address. */
export function ComplaintsList() {
  const t = useTexts(complaintsTexts);
  const { session } = useWorkbench();
  const now = useNow();
  const { query } = useAddress();
  const list = COMPLAINT_LISTS.find((one) => one === query.get('list')) ?? 'open';
  const mine = query.has('mine');
  const text = query.get('text') ?? '';
  const { answer } = useBase('complaints.list', {
    list,
    handlerId: mine ? session.member.id : null,
    text,
    now,
  });
  const formats = useFormats();
  const show = (change: Readonly<Record<string, string | null>>): void => {
    const asked = new URLSearchParams(query);
    for (const [name, value] of Object.entries(change)) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    amend(addressOf('complaints', [], asked));
  };
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')}>
        <a className="button button-primary" href={addressOf('complaints', ['new'])}>
          {t('new')}
        </a>
      </PlaceHead>
      {answer && answer.counts.all === 0 && !mine ? <Invitation text={t('emptyAll')} /> : null}
      {answer && (answer.counts.all > 0 || mine) ? (
        <>
          <ComplaintsFigures answer={answer} formats={formats} t={t} />
          <div className="shown-filters">
            <Segmented
              label={t('lists')}
              value={list}
              choices={COMPLAINT_LISTS.map((one) => ({ value: one, label: listLabel(one, answer, t) }))}
              onChoose={(chosen) => show({ list: chosen })}
            />
            <label className="tick">
              <input type="checkbox" checked={mine} onChange={() => show({ mine: mine ? null : '1' })} />
              {t('mine')}
            </label>
            <TextField
              label={t('search')}
              type="search"
              value={text}
              onChange={(event) => show({ text: event.target.value })}
            />
          </div>
          <ComplaintsTable answer={answer} now={now} formats={formats} t={t} />
        </>
      ) : null}
    </>
  );
}

function listLabel(
  list: ComplaintList,
  { counts }: ComplaintsAnswer,
  t: (key: `list.${ComplaintList}`, values: { count: number }) => string,
): string {
  return t(`list.${list}`, { count: counts[list] });
}
