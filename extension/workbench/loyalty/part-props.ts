import type { Formats } from '../display/formats.ts';
import type { LoyaltyFigures } from './answer-loyalty.ts';
import type { PlaceTranslate } from './texts.ts';

/** What every part of the place is shown with. */
export interface LoyaltyPartProps {
  readonly figures: LoyaltyFigures;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}
