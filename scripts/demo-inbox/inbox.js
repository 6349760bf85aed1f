// The demo inbox: a small webmail whose page the `demo` reader knows. It behaves like the real ones where it
// matters: one document, mails swapped in place, keyboard shortcuts of its own.
const { own, mails } = await (await fetch('/mails.json')).json();
const main = document.querySelector('main');
const list = document.querySelector('#list');
main.dataset.own = own;

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const personOf = (field, { name, address }) =>
  element(
    'span',
    { 'data-field': field, 'data-name': name, 'data-address': address },
    `${name} <${address}>`,
  );

const peopleLine = (title, field, people) =>
  people.length === 0
    ? ''
    : element(
        'p',
        {},
        `${title}: `,
        ...people.flatMap((each, index) => [index ? ', ' : '', personOf(field, each)]),
      );

function showMail(mail) {
  const date = new Date(mail.at);
  main.replaceChildren(
    element(
      'article',
      { 'data-message-id': mail.id, 'data-thread-id': mail.thread, 'data-date': date.toISOString() },
      element('h2', { 'data-subject': '' }, mail.subject),
      element(
        'div',
        { class: 'people' },
        peopleLine('From', 'from', [mail.from]),
        peopleLine('To', 'to', mail.to),
        peopleLine('Cc', 'cc', mail.cc),
        element('p', {}, date.toLocaleString()),
      ),
      element('div', { class: 'body' }, mail.body),
    ),
  );
}

function showCompose() {
  const recipients = element('p', { class: 'people' });
  const input = element('input', { name: 'to', placeholder: 'maria.lopez@harbour-foods.example' });
  input.addEventListener('change', () => {
    const address = input.value.trim();
    if (address) recipients.append(personOf('to', { name: address, address }), ' ');
    input.value = '';
  });
  main.replaceChildren(
    element(
      'form',
      { 'data-compose': '' },
      element('h2', {}, 'New mail'),
      recipients,
      element('label', {}, 'To', input),
      element('label', {}, 'Subject', element('input', { name: 'subject', 'data-subject': '' })),
      element('label', {}, 'Text', element('textarea', { rows: '8' })),
    ),
  );
  input.focus();
}

function show() {
  const wanted = location.hash.slice(1);
  for (const link of list.querySelectorAll('a'))
    link.toggleAttribute('aria-current', link.hash.slice(1) === wanted);
  const mail = mails.find((each) => each.id === wanted);
  if (wanted === 'write') showCompose();
  else if (mail) showMail(mail);
  else main.replaceChildren(element('p', { class: 'people' }, 'Choose a mail on the left.'));
}

for (const mail of mails) {
  const who = mail.from.address === own ? `To ${mail.to[0].name}` : mail.from.name;
  const link = element(
    'a',
    { href: `#${mail.id}` },
    element('b', {}, who),
    element('span', {}, mail.subject),
  );
  list.append(element('li', {}, link));
}

document.querySelector('#write').addEventListener('click', () => (location.hash = 'write'));
document.querySelector('#scheme').addEventListener('click', (event) => {
  event.target.textContent = document.documentElement.toggleAttribute('data-dark') ? 'Light' : 'Dark';
});
// Shortcuts as webmails have them; the card's own keys must never reach these.
document.addEventListener('keydown', (event) => {
  if (event.target.matches('input, textarea')) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const index = mails.findIndex((mail) => mail.id === location.hash.slice(1));
  const next = mails[index + step];
  if (next) location.hash = next.id;
});
addEventListener('hashchange', show);
show();
