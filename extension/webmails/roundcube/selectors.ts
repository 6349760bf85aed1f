/** What is known of Roundcube's pages: all grade A, seen on Roundcube 1.6.5 with its elastic skin, 2026-11. */

/** A mail's content, in the same document as its header. */
export const bodies = '#messagebody,.message-htmlpart,.message-part,.rcmBody';
/**
 * Any of these makes a page a Roundcube's, whose address may be any: each is too much of it to be another's.
 * The body's class alone names only what a page is for, and other programs have tasks too.
 */
export const marks = [
  'body[class*="task-"]:has(#layout,#message-header,#messagelist,#rcmloginsubmit,.header-title.username)',
  'iframe[name=messagecontframe]',
  '#messagelist [id^=rcmrow]',
  '#message-header :is(.rcmContactAddress,a.extwin)',
  'form:has(select#_from):has(textarea[name=_to])',
].join();
/** What only a page for writing has. */
export const composeForm = 'body.action-compose,textarea[name=_to],select#_from';
/** The preview beside the list, same origin; a static page while nothing is chosen. */
export const preview = 'iframe[name=messagecontframe]';
export const header = '#message-header';
/** A mail's page is titled "Roundcube Webmail :: Subject"; the product's name is the admin's choice. */
export const subjectInTitle = /^.*? :: (.*)$/s;
/** Header fields and the people in them: the address is in `title`. */
export const field = (name: string) => `.header.${name}`;
export const person = '.rcmContactAddress';
/** Where an address is none that could be written to, a person is plain text. */
export const plainPerson = '.adr:not(:has(.rcmContactAddress))';
/** Above every mail in the folder of drafts or below it. */
export const draft = '#message-buttons';
/** Beyond ten recipients the rest is inside this link's `onclick`. */
export const more = 'a.morelink';
export const subject = 'h2.subject';
/** Parts of the subject line that are not the subject. */
export const notSubject = '.voice,a,button';
/** Opens the mail in a window of its own: its address is the permalink. */
export const ownWindow = 'a.extwin';
/** Only on the page with the list. */
export const username = '.header-title.username';
export const from = '#_from,[name=_from]';
export const typed = (name: string) => `textarea[name=_${name}]`;
export const chips = (name: string) =>
  `#compose_${name} li.recipient,#compose_${name} .recipient-input .recipient`;
export const composeSubject = '#compose-subject,[name=_subject]';
