/** Pages that change in place as Gmail and Outlook do, with functions on `window` that a test calls. */
import type { Page } from 'playwright-core';

/** `at` counts a mail's place in the mailbox: ids follow from it. */
export interface LiveMail {
  readonly at: number;
  readonly name: string;
  readonly address: string;
}

declare global {
  /** Puts the conversation in the page in one change; a mail that is `folded` is collapsed. */
  var openThread: (mails: readonly LiveMail[], folded?: number) => void;
  /** Expands a collapsed mail as a click on it does. */
  var unfold: (at: number) => void;
  var backToList: () => void;
}

export const gmailAddress = 'https://mail.google.com/mail/u/0/#inbox';
export const outlookAddress = 'https://outlook.office.com/mail/inbox/';

const OWN = 'anna@quill-paper.example';

const gmailScript = `
  const id = (at) => (0x18c0ffee00000000n + BigInt(at)).toString(16);
  const recipients = '<span class="hb">to <span class="g2" email="${OWN}" name="me">me</span></span>';
  const mail = ({ at, name, address }, folded) =>
    '<div class="' + (folded ? 'kv' : 'h7') + '" id="m' + at + '"><div class="adn ads" data-message-id="#msg-f:' + at +
    '" data-legacy-message-id="' + id(at) + '"><div class="gE"><span class="gD" email="' + address + '" name="' + name +
    '">' + name + '</span>' + (folded ? '' : recipients) + '</div><div class="ii gt"><div class="a3s">Hello</div></div></div></div>';
  const thread = (mails, folded) => '<div class="a98 iY"><h2 class="hP" data-legacy-thread-id="' + id(mails[0].at) +
    '">About ' + mails[0].at + '</h2>' + mails.map((each) => mail(each, each.at === folded)).join('') + '</div>';
  const part = (name) => document.getElementById(name);
  const show = (name) => {
    for (const each of ['list', 'open']) {
      part(each).style.display = each === name ? '' : 'none';
      each === name ? part(each).setAttribute('role', 'main') : part(each).removeAttribute('role');
    }
  };
  window.backToList = () => { location.hash = '#inbox'; show('list'); };
  window.unfold = (at) => {
    part('m' + at).className = 'h7';
    part('m' + at).querySelector('.gE').insertAdjacentHTML('beforeend', recipients);
  };
  const inPane = () => part('pane') !== null;
  window.openThread = (mails, folded) => {
    if (inPane()) { part('pane').innerHTML = thread(mails, folded); return; }
    part('open').innerHTML = '<div class="nH g id">' + thread(mails, folded) + '</div>';
    location.hash = '#inbox/FMfcgzQX' + 'abcdefghij'[mails[0].at % 10] + mails[0].at;
    show('open');
  };`;

const gmailList = `<div gh="tl"><table>${Array.from(
  { length: 100 },
  (_, at) =>
    `<tr class="zA"><td><span class="yP" email="row${at}@rows.example" name="Row">Row</span></td></tr>`,
).join('')}</table></div>`;

/** With `pane`, mails open beside the list and the address stays as it is. */
export const gmailPage = (layout: 'full' | 'pane'): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Inbox - ${OWN} - Gmail</title></head><body class="aAU"><div class="aeF">
  <div class="nH" id="list" role="main">${gmailList}${layout === 'pane' ? '<div class="aia ao9" id="pane"></div>' : ''}</div>
  <div class="nH" id="open" style="display:none"></div></div><script>${gmailScript}</script></body></html>`;

const outlookScript = `
  const mail = ({ at, name, address }, folded) => '<div class="aVla3"><div aria-expanded="' + !folded + '" id="m' + at +
    '"><div id="MSG_AAMk' + at + '_FROM"><span class="OZZZK">' + name + '&lt;' + address +
    '&gt;</span></div><div role="document"><div id="UniqueMessageBody_' + at + '">Hello</div></div></div></div>';
  const pane = document.getElementById('ReadingPaneContainerId');
  const list = document.querySelector('[role=listbox]');
  window.openThread = (mails, folded) => {
    list.innerHTML = '<div role="option" aria-selected="true" data-convid="AAQk' + mails[0].at + '">x</div>';
    pane.innerHTML = '<div data-app-section="ConversationContainer"><div id="CONV_' + mails[0].at +
      '_SUBJECT">About</div>' + mails.map((each) => mail(each, each.at === folded)).join('') + '</div>';
    history.replaceState(null, '', '/mail/inbox/id/AAQk' + mails[0].at);
  };
  window.unfold = (at) => document.getElementById('m' + at).setAttribute('aria-expanded', 'true');
  window.backToList = () => { list.innerHTML = ''; pane.innerHTML = ''; history.replaceState(null, '', '/mail/inbox/'); };`;

export const outlookPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title></head><body>
  <div id="primaryMailboxRoot_1" role="treeitem" title="${OWN}"></div>
  <div id="MailList"><div role="listbox"></div></div>
  <div role="main" data-app-section="MailReadCompose"><div id="ReadingPaneContainerId"></div></div>
  <script>${outlookScript}</script></body></html>`;

/** Opens one mail after the other, one in each frame, as somebody does who holds a key down. */
export async function leafThrough(page: Page, mails: readonly LiveMail[]): Promise<void> {
  await page.evaluate(async (each) => {
    for (const mail of each) {
      openThread([mail]);
      await new Promise(requestAnimationFrame);
    }
  }, mails);
}
