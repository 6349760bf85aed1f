import { daysBetween, type Day } from '../../../shared/method/days.ts';
import { DEPARTMENTS, type Department } from '../../../shared/records/interaction.ts';
import { shownLine } from '../../../shared/matching/shown-text.ts';
import { customerAddress } from '../address.ts';
import { Figure } from '../display/figure.tsx';
import type { Formats } from '../display/formats.ts';
import type { TimelineAnswer, TimelineTouch } from './answer-governance.ts';
import type { PlaceTranslate } from './texts.ts';

interface ContactTimelineProps {
  readonly customerId: string;
  readonly answer: TimelineAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** Every department's touches of one customer on one timeline; complaints stand behind them. */
export function ContactTimeline({ customerId, answer, formats, t }: ContactTimelineProps) {
  const { touches, complaints, name } = answer;
  return (
    <>
      <h1 className="place-title">
        <a className="customer-link" href={customerAddress(customerId)}>
          {shownLine(name)}
        </a>
      </h1>
      <Figure
        title={t('timeline')}
        note={t('timelineNote', { from: formats.day(answer.from), to: formats.day(answer.to) })}
        table={{
          columns: [
            { title: t('on') },
            { title: t('department') },
            { title: t('channel') },
            { title: t('subject') },
          ],
          rows: [
            ...touches
              .toReversed()
              .map(({ day, department, channel, subject }) => [
                formats.day(day),
                t(`department.${department}`),
                t(`channel.${channel}`),
                subject ?? '',
              ]),
            ...complaints.map(({ from, what }) => [formats.day(from), '', t('complaint'), what]),
          ],
        }}
      >
        <Lanes answer={answer} formats={formats} t={t} />
      </Figure>
    </>
  );
}

function Lanes({ answer, formats, t }: Omit<ContactTimelineProps, 'customerId'>) {
  const { from, to, today, touches, complaints } = answer;
  const length = daysBetween(from, to);
  const at = (day: Day): string => `${(100 * Math.max(0, daysBetween(from, day))) / length}%`;
  const span = (start: Day, end: Day): string =>
    `${(100 * daysBetween(start < from ? from : start, end)) / length}%`;
  return (
    <div className="lanes">
      <ul>
        {complaints.map((one, index) => (
          <li className="lane" key={one.from + one.what}>
            <span className="lane-name">{index === 0 ? t('complaint') : null}</span>
            <span className="lane-track">
              <span
                className="lane-complaint"
                title={shownLine(one.what)}
                style={{ insetInlineStart: at(one.from), inlineSize: span(one.from, one.to ?? today) }}
              >
                <span className="lane-what">{shownLine(one.what)}</span>
              </span>
            </span>
          </li>
        ))}
        {DEPARTMENTS.map((department) => (
          <Lane
            key={department}
            department={department}
            touches={touches.filter((one) => one.department === department)}
            at={at}
            today={today}
            formats={formats}
            t={t}
          />
        ))}
      </ul>
      <p className="lane lane-days" aria-hidden="true">
        <span className="lane-name" />
        <span className="lane-track">
          <span className="lane-day">{formats.day(from)}</span>
          <span className="lane-day lane-today" style={{ insetInlineStart: at(today) }}>
            {t('today')}
          </span>
        </span>
      </p>
    </div>
  );
}

interface LaneProps {
  readonly department: Department;
  readonly touches: readonly TimelineTouch[];
  readonly today: Day;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
  at(day: Day): string;
}

function Lane({ department, touches, today, formats, t, at }: LaneProps) {
  return (
    <li className="lane">
      <span className="lane-name">{t(`department.${department}`)}</span>
      <span className="lane-track">
        <span className="lane-now" style={{ insetInlineStart: at(today) }} />
        {touches.map(({ id, day, channel, subject, isPlanned }) => {
          const words = [formats.day(day), t(`channel.${channel}`), subject].filter(Boolean).join(' · ');
          return (
            <span
              key={id}
              className="lane-touch"
              data-planned={isPlanned}
              style={{ insetInlineStart: at(day) }}
              role="img"
              aria-label={words}
              title={words}
            />
          );
        })}
      </span>
    </li>
  );
}
