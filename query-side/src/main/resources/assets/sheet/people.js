// Everybody of the group on one screen: a tap says present, the next absent, the next excused.

import { word } from '../queue/words.js';
import { NEXT } from './draft.js';

const markWord = (mark) =>
  ({ PRESENT: word('present', 'present'), ABSENT: word('absent', 'absent'), EXCUSED: word('excused', 'excused') })[mark] ??
  word('notMarked', 'not marked');

export class People {
  #list;
  #template;
  #changed;
  #draft;
  people = [];

  constructor(list, template, changed) {
    this.#list = list;
    this.#template = template;
    this.#changed = changed;
    list.addEventListener('click', (event) => this.#tapped(event.target.closest('button')));
  }

  show(draft, members) {
    this.#draft = draft;
    this.people = [...members, ...draft.newcomers.filter((one) => !members.some((member) => member.id === one.id))];
    this.#list.replaceChildren(...this.people.map((person) => this.#tile(person)));
    this.#changed();
  }

  #tile({ id, name }) {
    const tile = this.#template.content.cloneNode(true).firstElementChild;
    const button = tile.querySelector('button');
    button.dataset.person = id;
    button.querySelector('.name').textContent = name;
    this.#paint(button);
    return tile;
  }

  #paint(button) {
    const mark = this.#draft.marks[button.dataset.person];
    button.dataset.mark = mark ?? '';
    button.querySelector('.said').textContent = markWord(mark);
  }

  #tapped(button) {
    if (button) {
      const { marks } = this.#draft;
      const { person } = button.dataset;
      marks[person] = NEXT[marks[person]];
      if (!marks[person]) {
        delete marks[person];
      }
      this.#paint(button);
      this.#changed();
    }
  }

  everybodyElsePresent() {
    for (const { id } of this.people) {
      this.#draft.marks[id] ??= 'PRESENT';
    }
    this.#list.querySelectorAll('button').forEach((button) => this.#paint(button));
    this.#changed();
  }

  counts() {
    const counts = { PRESENT: 0, ABSENT: 0, EXCUSED: 0, open: 0 };
    for (const { id } of this.people) {
      counts[this.#draft.marks[id] ?? 'open']++;
    }
    return counts;
  }
}
