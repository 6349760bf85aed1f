import { TZDate } from '@date-fns/tz';
import { normaliseAddress } from '../matching/addresses.ts';
import { companyDomain } from '../matching/registrable.ts';
import { failed, found, type Outcome } from '../method/outcome.ts';
import type { Money } from '../records/fields.ts';
import { parseAmount, statedCurrency } from './amounts.ts';
import { isCurrency } from './currencies.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { parseDay, type DayOrder } from './days.ts';
import { type LineProblem, problem } from './problems.ts';
import type { NamedMember } from './settings.ts';
import type { Target } from './targets.ts';

type Read<Value> = Outcome<Value, LineProblem>;

/** Google Contacts parts several values of one cell by ` ::: `; others by semicolons, commas or lines. */
const BETWEEN = /\s*(?::::|[;；,，、\n])\s*/;

/** The parts of a cell that may hold several values, without empty ones and repetitions. */
export function partsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(BETWEEN)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

export function readAddresses(text: string, target: Target): Read<string[]> {
  const addresses: string[] = [];
  for (const part of partsOf(text)) {
    const address = normaliseAddress(/<([^<>]+)>\s*$/.exec(part)?.[1] ?? part);
    if (address === null) return failed(problem('not-an-address', target, part));
    addresses.push(address);
  }
  return found([...new Set(addresses)]);
}

/** Domains of web sites or host names; what strangers share (a provider, a public suffix) is never a customer's. */
export function readDomains(text: string, target: Target): Read<string[]> {
  const domains: string[] = [];
  for (const part of partsOf(text)) {
    const checked = companyDomain(part.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, ''));
    if (!checked.ok) {
      const code = checked.problem === 'not-a-domain' ? 'not-a-domain' : 'shared-domain';
      return failed(problem(code, target, part));
    }
    domains.push(checked.domain);
  }
  return found([...new Set(domains)]);
}

export function readDay(text: string, order: DayOrder | null, target: Target): Read<string> {
  const day = parseDay(text, order);
  return day.ok ? day : failed(problem(day.problem.code, target, text));
}

const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*([AP]M)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const NOON = { hours: 12, minutes: 0, seconds: 0, ms: 0 } as const;

/** A moment: exact where the text states its offset, else in the given zone; a day alone means its noon there. */
export function readInstant(
  text: string,
  order: DayOrder | null,
  timeZone: string,
  target: Target,
): Read<number> {
  const plain = text.normalize('NFKC').trim();
  const time = TIME.exec(plain);
  const day = readDay(plain, order, target);
  if (!day.ok) return day;
  const clock = time ? clockOf(time) : NOON;
  if (!clock) return failed(problem('not-a-time', target, text));
  const [year = 0, month = 1, date = 1] = day.value.split('-').map(Number);
  const at = [year, month - 1, date, clock.hours, clock.minutes, clock.seconds, clock.ms] as const;
  const offset = time?.[6];
  const ms =
    offset === undefined ? new TZDate(...at, timeZone).getTime() : Date.UTC(...at) - offsetMs(offset);
  return ms >= 0 ? found(ms) : failed(problem('not-a-time', target, text));
}

function clockOf(match: RegExpExecArray) {
  const [, hour, minutes, seconds = '0', fraction = '0', half] = match;
  const twelve = Number(hour) % 12;
  const hours = half === undefined ? Number(hour) : twelve + (half.toUpperCase() === 'PM' ? 12 : 0);
  const isTime = hours < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!isTime) return null;
  return { hours, minutes: Number(minutes), seconds: Number(seconds), ms: Number(fraction.padEnd(3, '0')) };
}

function offsetMs(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** An amount; `currency` is meant where the text states none, and counts where its sign may mean several. */
export function readMoney(
  text: string,
  currency: string,
  target: Target,
  mark: DecimalMark | null = null,
): Read<Money> {
  const own = parseAmount(text, currency, undefined, mark);
  if (own.ok) return found({ minor: own.value, currency });
  const stated = statedCurrency(text);
  if (own.problem.code !== 'other-currency' || stated === null || !isCurrency(stated)) {
    return failed(problem(own.problem.code, target, text));
  }
  const other = parseAmount(text, stated, undefined, mark);
  return other.ok
    ? found({ minor: other.value, currency: stated })
    : failed(problem(other.problem.code, target, text));
}

export function readCount(text: string, target: Target): Read<number> {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,6}(?:\.0+)?$/.test(plain)
    ? found(Number(plain))
    : failed(problem('not-a-number', target, text));
}

/** The member called so: by id, address, or a name that is theirs alone. */
export function readMember(text: string, members: readonly NamedMember[], target: Target): Read<string> {
  const word = text.trim().toLowerCase();
  const named = members.filter(
    ({ id, name, addresses }) =>
      id === text.trim() || name.trim().toLowerCase() === word || addresses.includes(word),
  );
  const [only] = named;
  return only && named.length === 1 ? found(only.id) : failed(problem('member-unknown', target, text));
}
