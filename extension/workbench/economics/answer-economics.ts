import type { Window } from '../../../shared/method/days.ts';
import {
  DEFAULT_ASSUMPTIONS,
  type EconomicAssumptions,
  type OwnFigures,
} from '../../../shared/method/economics.ts';
import { TEAM_SETTING } from '../../../shared/records/setting.ts';
import type { Base } from '../base/base.ts';
import { costsWithin } from '../figures/customer-values.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';
import { ownFigures } from './own-figures.ts';

export interface EconomicsAnswer {
  readonly currency: string | null;
  readonly window: Window;
  readonly own: OwnFigures;
  readonly assumptions: EconomicAssumptions;
  /** Whether the team has assumptions of its own. */
  readonly isEdited: boolean;
}

export function answerEconomics(base: Base): Promise<Answered<EconomicsAnswer>> {
  return fromRanks(base, async (ranks) => {
    const { window } = base.moment;
    const costs = costsWithin(await base.all('cost'), window, ranks.book.currency);
    const setting = (await base.all('setting')).find((one) => one.id === TEAM_SETTING);
    return {
      currency: ranks.book.currency,
      window,
      own: ownFigures([...base.standings.values()], costs),
      assumptions: setting?.assumptions ?? DEFAULT_ASSUMPTIONS,
      isEdited: Boolean(setting?.assumptions),
    };
  });
}
