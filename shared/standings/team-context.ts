import type { Measure } from '../method/aggregates.ts';
import type { ServiceLevels } from '../method/complaints.ts';
import { DEFAULT_SERVICE_LEVELS } from '../method/complaints.ts';
import type { ContactRule } from '../method/contact-rules.ts';
import { DEFAULT_CONTACT_RULES } from '../method/default-contact-rules.ts';
import { DEFAULT_STANDARD } from '../method/default-standard.ts';
import { type Day, parseSpan, type Span, type Window, addDays, windowEndingOn } from '../method/days.ts';
import type { FrozenLimits } from '../method/pyramid.ts';
import { compareIds } from '../method/ranking.ts';
import type { Standard } from '../method/standard.ts';
import type { WorkingCalendar } from '../method/working-calendar.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../card/contact-policy.ts';
import type { Channel } from '../records/interaction.ts';
import type { Tier } from '../records/customer.ts';
import { TEAM_SETTING } from '../records/setting.ts';
import type { Recorded } from './facts.ts';

/** The records that say how the method is applied, in any order. */
export interface TeamRecords {
  readonly settings: readonly Recorded<'setting'>[];
  readonly standards: readonly Recorded<'standard'>[];
  readonly policies: readonly Recorded<'policy'>[];
  readonly calendars: readonly Recorded<'calendar'>[];
}

/** How the method is applied in a team: its records where there are any, else what every team starts with. */
export interface TeamContext {
  readonly calendar: WorkingCalendar;
  readonly standard: Standard;
  readonly policies: Readonly<Partial<Record<Tier, Recorded<'policy'>>>>;
  readonly measure: Measure;
  readonly span: Span;
  /** Null: the currency most purchases have. */
  readonly currency: string | null;
  readonly limits: FrozenLimits | null;
  readonly contactChannels: readonly Channel[];
  readonly serviceLevels: ServiceLevels;
  readonly processSteps: readonly string[];
}

const NINE_TO_SIX = [{ from: 9 * 60, to: 18 * 60 }];

/** Monday to Friday, nine to six, without holidays: until somebody writes the team's own down. */
export const DEFAULT_CALENDAR: Omit<WorkingCalendar, 'zone'> = {
  week: [NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, [], []],
  exceptions: {},
};

/** The sales process a team starts with. */
export const DEFAULT_PROCESS = ['lead', 'contacted', 'qualified', 'offer', 'negotiation', 'won'] as const;

/** `zone` counts while the team has no calendar. */
export function teamContext(records: TeamRecords, zone: string): TeamContext {
  const setting = records.settings.find((one) => one.id === TEAM_SETTING);
  const standard = inForce(records.standards);
  const calendar = inForce(records.calendars);
  const limits = setting?.frozenLimits;
  return {
    calendar: calendar
      ? { zone: calendar.zone, week: calendar.week, exceptions: calendar.exceptions }
      : { zone, ...DEFAULT_CALENDAR },
    standard: standard
      ? { currency: standard.currency, rules: standard.rules, otherwise: standard.otherwise }
      : DEFAULT_STANDARD,
    policies: policiesByTier(records.policies),
    measure: setting?.measure ?? 'revenue',
    span: parseSpan(setting?.window ?? '') ?? { count: 12, unit: 'm' },
    currency: setting?.currency ?? null,
    limits: limits ?? null,
    contactChannels: setting?.contactChannels ?? DEFAULT_CONTACT_CHANNELS,
    serviceLevels: setting?.serviceLevels ?? DEFAULT_SERVICE_LEVELS,
    processSteps: setting?.processSteps ?? DEFAULT_PROCESS,
  };
}

/** The window that ends today and the one of the same length before it. */
export function periods(context: TeamContext, today: Day): { now: Window; before: Window } {
  const now = windowEndingOn(today, context.span);
  return { now, before: windowEndingOn(addDays(now.from, -1), context.span) };
}

/** The rules of contact for a tier. */
export function contactRules(context: TeamContext, tier: Tier): readonly ContactRule[] {
  return context.policies[tier]?.rules ?? DEFAULT_CONTACT_RULES;
}

/** The latest `activeSince` decides; of two at once, the greater id, so that every device takes the same one. */
function inForce<One extends { readonly id: string; readonly activeSince?: number | null | undefined }>(
  all: readonly One[],
): One | null {
  const active = all.filter((one) => one.activeSince !== null && one.activeSince !== undefined);
  return (
    active.toSorted((a, b) => (b.activeSince ?? 0) - (a.activeSince ?? 0) || compareIds(b.id, a.id))[0] ??
    null
  );
}

function policiesByTier(all: readonly Recorded<'policy'>[]): TeamContext['policies'] {
  const oldestFirst = all.toSorted((a, b) => a.createdAt - b.createdAt || compareIds(a.id, b.id));
  return Object.fromEntries(oldestFirst.map((policy) => [policy.tier, policy]));
}
