// What scripts say, in the reader's language: the page brings the words, as data-… of #words, and what is said on
// that page only as those of #more-words. English where it has none.

const said = () => ({ ...document.getElementById('words')?.dataset, ...document.getElementById('more-words')?.dataset });

/** word('waiting', '{n} waiting', {n: 3}) */
export function word(key, english, values = {}) {
  const pattern = said()[key] ?? english;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The server's sentence in the reader's language where there is one. */
export function sentence({ code = '', sentence: english }) {
  const key = code.toLowerCase().replace(/(?:^|_)([a-z])/g, (whole, letter) => letter.toUpperCase());
  return said()[`problem${key}`] ?? english ?? word('refused', 'Not accepted');
}

export function stateWord(state) {
  return {
    here: () => word('here', 'On this phone'),
    sent: () => word('sent', 'Sent'),
    refused: () => word('refused', 'Not accepted'),
    expired: () => word('expired', 'Waited too long and was wiped'),
    dropped: () => word('dropped', 'Dropped'),
  }[state]?.();
}

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
