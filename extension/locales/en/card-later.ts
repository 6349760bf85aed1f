import type { Translated } from '../translate.ts';
import type { FirstCardKey, FirstCardMessages } from './card.ts';

/** What the card says once something in it was clicked, loaded after the first card is painted. */
export const cardLater = {
  'severity.minor': 'Minor',
  'severity.major': 'Major',
  'severity.critical': 'Critical',

  resize: 'Width of the card',

  beforeSending: 'Before you send',

  nameless: 'This page does not show the address of {name}.',
  namelessHelp: 'Open the details of the mail to show it.',
  automated: '{address} is an automatic sender: there is nobody to add.',
  removedHelp:
    'The team’s records were removed from it. To join again, ask an administrator for an invitation and connect on the options page.',
  unreadable: 'The records in this browser could not be read.',
  unreadableHelp: 'Nothing was changed. Reload the page; if it happens again, restart the browser.',

  ours: 'Ours',
  theirs: 'Theirs',
  lateDays: { one: '{count} day late', other: '{count} days late' },
  dueOn: 'due {day}',
  keep: 'Mark as kept',
  keepWhat: 'Mark as kept: {what}',
  kept: 'Marked as kept',
  savedPromise: 'Promise saved',

  receivedOn: 'received {day}',
  savedComplaint: 'Complaint saved',

  savedNote: 'Note saved',

  undone: 'Undone',
  savedCall: 'Call logged',
  savedMeeting: 'Meeting logged',

  save: 'Save',
  cancel: 'Cancel',
  when: 'When',
  minutes: 'Minutes',
  about: 'About',
  whoCalled: 'Who called',
  weCalled: 'We called',
  theyCalled: 'They called',
  whoPromises: 'Who promises',
  wePromise: 'We promise',
  theyPromise: 'They promise',
  what: 'What',
  due: 'Due',
  whatHappened: 'What happened',
  severity: 'How serious',
  noteText: 'Note',
  whoReads: 'Who can read it',
  team: 'Team',
  onlyMe: 'Only me',
  notSavedYet: '{form} not saved yet',
  goOn: 'Go on',
  saveHint: 'Ctrl+Enter saves, Esc cancels',

  'problem.required': 'Fill this in.',
  'problem.day': 'Choose a day.',
  'problem.time': 'Choose a date and time.',
  'problem.minutes': 'Enter whole minutes, 0 to 1440.',
  'problem.notSaved': 'Not saved. Your text is still here; try again.',
  'problem.notLogged': 'Not logged. Nothing was changed; try again.',
  'problem.covered': 'Something on the page covers the card. Uncover it, then try again.',
  'problem.not-found': 'Not saved: this record was deleted meanwhile. Copy your text if you still need it.',
  'problem.too-large': 'Not saved: this is too long. Shorten it and try again.',
  'problem.update-needed':
    'Not saved: this version of Rapport is too old for your server. Update it, then try again.',
  'problem.storage-full': 'Not saved: the disk is full. Free some space, then try again.',
  'problem.storage-blocked':
    'Not saved: another window is busy with the records. Close other Rapport windows, then try again.',
  'problem.storage-unavailable':
    'Not saved: the browser does not let Rapport store anything. Restart the browser, then try again.',
  'problem.invalid': 'Not saved. Correct this and try again: {detail}',

  addTitle: 'Add {name}',
  customerAdded: '{name} added',
  newCustomer: 'New customer',
  existingCustomer: 'Existing customer',
  addTo: 'Add to',
  customerName: 'Customer',
  personName: 'Person',
  matchDomain: 'Recognise everyone at {domain}',
  searchCustomers: 'Find a customer',
  searchNone: 'No customer starts with “{text}”. Try another beginning, or add a new customer.',
  searchHint: 'Type the first letters of the name.',

  tieTitle: { one: '{count} customer has this address', other: '{count} customers have this address' },
  tieDomain: { one: '{count} customer has {domain}', other: '{count} customers have {domain}' },
  tieHelp: 'Which one is it? Your choice is remembered in this browser.',
  chosenHere: 'Chosen by you among several customers.',
  chooseAgain: 'Choose again',

  unrecognised: 'No mail recognised on this page.',
  unrecognisedHelp:
    'If a mail is open, copy a description of the page for whoever looks after Rapport. It holds the structure only, none of the text.',
  notSeen: 'Is one open and not seen here?',
  copyStructure: 'Copy a description of this page',
  copied: 'Copied',
  notDescribed: 'This page cannot be described any more. Load it again and try once more.',
  copyFailed: 'The browser did not allow copying. Select the text below instead.',
  description: 'Description of this page',

  'rejected.unknown-kind':
    'The server does not know this kind of record yet. Ask an administrator to update it, then retry.',
  'rejected.invalid': 'The server found a mistake in it. Copy the text, discard this and enter it again.',
  'rejected.forbidden': 'Your role may not do this. Ask a manager to, then discard it here.',
  'rejected.not-found': 'The record no longer exists. Copy what you still need, then discard this.',
  'rejected.not-the-author': 'Only its author may change this. Ask them to, then discard it here.',
  copy: 'Copy',
  retry: 'Retry',
  discard: 'Discard',
} as const;

export type LaterCardMessages = Translated<typeof cardLater>;

/** Everything the card can say. */
export type CardKey = FirstCardKey | keyof typeof cardLater;
export type CardMessages = FirstCardMessages & LaterCardMessages;
