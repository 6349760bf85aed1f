import type { Translated } from '../translate.ts';

export const classes = {
  'layer.top': 'Top',
  'layer.large': 'Large',
  'layer.medium': 'Medium',
  'layer.small': 'Small',
  'layer.inactive': 'Inactive',
  'layer.prospect': 'Prospect',
  'layer.suspect': 'Suspect',
  'tier.diamond': 'Diamond',
  'tier.gold': 'Gold',
  'tier.strategic': 'Strategic',
  'tier.potential': 'Potential',
  'tier.general': 'General',
  'tier.problem': 'Problem',
  'stage.potential': 'New relationship',
  'stage.general': 'General customer',
  'stage.key': 'Key customer',
  'stage.loyal': 'Loyal customer',
  'severity.minor': 'minor',
  'severity.major': 'major',
  'severity.critical': 'critical',
  'copy.table': 'Copy table',
  'copy.done': 'Copied',
  'show.picture': 'Picture',
  'show.table': 'Table',
  'wait.reading': 'Reading the customers …',
  'wait.computing': 'Ranking the customers: {done} of {customers}',
  'empty.title': 'No purchases yet',
  'empty.text':
    'Layers, focus and value follow from what customers bought. Import your invoices or orders, or try the sample team.',
  'empty.import': 'Import purchases',
  'unknown.customer': 'Deleted customer',
  unowned: 'no owner',
  'names.more': 'and {count} more',
} as const;

export type Classes = Translated<typeof classes>;
