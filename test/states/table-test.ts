/** The same tests for each state table; a file per table runs them on a house of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import {
  onlySystem,
  openStage,
  operationsOfSystem,
  ROLES,
  type Stage,
  type Subject,
  tryAll,
} from './triples.ts';

/** @param arrange makes the record, in a state from which SQL can put it into every other */
export function testTable<State extends string, Command extends string>(
  arrange: (house: House, agency: Agency) => Promise<Subject<State, Command>>,
) {
  let house: House;
  let stage: Stage;
  let subject: Subject<State, Command>;

  beforeAll(async () => {
    house = await buildHouse();
    const agency = await foundAgency(house);
    subject = await arrange(house, agency);
    stage = await openStage(house, agency);
  });
  afterAll(async () => {
    console.log(`${subject.machine.thing}: ${stage.tried} triples of state, command and role tried`);
    await stage.owner.end();
    await house.close();
  });

  test.each(ROLES)('%s: every command from every state answers as the table says', async (role) => {
    expect(await tryAll(stage, subject, role)).toEqual([]);
  });

  test('every command of the table is tried, or is the system’s alone and has no operation', () => {
    const inTable = new Set(subject.machine.transitions.map(({ command }) => command));
    expect(Object.keys(subject.calls).sort()).toEqual([...inTable].sort());
    expect(onlySystem(subject)).toEqual([]);
    expect(operationsOfSystem(stage, subject)).toEqual([]);
  });
}
