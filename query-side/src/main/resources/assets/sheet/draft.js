// A sheet while it is filled in: kept on this phone at each tap, so that a dead battery takes nothing with it.

import { copyOf, dropCopy, keepCopy } from '../queue/copies.js';
import { newId } from '../queue/ids.js';

export const NEXT = { undefined: 'PRESENT', PRESENT: 'ABSENT', ABSENT: 'EXCUSED', EXCUSED: undefined };

const nameOf = (group, day) => `draft ${group} ${day}`;

/** The one of that group and day. Its ids are made now: sent twice it is one sheet. */
export async function draftOf(group, day, format) {
  const kept = await copyOf(nameOf(group, day));
  return kept ?? { group, day, format, meeting: newId(), command: newId(), marks: {}, visitors: 0, activities: [], note: '', newcomers: [] };
}

export const keepDraft = (draft) => keepCopy(nameOf(draft.group, draft.day), draft);
export const dropDraft = (draft) => dropCopy(nameOf(draft.group, draft.day));

export const isEmpty = ({ marks, newcomers }) => Object.keys(marks).length === 0 && newcomers.length === 0;

/** What is sent: first those who are new, then the sheet. */
export function commandsOf(draft, people, label) {
  const here = new Set(people.map((person) => person.id));
  const marks = Object.fromEntries(Object.entries(draft.marks).filter(([person, mark]) => mark && here.has(person)));
  const { group, day, format, visitors, activities, note } = draft;
  const body = { occurredOn: day, format, marks, visitors, activities, ...(note ? { note } : {}) };
  const sheet = { id: draft.command, method: 'PUT', path: `/api/groups/${group}/meetings/${draft.meeting}`, body, label, of: group };
  return [...draft.newcomers.flatMap((one) => joining(one, draft)), sheet];
}

function joining(one, { group, day }) {
  const join = {
    id: one.join,
    method: 'PUT',
    path: `/api/groups/${group}/members/${one.membership}`,
    body: { occurredOn: day, personId: one.id },
    label: one.joinLabel,
    of: group,
  };
  const register = { id: one.register, method: 'PUT', path: `/api/people/${one.id}`, body: one.registration, label: one.registerLabel, of: one.id };
  return one.registration ? [register, join] : [join];
}

export function didNotMeet({ group, day, meeting, command }, reason, label) {
  const path = `/api/groups/${group}/meetings/${meeting}/did-not-meet`;
  return { id: command, method: 'PUT', path, body: { occurredOn: day, reason }, label, of: group };
}
