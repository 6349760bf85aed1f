import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import type { Formats } from '../display/formats.ts';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { useSave } from '../saving/use-save.tsx';
import type { PlaceTranslate } from './texts.ts';

type Observation = Recorded<'observation'>;

interface ObservedListProps {
  readonly rows: readonly Observation[];
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** What was observed, latest first; a mistake is taken out, and back by the undo bar. */
export function ObservedList({ rows, formats, t }: ObservedListProps) {
  const save = useSave();
  if (rows.length === 0) return null;
  return (
    <Section title={t('observed')}>
      <ShownTable
        caption={t('observed')}
        keyOf={(row: Observation) => row.id}
        rows={rows}
        columns={[
          { id: 'day', title: t('day'), cell: ({ day }) => formats.day(day) },
          { id: 'topic', title: t('topic'), cell: ({ topic }) => topic },
          { id: 'who', title: t('who'), cell: ({ competitor }) => competitor ?? t('us') },
          {
            id: 'value',
            title: t('value'),
            numeric: true,
            cell: ({ value, unit }) => `${formats.number(value, 1)} ${unit ?? ''}`,
          },
          {
            id: 'remove',
            title: t('remove'),
            cell: ({ id, topic }) => (
              <Button
                look="quiet"
                aria-label={t('removeOf', { topic })}
                onClick={() => void save([{ op: 'delete', kind: 'observation', id }], t('saidRemoved'))}
              >
                {t('remove')}
              </Button>
            ),
          },
        ]}
      />
    </Section>
  );
}
