/**
 * What is known of Outlook on the web. Grades as in `gmail/selectors.ts`; class names are made by its build
 * and age fast, so they only ever stand beside an id, a role or a test id.
 */

/** B 2025-12: a mail's content and editors. */
export const bodies =
  '[role=document],[id^=UniqueMessageBody_],[id^=editorParent_],[contenteditable]:not([contenteditable=false])';
/** B 2025-12: the reading pane, for conversations and for single mails; deep links have only the last ones. */
export const readingPane =
  '#ReadingPaneContainerId,#ConversationReadingPaneContainer,[data-app-section=ConversationContainer],[data-app-section=ItemContainer],[role=main][data-app-section=MailReadCompose]';
/** B 2025-12: one mail of the conversation. */
export const message = '.aVla3';
/** B 2025-12: the same, by its label, which is translated. */
export const messageByLabel = '[aria-label="Email message"]';
/** B 2025-12: whether it is expanded. */
export const messageState = '[aria-expanded]';
/** B 2025-12: text of an expanded mail. */
export const messageBody = '[id^=UniqueMessageBody_],[role=document]';
/** B 2025-11: its header fields; the mail's id is in between. */
export const sender = '[id^=MSG_][id$=_FROM]';
/** B 2025-12: the sender's line by its class; a label "From: a@b" (translated) may be on it or around it. */
export const senderText = '.OZZZK';
/** B 2025-12: recipients, one box per field; names by their buttons. */
export const recipients = '[data-testid=RecipientWell]';
export const recipient = '[role=button][aria-label],._EType_RECIPIENT_ENTITY[aria-label]';
/** B 2025-11: the mail's subject, then the conversation's. */
export const subject = '[id^=MSG_][id$=_SUBJECT]';
export const conversationSubject = '[id^=CONV_][id$=_SUBJECT]';
/** C 2026-06: when it was sent; also by id (D). */
export const date = '[data-testid=SentReceivedSavedTime],[id^=MSG_][id$=_DATETIME],time[datetime]';
/** B 2025-12: the conversation chosen in the list. */
export const chosen = '#MailList [aria-selected=true][data-convid]';
/** B 2025-12: the card that opens over a name; the only place of an address where Outlook shows names alone. */
export const personaCard = '[role=dialog][data-log-region=LivePersonaCard]';
/** B 2025-12: own mailbox: folder tree, then the app's link, then the account panel. */
export const mailbox = '[id^=primaryMailboxRoot]';
export const chosenFolder = '[role=treeitem][aria-selected=true]';
export const appLink = 'a#O365_AppName[href*="login_hint="]';
export const account = '#mectrl_currentAccount_secondary';
/** B 2025-11: a mail being written, and marks that only such a part has. */
export const compose = '[id^=docking_InitVisiblePart_]';
export const composeMark = '[data-testid=ComposeSendButton],[id^=editorParent_]';
export const composeFrom = '[id$=_FROM]:not([id^=MSG_])';
/** C 2026-10: on outlook.live.com the fields' ids begin as those of a mail's header. */
export const composeField = (field: 'TO' | 'CC') =>
  `[id$=_${field}]:not([id^=MSG_]),[role=group][id$=_${field}]`;
export const chip = '._EType_RECIPIENT_ENTITY,[aria-label*="@"]';
export const composeSubject = 'input[id$=_SUBJECT],input[data-testid*=ubject],input[maxlength="255"]';
