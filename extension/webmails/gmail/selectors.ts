/**
 * What is known of Gmail's pages. Each line: grade (A seen on a real installation, B the vendor's own source
 * or a maintained open-source extension, C two small tools agree, D one weak source), when it was last known
 * to hold, and what it is. A lower grade is only ever a fallback beside a better one.
 */

/** B 2026-08: the content of a mail and of an editor. Nothing in there is the page's own word. */
export const bodies =
  '.a3s,.ii.gt,.aiL,.adP,[role=document],[g_editable=true],[contenteditable]:not([contenteditable=false])';
/** B 2026-08: the part of the page in use; also "children of [role=main]" for a standalone compose. */
export const main = '[role=main]';
/** B 2026-08: one message of the open thread. */
export const messageNode = 'div.adn,[data-message-id],[data-legacy-message-id]';
/** B 2023-11: the message's frame, which carries its state. */
export const messageState = '.h7,.kv,.ky,.kQ,.kx';
/** B 2023-11: expanded. The others of `messageState` are collapsed or super-collapsed. */
export const expanded = '.h7';
/** B 2026-08: a message's text, drawn only while it is expanded. */
export const messageBody = '.a3s,.ii.gt';
/** B 2026-06: the sender, then older and newer layouts of the same line. */
export const sender = ['span.gD', 'td.gF [email]', '.gs .cf.ix [email]', '.gE [email]'] as const;
/** B 2026-06: the short, truncated line of recipients. */
export const recipientLine = '.hb';
/** B 2026-06: recipients in it. */
export const recipient = '[email],.g2';
/** B 2024: the details popup, which names every recipient; C: field by field, each after its label. */
export const details = '.ajC';
/** B 2026-06: the subject above the thread. */
export const subject = 'h2.hP,.ha h2,h2[data-legacy-thread-id],h2[data-thread-perm-id]';
/** B 2026-06: only the header that is drawn is the open thread's; rows of lists carry the same attributes. */
export const threadHeader = '[data-legacy-thread-id],[data-thread-perm-id]';
export const list = 'tr.zA,[gh=tl]';
/** B 2026-06: the localised date. */
export const date = 'span.g3,.gH [title]';
/** C 2026-06: an unsent draft. */
export const draft = '[name=draft]';
/** B 2024: where a mail is written, in a window or within a message. */
export const editor = '.M9,.aaZ,[g_editable=true],[contenteditable=true],.anm[name],[name=subjectbox]';
/** C 2026-06: rows of a list. */
export const listRow = 'tr.zA';
/** B 2026-08: the reading pane beside a list, old and new; the row whose mail it shows. */
export const readingPane = '.aia,.ao9,.apa,tr.aps';
/** B 2026-06: the account button; its label ends in the address. The link is the same in every language. */
export const account = 'a[aria-label*="Google Account"],a[href*="accounts.google."][aria-label*="@"]';
/** B 2024: the loading screen names the account. */
export const loading = '#loading .msg';
/** B 2024: compose windows: dialogs, full screen, older and inline ones. */
export const composeWindow = '[role=dialog],.AD,.aSt,.M9,.aaZ,.dw .no>*';
/** B 2024: those that float over the page. */
export const composeDialog = '[role=dialog],.AD,.aSt,.dw';
/** B 2024: a place that only a compose window has. */
export const composeField =
  '.anm[name],.GS,.vR [name=to],input[type=hidden][name=to],textarea[name=to],.az9,[name=subjectbox]';
/** B 2021: recipient chips of the new and the old editor. */
export const chip = '[role=option][data-hovercard-id],.az9 [email]';
/** B 2021: older editors keep "Name <a@b>" in fields. */
export const chipField = 'input[name=to],input[name=cc],textarea[name=to],textarea[name=cc]';
/** B 2021: which field a chip belongs to. */
export const chipOwner = '[name=to],[name=cc],[name=bcc]';
/** B 2024: absent where the account has one address only; the choices are its addresses. */
export const composeFrom = 'input[name=from]';
export const fromChoice = 'div[value][role=menuitem]';
/** B 2024. */
export const composeSubject = '[name=subjectbox],[name=subject]';
