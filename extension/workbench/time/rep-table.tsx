import { TIME_GROUPS, type TimeGroup } from '../../../shared/method/allocation.ts';
import type { Formats } from '../display/formats.ts';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { TimeAnswer } from './answer-time.ts';
import { isFarBelow } from './far-below.ts';
import type { PlaceTranslate } from './texts.ts';

type Rep = TimeAnswer['reps'][number];

interface RepTableProps {
  readonly answer: TimeAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** The same for every rep. */
export function RepTable({ answer, formats, t }: RepTableProps) {
  const { session } = useWorkbench();
  return (
    <Section title={t('perRep')} note={t('perRepNote')}>
      <ShownTable
        caption={t('perRep')}
        keyOf={(rep: Rep) => rep.memberId}
        rows={answer.reps}
        columns={[
          {
            id: 'rep',
            title: t('rep'),
            cell: ({ memberId, name }) => (memberId === session.member.id ? t('you') : (name ?? t('left'))),
          },
          { id: 'time', title: t('hours'), numeric: true, cell: ({ minutes }) => formats.minutes(minutes) },
          ...TIME_GROUPS.map((group) => ({
            id: group,
            title: t(`group.${group}`),
            numeric: true,
            cell: (rep: Rep) => <RepShare rep={rep} group={group} formats={formats} t={t} />,
          })),
        ]}
      />
    </Section>
  );
}

function RepShare({
  rep,
  group,
  formats,
  t,
}: Omit<RepTableProps, 'answer'> & { readonly rep: Rep; readonly group: TimeGroup }) {
  const row = rep.rows.find((one) => one.group === group);
  if (!row) return '–';
  return (
    <>
      <span className="mark" data-tone={isFarBelow(row) ? 'risk' : undefined}>
        {formats.share(row.actual ?? 0)}
      </span>
      <span className="cell-note">{t('targetOf', { target: formats.share(row.target) })}</span>
    </>
  );
}
