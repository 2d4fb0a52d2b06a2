// Somebody new at the meeting: registered, taken into the group and marked present, in this order, when the sheet is saved.

import { newId } from '../queue/ids.js';
import { element, word } from '../queue/words.js';
import { alike } from './known.js';

export class Newcomer {
  #dialog;
  #form;
  #found;
  #added;
  #group;
  #asked = '';

  /** @param added called with {id, name, ids of the commands, registration} */
  constructor(dialog, added) {
    this.#dialog = dialog;
    this.#form = dialog.querySelector('form');
    this.#found = dialog.querySelector('[data-found]');
    this.#added = added;
    this.#form.addEventListener('submit', (event) => this.#submitted(event));
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  }

  open(group) {
    this.#group = group;
    this.#asked = '';
    this.#form.reset();
    this.#found.replaceChildren();
    this.#dialog.showModal();
  }

  /** The first time it is asked who may be the same; whoever says "nobody of these" sends it again. */
  async #submitted(event) {
    event.preventDefault();
    const said = Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, value.trim()]));
    const details = { name: said.name, sex: said.sex, ...(said.born ? { born: said.born } : {}) };
    const asked = JSON.stringify(details);
    const found = asked === this.#asked ? [] : await alike({ ...details, area: this.#group.area, group: this.#group.id });
    this.#asked = asked;
    if (found.length > 0) {
      this.#found.replaceChildren(element('p', { className: 'notice warn', textContent: word('alike', 'On record already? Tap who it is, or add somebody new all the same.') }), ...found.slice(0, 3).map((one) => this.#choice(one)));
      this.#found.scrollIntoView();
      return;
    }
    this.#add({ id: newId(), register: newId(), registration: this.#registration(said.kind, details) }, said.name);
  }

  #registration(kind, details) {
    return { occurredOn: this.#group.day, kinds: kind.split(' '), area: this.#group.area, details };
  }

  #choice({ person }) {
    const text = [person.name, person.born].filter((one) => typeof one === 'string').join(' · ');
    const button = element('button', { type: 'button', className: 'plain', textContent: text });
    button.addEventListener('click', () => this.#add({ id: person.id }, person.name));
    return button;
  }

  #add(somebody, name) {
    const labels = { registerLabel: word('registering', '{name}: registered', { name }), joinLabel: word('joining', '{name}: joined', { name }) };
    this.#added({ ...somebody, name, join: newId(), membership: newId(), ...labels });
    this.#dialog.close();
  }
}
