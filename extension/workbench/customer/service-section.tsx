import { versionsOf } from '../../../shared/sync/versions.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import type { Change } from '../../store/change.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';
import { Editable } from './editable.tsx';
import type { SectionProps } from './section.ts';
import { useMemberName } from './use-members.ts';
import { useCardWords } from './card-words.ts';

/** What was promised, what was complained about, and what colleagues noted. */
export function ServiceSection({ found }: SectionProps) {
  const { records } = found;
  return (
    <>
      <Promises promises={records.commitment} />
      <Complaints complaints={records.complaint} />
      <Notes notes={records.note} />
    </>
  );
}

const SETTLED = ['kept', 'broken', 'withdrawn'] as const;

function Promises({ promises }: { readonly promises: readonly Recorded<'commitment'>[] }) {
  const t = useCustomerTexts();
  const words = useCardWords();
  const name = useMemberName();
  const save = useSave();
  const openFirst = promises.toSorted(
    (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || (a.due < b.due ? -1 : 1),
  );
  const settle = (one: Recorded<'commitment'>, state: (typeof SETTLED)[number]): void => {
    const fields = { state, settledAt: Date.now() };
    const change: Change = { op: 'update', kind: 'commitment', id: one.id, fields };
    void save([change], t('promise.settled', { what: one.what, state: t(`promise.${state}`) }));
  };
  return (
    <section className="block" aria-labelledby="promises">
      <h2 id="promises">{t('promises')}</h2>
      {promises.length === 0 ? <p className="section-empty">{t('promises.empty')}</p> : null}
      <ul className="page-records">
        {openFirst.map((one) => (
          <li key={one.id} className="page-record">
            <div>
              <span>{one.what}</span>
              <p className="soft">
                {t(one.promisedBy === 'us' ? 'promise.ours' : 'promise.theirs')} ·{' '}
                {words.t('dueOn', { day: words.day(one.due) })}
                {one.promisedBy === 'us' && one.responsibleId ? ` · ${name(one.responsibleId)}` : ''}
              </p>
            </div>
            {one.state === 'open' ? (
              <span className="page-record-acts">
                {SETTLED.map((state) => (
                  <Button key={state} look="quiet" onClick={() => settle(one, state)}>
                    {t(`promise.do.${state}`)}
                  </Button>
                ))}
              </span>
            ) : (
              <span className={one.state === 'broken' ? 'late' : 'soft'}>{t(`promise.${one.state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Complaints({ complaints }: { readonly complaints: readonly Recorded<'complaint'>[] }) {
  const t = useCustomerTexts();
  const words = useCardWords();
  return (
    <section className="block" aria-labelledby="complaints">
      <h2 id="complaints">{t('complaints')}</h2>
      {complaints.length === 0 ? <p className="section-empty">{t('complaints.empty')}</p> : null}
      <ul className="page-records">
        {complaints.toReversed().map((one) => (
          <li key={one.id} className="page-record">
            <div>
              <a href={`#/complaints/${one.id}`}>{one.what}</a>
              <p className="soft">
                {words.t(`severity.${one.severity}`)} ·{' '}
                {words.t('receivedOn', { day: words.ago(one.receivedAt) })}
              </p>
            </div>
            <span className={one.state === 'closed' || one.state === 'refused' ? 'soft' : 'late'}>
              {t(`complaint.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly Recorded<'note'>[] }) {
  const t = useCustomerTexts();
  const save = useSave();
  const words = useCardWords();
  const name = useMemberName();
  const { session } = useWorkbench();
  return (
    <section className="block" aria-labelledby="notes">
      <h2 id="notes">{t('notes')}</h2>
      {notes.length === 0 ? <p className="section-empty">{t('notes.empty')}</p> : null}
      <ul className="page-records">
        {notes.toReversed().map((note) => (
          <li key={note.id} className="page-record">
            <div className="page-record-wide">
              <Editable
                label={t('notes.text')}
                value={note.text}
                kind="text"
                required
                onSave={(text) =>
                  save([{ op: 'update', kind: 'note', id: note.id, fields: { text } }], t('notes.changed'))
                }
              />
              <p className="soft">
                {name(note.createdBy)} · {words.ago(note.createdAt)}
                {note.visibility === 'private' ? ` · ${t('onlyYou')}` : ''}
              </p>
              <Versions note={note} />
            </div>
            {note.createdBy === session.member.id ? (
              <Button
                look="quiet"
                onClick={() => void save([{ op: 'delete', kind: 'note', id: note.id }], t('notes.removed'))}
              >
                {t('remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Texts that two people wrote at once: the later one stands above, the others are kept here. */
function Versions({ note }: { readonly note: Recorded<'note'> }) {
  const t = useCustomerTexts();
  const save = useSave();
  // `as`: a record as stored, of which the schema names the known fields only
  const versions = versionsOf(note as unknown as Parameters<typeof versionsOf>[0]).filter(
    ({ field }) => field === 'text',
  );
  if (versions.length === 0) return null;
  return (
    <details className="versions">
      <summary>{t('notes.versions', { count: versions.length })}</summary>
      <ul>
        {versions.map(({ text, stamp }) => (
          <li key={stamp}>
            <p className="event-text">{text}</p>
            <Button
              look="link"
              onClick={() =>
                void save([{ op: 'update', kind: 'note', id: note.id, fields: { text } }], t('notes.changed'))
              }
            >
              {t('notes.takeThis')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
