import type { KindName } from '../record-types.ts';
import { commitment, complaint, benefit, interaction, note, satisfaction } from './dealings.ts';
import { cost, observation, purchase } from './figures.ts';
import { calendar, policy, proposal, review, setting, standard, view } from './method.ts';
import { affinity, contact, customer } from './parties.ts';
import type { KindWords } from './kind-words.ts';

/** What each kind and field means, in the words of the API's description. */
export const recordWords = {
  customer,
  contact,
  interaction,
  commitment,
  complaint,
  note,
  purchase,
  satisfaction,
  benefit,
  cost,
  affinity,
  observation,
  policy,
  standard,
  proposal,
  review,
  calendar,
  setting,
  view,
} satisfies { [Kind in KindName]: KindWords<Kind> };
