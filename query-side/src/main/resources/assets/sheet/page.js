// The meeting sheet: /sheet#<group>[/<day>]. The page itself says nobody's name; it is kept for when there is no signal.

import { sentence, word } from '../queue/words.js';
import { choose } from './choose.js';
import { commandsOf, didNotMeet, draftOf, isEmpty, keepDraft } from './draft.js';
import { groupAsOf, rosterOf } from './known.js';
import { Newcomer } from './newcomer.js';
import { People } from './people.js';
import { keepAndSend } from './saving.js';

const at = (name) => document.getElementById(name);
const parts = ['choose', 'meeting', 'kept', 'trouble'];
const people = new People(at('people'), at('person'), changed);
const newcomer = new Newcomer(at('newcomer'), added);
let group;
let draft;

function show(part) {
  parts.forEach((name) => (at(name).hidden = name !== part));
  at('tally').hidden = part !== 'meeting';
  document.body.dataset.part = part;
}

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The last of the group's own weekdays, today when it has none. */
function usualDay({ schedule }) {
  const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
  const wanted = days.indexOf(schedule?.day);
  const day = new Date(`${today()}T12:00:00Z`);
  while (wanted >= 0 && day.getUTCDay() !== wanted) {
    day.setUTCDate(day.getUTCDate() - 1);
  }
  return day.toISOString().slice(0, 10);
}

async function open() {
  const [id, day] = location.hash.slice(1).split('/');
  if (!id) {
    show('choose');
    return choose(at('choose'));
  }
  try {
    const known = await groupAsOf(id);
    group = { days: [], ...known, id };
    await fill(day ?? usualDay(group));
  } catch (trouble) {
    at('why').textContent = sentence({ code: trouble.problem?.code, sentence: trouble.problem?.detail ?? word('trouble', 'This page could not be filled; try again.') });
    show('trouble');
  }
}

async function fill(day) {
  group.day = day;
  at('day').value = day;
  at('day').max = today();
  at('group').textContent = group.name ?? word('aGroup', 'Group');
  const roster = await rosterOf(group.id, day);
  draft = await draftOf(group.id, day, group.format ?? 'FACE_TO_FACE');
  if (roster.missing) {
    at('why').textContent = roster.login ? word('loginToSee', 'Log in to see who is in this group.') : word('noCopy', 'This phone has no copy of this group yet. Open it once where there is a signal.');
    return show('trouble');
  }
  show('meeting');
  note(roster);
  fields();
  people.show(draft, roster.members);
}

function note(roster) {
  const said = [
    group.days?.includes(day()) && word('exists', 'There is a sheet for this day already; a second one would not be accepted.'),
    roster.guessed && word('guessed', 'No signal: these are the people as far as this phone knows them.'),
    roster.login && word('loginToSend', 'You are not logged in any more. Go on; what you save waits here until you log in.'),
  ].filter(Boolean);
  at('note').hidden = said.length === 0;
  at('note').textContent = said.join(' ');
}

const day = () => draft.day;

function fields() {
  at('visitors').value = draft.visitors;
  at('format').value = draft.format;
  at('words-of-note').value = draft.note;
  at('activities').querySelectorAll('input').forEach((box) => (box.checked = draft.activities.includes(box.value)));
}

function changed() {
  const { PRESENT, ABSENT, EXCUSED, open: left } = people.counts();
  at('counts').textContent = word('counts', '{present} present · {absent} absent · {excused} excused', { present: PRESENT, absent: ABSENT, excused: EXCUSED });
  at('everybody').disabled = left === 0;
  at('save').disabled = isEmpty(draft);
  delete at('tally').dataset.kept;
  keepDraft(draft).then(() => (at('tally').dataset.kept = 'yes'));
}

function added(somebody) {
  if (!people.people.some((person) => person.id === somebody.id)) {
    draft.newcomers.push(somebody);
  }
  draft.marks[somebody.id] = 'PRESENT';
  people.show(draft, people.people);
}

async function save(commands) {
  at('save').disabled = true;
  await keepAndSend(commands, draft);
  group.days?.push(day());
  show('kept');
  at('kept').focus();
}

const label = (text) => `${group.name ?? word('aGroup', 'Group')} · ${day()} · ${text}`;
const sheet = () => commandsOf(draft, people.people, label(at('counts').textContent));

at('everybody').addEventListener('click', () => people.everybodyElsePresent());
at('save').addEventListener('click', () => save(sheet()));
at('again').addEventListener('click', () => save(sheet()));
at('new').addEventListener('click', () => newcomer.open(group));
at('day').addEventListener('change', (event) => event.target.value && fill(event.target.value));
at('format').addEventListener('change', (event) => ((draft.format = event.target.value), changed()));
at('words-of-note').addEventListener('change', (event) => ((draft.note = event.target.value.trim()), changed()));
at('activities').addEventListener('change', () => {
  draft.activities = Array.from(at('activities').querySelectorAll(':checked'), (box) => box.value);
  changed();
});
for (const [name, step] of [['fewer', -1], ['more-visitors', 1]]) {
  at(name).addEventListener('click', () => {
    draft.visitors = Math.max(0, draft.visitors + step);
    at('visitors').value = draft.visitors;
    changed();
  });
}
at('not-met').addEventListener('click', () => at('reason').showModal());
at('reason').addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button) {
    at('reason').close();
    button.value && save([didNotMeet(draft, button.value, label(button.textContent))]);
  }
});
addEventListener('hashchange', open);
addEventListener('waymark:opened', open);
open();
