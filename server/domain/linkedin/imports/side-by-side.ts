/** What was read beside what is there, field by field; and what becomes of it by somebody's choices. */

import type { Profile } from '../../candidate-profiles/index.ts';
import { type Candidate, possiblePhones } from '../../candidates/index.ts';
import {
  addNew,
  type Career,
  compareLists,
  type ListName,
  type Lists,
  monthsOf,
} from '../../careers/index.ts';
import type { PersonRead } from '../reading/tables.ts';
import { FIELDS, type FieldName, LISTS, type SideBySide, type TakeProfileImport } from './schemas.ts';

/** Only what this kind of record has. */
export type Side = {
  version: number;
  fields: Partial<Record<FieldName, string | null>>;
  lists: Partial<Lists>;
};

export function sideOfProfile({ version, headline, location, about, career }: Profile): Side {
  return { version, fields: { headline, location, about }, lists: { ...career } };
}

export function readForProfile({ headline, location, about, career }: PersonRead): Side {
  return { version: 0, fields: { headline, location, about }, lists: { ...career } };
}

export function sideOfRecord(candidate: Candidate | null, career: Career): Side {
  if (!candidate) return { version: 0, fields: {}, lists: {} };
  const { version, name, location, currentTitle, currentEmployer, experienceMonths, emails, phones } =
    candidate;
  return {
    version,
    fields: {
      ...{ name, location, currentTitle, currentEmployer },
      experienceMonths: experienceMonths === null ? null : String(experienceMonths),
    },
    lists: { ...career, emails, phones, skills: candidate.skills.map((skill) => skill.name) },
  };
}

/** Skills that a record can be found by. */
const MOST_SKILLS = 200;

/** @param today ISO date @param country whose phone numbers have no prefix */
export function readForRecord(person: PersonRead, today: string, country: string): Side {
  const { name, headline, location, emails, phones, career } = person;
  const now = career.positions.find(({ from, until }) => from && !until);
  const months = Math.min(900, monthsOf(career.positions, today));
  return {
    version: 0,
    fields: {
      name,
      location,
      currentTitle: now?.title || headline,
      currentEmployer: now?.employer || null,
      experienceMonths: months ? String(months) : null,
    },
    lists: {
      ...career,
      skills: career.skills.slice(0, MOST_SKILLS),
      emails: emails.map((address) => address.toLowerCase()),
      phones: possiblePhones(phones, country),
    },
  };
}

export function compare(there: Side, read: Side): SideBySide {
  return {
    version: there.version,
    fields: FIELDS.flatMap((field) => {
      const value = read.fields[field];
      if (!value) return [];
      const before = there.fields[field] ?? null;
      return [{ field, there: before, read: value, proposed: before === null ? 'take' : 'keep' } as const];
    }),
    lists: LISTS.flatMap((list) => {
      const entries = read.lists[list] ?? [];
      if (!entries.length) return [];
      const compared = compareLists(list, (there.lists[list] ?? []) as never[], entries as never[]);
      const added = compared.filter(({ state }) => state === 'new').length;
      return [{ list, proposed: added ? 'add' : 'keep', added, entries: compared } as const];
    }),
  };
}

export type Chosen = { fields: Partial<Record<FieldName, string>>; lists: Partial<Lists> };

/** Only what changes. */
export function chosenOf(there: Side, read: Side, choices: TakeProfileImport['choices']): Chosen {
  const chosen: Chosen = { fields: {}, lists: {} };
  for (const field of FIELDS) {
    const value = read.fields[field];
    if (value && choices[field] && choices[field] !== 'keep') chosen.fields[field] = value;
  }
  for (const list of LISTS) {
    const entries = read.lists[list];
    const choice = choices[list];
    if (!entries?.length || !choice || choice === 'keep') continue;
    setList(chosen.lists, list, choice === 'take' ? [] : (there.lists[list] ?? []), entries);
  }
  return chosen;
}

function setList<L extends ListName>(lists: Partial<Lists>, list: L, there: Lists[L], read: Lists[L]) {
  lists[list] = addNew(list, there, read) as Lists[L];
}

/** The career with the lists that were chosen; a record keeps its skills elsewhere. */
export const careerWith = (before: Career, { emails, phones, ...lists }: Partial<Lists>): Career => ({
  ...before,
  ...lists,
});
