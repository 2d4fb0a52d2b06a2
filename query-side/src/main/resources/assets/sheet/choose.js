// Which group? Those within reach, or those this phone has a copy of.

import { element, word } from '../queue/words.js';
import { groups } from './known.js';

export async function choose(section) {
  const list = section.querySelector('ul');
  const none = section.querySelector('[data-none]');
  const { items = [], login } = await groups().catch(() => ({}));
  none.hidden = items.length > 0;
  if (login && items.length === 0) {
    none.textContent = word('loginToSee', 'Log in to see your groups.');
  }
  list.replaceChildren(...items.map(row));
}

function row({ id, name, members }) {
  const link = element('a', { href: `#${id}`, className: 'row' }, element('strong', { textContent: name }), element('span', { className: 'quiet', textContent: members ?? '' }));
  return element('li', {}, link);
}
