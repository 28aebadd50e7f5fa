/** A version of terms: every command from every state as every role. */
import { beforeAll, expect, test } from 'vitest';
import { type LegalCommand, legalMachine } from '../../server/domain/legal/machine.ts';
import { possibleCommands } from '../../server/platform/state-machine.ts';
import { enrol, type TestPerson } from '../house.ts';
import { aHouse, anAgency } from '../stage.ts';
import { versionsOf } from '../terms-versions.ts';

const house = aHouse();
const agency = anAgency(house);
const versions = versionsOf(house);
let root: TestPerson;
let people: TestPerson[];

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
  const { admin, manager, recruiter, accountant, client, interviewer, candidate } = agency;
  people = [root, admin, manager, recruiter, accountant, client, interviewer, candidate];
});

type Call = { operation: string; body?: unknown };

/** Null: the system's alone. */
const CALLS: Record<Exclude<LegalCommand, 'create'>, Call | null> = {
  edit: { operation: 'editLegalDraft', body: { version: 1, title: 'T', body: 'Text', acceptedBy: [] } },
  discard: { operation: 'discardLegalDraft' },
  submitForReview: { operation: 'submitLegalDraftForReview' },
  returnToDraft: { operation: 'returnLegalDocumentToDraft', body: { note: 'Written by a test.' } },
  publish: { operation: 'publishLegalDocument', body: { publishAt: null, graceDays: null } },
  takeBack: { operation: 'takeLegalDocumentBack' },
  comeIntoForce: null,
  supersede: null,
};

const commands = (Object.keys(CALLS) as (keyof typeof CALLS)[]).filter((command) => CALLS[command]);

/** Each time a version of its own: what was published stays. */
async function inState(state: string): Promise<string> {
  await versions.forget();
  const { id } = await versions.draft(root, {});
  await house.query(
    `update legal_document set state = $2, publish_at = case when $2 = 'scheduled' then now() end,
      published_at = case when $2 in ('published', 'superseded') then now() end, superseded_at = case when $2 = 'superseded' then now() end,
      kind = 'agency_agreement', title = 'T', body = 'Text' where id = $1`,
    [id, state],
  );
  return id;
}

test.each(legalMachine.states)('%s: every command answers as the table says', async (state) => {
  for (const command of commands)
    for (const person of people) {
      const id = await inState(state);
      const [found] = await house.query('select version from legal_document where id = $1', [id]);
      const { operation, body } = CALLS[command]!;
      const { url, method } = house.app.operations.find((each) => each.id === operation)!;
      const sent = command === 'edit' ? { ...(body as object), version: found!.version } : body;
      const answer = await house.call(person, method, url.replace(':id', id), sent);
      const [after] = await house.query('select state from legal_document where id = $1', [id]);
      const row = legalMachine.transitions.find((each) => each.command === command)!;
      const { role } = person.actor;
      const said = [command, role, answer.status, after?.state ?? 'gone'];
      if (!row.by.includes(role)) expect(said).toEqual([command, role, 403, state]);
      else if (row.from.includes(state)) expect(said).toEqual([command, role, 200, row.to[0]]);
      else {
        expect(said).toEqual([command, role, 409, state]);
        expect(answer.body).toMatchObject({ state, possible: possibleCommands(legalMachine, state, role) });
      }
    }
});

test('every command of the table is tried, or is the system’s alone', () => {
  const inTable = new Set(legalMachine.transitions.map(({ command }) => command));
  expect(['create', ...Object.keys(CALLS)].sort()).toEqual([...inTable].sort());
  const ofSystem = legalMachine.transitions.filter(
    ({ command }) => CALLS[command as keyof typeof CALLS] === null,
  );
  expect(ofSystem.flatMap(({ by }) => by)).toEqual(['system', 'system']);
});
