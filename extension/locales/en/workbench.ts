import type { Translated } from '../translate.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';

export const workbench = {
  title: 'Rapport',
  places: 'Places',
  skip: 'Skip to the page',
  'place.customers': 'Customers',
  'place.pyramid': 'Pyramid',
  'place.scenario': 'What-if',
  'place.focus': 'Focus',
  'place.value': 'Value',
  'place.review': 'Review',
  'place.standard': 'Standard',
  'place.policies': 'Policies',
  'place.economics': 'Economics',
  'place.time': 'Time',
  'place.prospects': 'Prospects',
  'place.complaints': 'Complaints',
  'place.loyalty': 'Loyalty',
  'place.satisfaction': 'Satisfaction',
  'place.governance': 'Contact rules',
  'place.knowledge': 'Knowledge',
  'place.rivals': 'Rivals',
  'place.import': 'Import',
  'place.export': 'Export',
  'group.customers': 'Customers',
  'group.value': 'Value',
  'group.attention': 'Attention',
  'group.data': 'Data',
  undo: 'Undo',
  undone: 'Undone: {what}',
  dismiss: 'Dismiss',
  whyNot: 'Why can I not change this?',
  'whyNot.classify':
    'Managers decide tiers, so that one measure holds for the whole team. Propose another tier on the customer’s page; the next review decides.',
  'whyNot.set-rules':
    'Managers set the rules, because they change what every colleague sees. You see the rules that hold now.',
  'whyNot.hand-over':
    'Managers hand customers over, so that nobody loses one by surprise. You may take a customer that has no owner.',
  'whyNot.merge': 'Managers merge and delete customers, because that concerns every colleague’s records.',
  'palette.open': 'Search everything',
  'palette.hint': 'Customer, person, note, place or action',
  'palette.results': 'Results',
  'palette.none': 'Nothing found. Type fewer letters or another word.',
  'palette.customer': 'Customer',
  'palette.contact': 'Person',
  'palette.complaint': 'Complaint',
  'palette.commitment': 'Promise',
  'palette.note': 'Note',
  'palette.place': 'Place',
  'palette.act': 'Action',
  'palette.print': 'Print this page',
  'palette.undo': 'Undo: {what}',
  'palette.addCustomer': 'Add the customer “{name}”',
  'palette.added': '{name} added',
  'save.invalid': 'Not saved. Correct this and try again: {detail}',
  'save.invalid.domains': 'Not saved: a domain looks like example.com. Put commas between several.',
  'save.invalid.addresses':
    'Not saved: a mail address looks like maria@example.com. Put commas between several.',
  'save.update-needed':
    'Not saved: this version of Rapport is too old for your team’s server. Update it, then try again.',
  'save.storage-full': 'Not saved: the disk is full. Free some space, then try again.',
  'save.storage-blocked': 'Not saved: another Rapport page holds the storage. Close it, then try again.',
  'save.storage-unavailable':
    'Not saved: the browser’s storage does not answer. Reload this page, then try again.',
  failed: 'Something went wrong in this page. What was saved is safe; reload the page to go on.',
  ...importing,
  ...exporting,
  team: 'Team and settings',
} as const;

export type WorkbenchMessages = Translated<typeof workbench>;
