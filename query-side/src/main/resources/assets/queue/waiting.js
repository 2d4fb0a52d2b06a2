// <waymark-waiting>: what is on this phone, what was not accepted and why, and what to do about it. Quiet when there is nothing.

import { bringOver, drop, entries, OLD, onChange, sealedAway } from './queue.js';
import { sendAll } from './sending.js';
import { current, openWith } from './vault.js';
import { element, sentence, stateWord, word } from './words.js';

export class Waiting extends HTMLElement {
  #stopped = '';
  #turn = Promise.resolve();

  connectedCallback() {
    onChange((change) => {
      this.#stopped = change.stopped ?? (change.state === 'sent' ? '' : this.#stopped);
      this.refresh();
    });
    this.refresh();
  }

  refresh() {
    this.#turn = this.#turn.then(() => this.#show()).catch(() => this.replaceChildren());
    return this.#turn;
  }

  async #show() {
    const [vault, mine, away] = [await current(), await entries(), await sealedAway()];
    const parts = [];
    if (mine.length > 0) {
      parts.push(this.#list(mine));
    }
    if (this.#stopped === 'login' && mine.some((entry) => entry.state === 'here')) {
      parts.push(this.#login());
    }
    if (!vault && away.own + away.others > 0 && this.hasAttribute('unlock')) {
      parts.push(this.#unlock(word('locked', 'What is on this phone is locked. Your password opens it.')));
    } else if (away.own > 0) {
      parts.push(this.#unlock(word('earlier', '{n} entries are locked with an earlier password of yours.', { n: away.own })));
    }
    if (away.others > 0 && vault) {
      parts.push(element('p', { className: 'quiet small', textContent: word('others', 'Entries of another account wait on this phone: {n}. They are sent when that person logs in.', { n: away.others }) }));
    } else if (away.others > 0 && !this.hasAttribute('unlock')) { // nobody knows whose they are while all is locked
      parts.push(element('p', { className: 'quiet small', textContent: word('onPhone', 'Entries that wait on this phone: {n}. They are sent when whoever made them logs in.', { n: away.others }) }));
    }
    this.replaceChildren(...parts);
    this.toggleAttribute('data-some', parts.length > 0);
  }

  #list(mine) {
    const here = mine.filter((entry) => entry.state === 'here').length;
    const refused = mine.length - here;
    const head = [here && word('waiting', '{n} on this phone', { n: here }), refused && word('refusals', '{n} not accepted', { n: refused })];
    const summary = element('summary', { textContent: head.filter(Boolean).join(' · ') });
    const list = element('ul', {}, ...mine.map((entry) => this.#item(entry)));
    return element('details', { className: 'waiting', open: refused > 0 || this.querySelector('details')?.open }, summary, list);
  }

  #item(entry) {
    const old = Date.now() - entry.at > OLD;
    const when = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'medium', timeStyle: 'short' }).format(entry.at);
    const item = element('li', {}, element('strong', { textContent: entry.label }), ' ', element('span', { className: `badge ${entry.state === 'here' ? 'warn' : 'bad'}`, textContent: stateWord(entry.state) }));
    item.dataset.entry = entry.id;
    item.dataset.state = entry.state;
    item.append(element('div', { className: 'quiet small', textContent: when + (old ? ' · ' + word('old', 'waits for long; find a signal soon') : '') }));
    if (entry.state === 'refused') {
      item.append(element('p', { textContent: sentence(entry) }), ...this.#whatNow(entry));
    }
    return item;
  }

  #whatNow(entry) {
    const seen = entry.clash
      ? word('clash', 'A supervisor sees it too.')
      : word('noClash', 'Nobody else has it. Write it down again as it should be, then remove this one.');
    const button = element('button', { type: 'button', className: 'plain', textContent: entry.clash ? word('understood', 'Understood') : word('remove', 'Remove') });
    button.addEventListener('click', () => drop(entry));
    return [element('p', { className: 'quiet', textContent: seen }), button];
  }

  #login() {
    const link = element('a', { href: `/login?to=${encodeURIComponent(location.pathname)}`, textContent: word('loginLink', 'Log in') });
    return element('p', { className: 'notice warn' }, word('loginAgain', 'Log in again to send what waits; nothing is lost.') + ' ', link);
  }

  #unlock(why) {
    const input = element('input', { type: 'password', autocomplete: 'current-password', required: true });
    const output = element('output', {});
    const form = element('form', { className: 'notice warn' }, element('label', {}, why, input), element('button', { textContent: word('open', 'Open') }), output);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const opened = (await current()) ? await bringOver(input.value) : await openWith(input.value);
      output.textContent = opened ? '' : word('wrong', 'That password opens nothing here.');
      if (opened) {
        this.dispatchEvent(new CustomEvent('waymark:opened', { bubbles: true }));
        await this.refresh();
        sendAll();
      }
    });
    return form;
  }
}
