import { shownLine } from '../../../shared/matching/shown-text.ts';
import { addressOf } from '../address.ts';
import type { Formats } from '../display/formats.ts';
import { Invitation } from '../display/invitation.tsx';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ClosedRow, CollisionRow } from './answer-governance.ts';
import { ruleWords, selectorWords } from './rule-words.ts';
import type { PlaceTranslate } from './texts.ts';

interface ListProps<Row> {
  readonly rows: readonly Row[];
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** Touches of today or planned that break a rule. */
export function CollisionList({ rows, formats, t }: ListProps<CollisionRow>) {
  const { language } = useWorkbench();
  if (rows.length === 0) return <Invitation text={t('noCollisions')} />;
  return (
    <Section title={t('collisions')} note={t('collisionsWhy')}>
      <ShownTable
        caption={t('collisions')}
        keyOf={(row: CollisionRow) => `${row.customerId} ${row.on} ${row.rule?.id ?? ''}`}
        rows={rows}
        columns={[
          { id: 'name', title: t('customer'), cell: (row) => <TimelineLink {...row} /> },
          { id: 'on', title: t('on'), short: true, cell: ({ on }) => formats.day(on) },
          {
            id: 'departments',
            title: t('departments'),
            cell: ({ departments }) =>
              new Intl.ListFormat(language).format(departments.map((one) => t(`department.${one}`))),
          },
          { id: 'rule', title: t('rule'), cell: ({ rule }) => (rule ? ruleWords(rule, t, language) : '–') },
        ]}
      />
    </Section>
  );
}

/** Whom one more touch of some sort would break a rule with. */
export function ClosedList({ rows, formats, t }: ListProps<ClosedRow>) {
  const { language } = useWorkbench();
  if (rows.length === 0) return null;
  return (
    <Section title={t('closedTitle')} note={t('closedWhy')}>
      <ShownTable
        caption={t('closedTitle')}
        keyOf={(row: ClosedRow) => `${row.customerId} ${row.rule?.id ?? ''}`}
        rows={rows}
        columns={[
          { id: 'name', title: t('customer'), cell: (row) => <TimelineLink {...row} /> },
          {
            id: 'which',
            title: t('notNow'),
            short: true,
            cell: ({ which }) => selectorWords(which, t, language),
          },
          {
            id: 'until',
            title: t('clearOn'),
            short: true,
            cell: ({ clearOn }) => (clearOn === null ? t('untilSettled') : formats.day(clearOn)),
          },
          { id: 'rule', title: t('rule'), cell: ({ rule }) => (rule ? ruleWords(rule, t, language) : '–') },
        ]}
      />
    </Section>
  );
}

function TimelineLink({ customerId, name }: { readonly customerId: string; readonly name: string }) {
  return <a href={addressOf('governance', [customerId])}>{shownLine(name)}</a>;
}
