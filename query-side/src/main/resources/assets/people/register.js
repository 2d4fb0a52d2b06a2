// Registering somebody: while the name is written, whoever may be the same person comes up.

import { fillToday } from '../today.js';

const form = document.getElementById('register');
const notice = document.getElementById('alike');
const AFTER = 400;
let waiting;
let asked = 0;

fillToday(form);

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, AFTER);
});

/** Without a network nobody comes up: the server compares again when the entry arrives. */
async function look() {
  const turn = ++asked;
  const name = form.elements['details.name'].value.trim();
  const somebody = { name, sex: form.elements['details.sex'].value };
  for (const field of ['born', 'contact', 'reference']) {
    const given = form.elements[`details.${field}`];
    if (given.value.trim() && given.checkValidity()) somebody[field] = given.value.trim();
  }
  const found = name.length < 3 ? [] : await alike(somebody);
  if (turn === asked) show(found);
}

async function alike(somebody) {
  try {
    const answer = await fetch('/api/people/duplicates', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Waymark-Form': formToken() },
      body: JSON.stringify(somebody),
    });
    return answer.ok ? (await answer.json()).items : [];
  } catch {
    return [];
  }
}

function formToken() {
  return decodeURIComponent(document.cookie.split('; ').find(one => one.startsWith('waymark-form='))?.slice(13) ?? '');
}

function show(found) {
  const list = notice.querySelector('ul');
  list.replaceChildren(...found.slice(0, 5).map(({ person, reasons }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/people/${person.id}`;
    link.textContent = typeof person.name === 'string' ? person.name : '…';
    const why = document.createElement('span');
    why.className = 'quiet small';
    why.lang = 'en';
    why.textContent = [person.area, ...reasons].filter(Boolean).join(' · ');
    item.append(link, ' ', why);
    return item;
  }));
  notice.hidden = found.length === 0;
}

form.addEventListener('waymark:sent', () => fillToday(form));
form.addEventListener('waymark:kept', () => {
  show([]);
  fillToday(form);
});
