// Every <form data-command> of a page becomes a command when it is sent (ADR 14).

import { bodyOf, idsFor } from './body.js';
import { onChange, record, recordNow } from './record.js';
import { element, sentence, stateWord, word } from './words.js';

const BLINK = 1500;
const PATIENCE = 6000;
let onward;

export function listen() {
  document.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-command]');
    if (form) {
      event.preventDefault();
      submit(form, event.submitter).catch(() => say(form, 'refused', word('notKept', 'This could not be kept. Try again.')));
    }
  });
  document.addEventListener('input', ({ target }) => {
    const form = target.closest('form[data-entry]');
    if (form) {
      form.dataset.emptied = form.dataset.entry; // the next entry has been begun
    }
  });
  onChange((change) => {
    const form = change.id && document.querySelector(`form[data-entry="${change.id}"]`);
    if (form) {
      show(form, change);
    }
  });
}

async function submit(form, button) {
  if (form.dataset.busy) {
    return; // a second tap is no second entry
  }
  form.dataset.busy = 'yes';
  button?.setAttribute('aria-busy', 'true');
  try {
    unmark(form);
    const command = commandOf(form);
    const entry = 'now' in form.dataset ? await recordNow(command) : (await record(command))[0];
    form.dataset.entry = entry.id;
    await seen(form, entry);
    show(form, entry);
  } finally {
    delete form.dataset.busy;
    button?.removeAttribute('aria-busy');
  }
}

/** {=field} in an address is what that field says, {new} the id that was made for what the form records. */
const filled = (form, text) => text.replaceAll('{new}', form.dataset.made ?? '{new}').replace(/\{=(\w+)\}/g, (whole, name) => encodeURIComponent(form.elements[name].value.trim()));

function commandOf(form) {
  const fill = idsFor();
  form.dataset.made = fill('{new}');
  const { command, label, of, version } = form.dataset;
  const [method, path] = command.split(' ');
  const wanted = { method, path: fill(filled(form, path)), body: bodyOf(form, fill), label: label ?? document.title, of };
  return version === undefined ? wanted : { ...wanted, version: Number(version) };
}

/** The page that comes next is to know of what was sent: it is waited for until the figures do, and not for long. */
async function seen(form, { state, id, version }) {
  if (state === 'sent' && form.dataset.then && version !== undefined) {
    const headers = { 'Waymark-At-Least': `${id}:${version}` };
    await fetch('/api/sessions/current', { cache: 'no-store', headers, signal: AbortSignal.timeout(PATIENCE) }).catch(() => {});
  }
}

function show(form, entry) {
  clearTimeout(onward);
  say(form, entry.state, wordsOf(entry));
  form.dispatchEvent(new CustomEvent({ here: 'waymark:kept', sent: 'waymark:sent' }[entry.state] ?? 'waymark:refused', { bubbles: true, detail: entry }));
  if (entry.state === 'refused' && entry.field) {
    mark(form, entry.field);
  }
  if (entry.state === 'sent' || entry.state === 'here') {
    onwards(form, entry);
  }
}

/** With a network the next page knows of the entry already: it is waited for a blink. */
function onwards(form, { id, state }) {
  if (form.dataset.then) {
    const wait = state === 'here' && navigator.onLine ? BLINK : 0;
    onward = setTimeout(() => location.assign(filled(form, form.dataset.then)), wait);
  } else if (form.dataset.emptied !== id) {
    const wait = state === 'here' && navigator.onLine ? BLINK : 0;
    onward = setTimeout(() => empty(form, id), wait);
  }
}

/** Once, and not what somebody has begun to write meanwhile. What is refused at once stays in its fields, to be mended. */
function empty(form, id) {
  if (form.dataset.emptied !== id) {
    form.dataset.emptied = id;
    form.reset();
  }
}

function wordsOf(entry) {
  if (entry.state === 'refused') {
    const seen = entry.clash ? ' ' + word('clash', 'A supervisor sees it too.') : '';
    return sentence(entry) + seen;
  }
  if (entry.state === 'unsent') {
    return entry.why === 'login'
      ? word('login', 'Log in again, then send it once more.')
      : word('unsent', 'There is no network; this was not sent. Stay on this page and try again.');
  }
  return stateWord(entry.state);
}

function say(form, state, text) {
  let output = form.querySelector('output');
  if (!output) {
    output = element('output', { className: 'state' });
    form.append(output);
  }
  output.dataset.state = state;
  output.textContent = text;
}

function mark(form, name) {
  const field = form.elements[name] ?? form.elements[`${name}[]`];
  const one = field?.tagName ? field : field?.[0];
  one?.setAttribute('aria-invalid', 'true');
  one?.focus();
}

function unmark(form) {
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
}
