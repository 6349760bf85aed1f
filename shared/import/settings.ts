import type { Stage } from '../records/customer.ts';
import type { Channel, Department, Direction } from '../records/interaction.ts';
import type { DayOrder } from './days.ts';
import type { ImportKind, Mapping } from './targets.ts';

/** What the person decided about a file before its lines are read. */
export interface ImportSettings {
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  /** ISO 4217 code of amounts that state none. */
  readonly currency: string;
  /** For dates like 05/06/2024 in a file where no other date proves the order; null leaves them bad. */
  readonly dayOrder: DayOrder | null;
  /** IANA zone of times that state none. */
  readonly timeZone: string;
  /** What stands where a line says nothing. */
  readonly defaults: {
    readonly stage: Stage;
    readonly channel: Channel;
    readonly direction: Direction;
    readonly department: Department;
  };
}

/** A member, as lines may name them. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
  readonly addresses: readonly string[];
}
