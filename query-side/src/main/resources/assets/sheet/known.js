// What the sheet has to know of a group: from the server when it answers, else from the copies on this phone.

import { copyOf, keepCopy, namesOfCopies } from '../queue/copies.js';
import { formToken } from '../queue/sending.js';

const PATIENCE = 15_000;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.code ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

async function asked(path, options = {}) {
  const answer = await fetch(path, { ...options, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return answer.json();
}

/** The server's own no is no reason to look at a copy, that there is no session or no network is. */
async function freshOrKept(name, fetched) {
  try {
    const fresh = await fetched();
    await keepCopy(name, fresh);
    return { ...fresh, kept: false };
  } catch (trouble) {
    if (trouble instanceof Refused && trouble.status < 500 && trouble.status !== 401) {
      throw trouble;
    }
    const copy = await copyOf(name);
    return copy ? { ...copy, kept: true, login: trouble.status === 401 } : { missing: true, login: trouble.status === 401 };
  }
}

export const groups = () =>
  freshOrKept('groups', async () => {
    const { items } = await asked('/api/groups?limit=200');
    return { items: items.map(({ id, name, lastMet, members }) => ({ id, name, lastMet, members })) };
  });

/** Name, area, format and schedule, and the days that have a sheet. */
export const groupAsOf = (group) =>
  freshOrKept(`group ${group}`, async () => {
    const { name, area, format, schedule, meetings } = await asked(`/api/groups/${group}/health`);
    return { name, area, format, schedule, days: meetings.map((meeting) => meeting.day) };
  });

/** Who was in the group on that day, as small as will do. */
export async function rosterOf(group, day) {
  const roster = await freshOrKept(`roster ${group} ${day}`, async () => {
    const { members } = await asked(`/api/groups/${group}/roster?on=${day}`);
    return {
      members: members.map(({ personId, name, joinedOn, leftOn }) => ({
        id: personId,
        name: typeof name === 'string' ? name : '–',
        joinedOn,
        leftOn,
      })),
    };
  });
  return roster.missing ? nearest(group, day, roster) : roster;
}

/** A copy for another day, with those who had joined by this one. Who left between is missing; the page says so. */
async function nearest(group, day, missing) {
  const names = (await namesOfCopies(`roster ${group} `)).sort();
  const later = names.find((name) => name.endsWith(day) || name > `roster ${group} ${day}`);
  const copy = await copyOf(later ?? names.at(-1) ?? '');
  if (!copy) {
    return missing;
  }
  const members = copy.members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (!leftOn || leftOn > day));
  return { members, kept: true, guessed: true, login: missing.login };
}

/** Who may be on record already; nobody when nobody can be asked. */
export async function alike(somebody) {
  try {
    const headers = { 'Content-Type': 'application/json', 'Waymark-Form': await formToken() };
    const { items } = await asked('/api/people/duplicates', { method: 'POST', headers, body: JSON.stringify(somebody) });
    return items;
  } catch {
    return [];
  }
}
