/** Job descriptions: how long a file of three pages takes to read, and what the files of the tests leave to fill in by hand. */
import { missingOf } from '../server/domain/jobs/completeness.ts';
import { readDescription } from '../server/domain/jobs/description/read.ts';
import { DESCRIPTIONS, descriptionFile, readAs } from '../test/fixtures/job-descriptions.ts';
import { docxOf, pdfOf } from './description-files.ts';
import { percentile } from './measure.ts';

const TIMES = 40;

export type Descriptions = {
  /** Milliseconds of a file of three pages. */
  reading: { kind: string; kilobytes: number; p50: number; p95: number }[];
  /** Of each file: what a person types or chooses before the job can be submitted, by field. */
  left: { file: string; inputs: string[] }[];
};

export async function measureDescriptions(): Promise<Descriptions> {
  const reading = [];
  const text = threePages();
  for (const [kind, bytes] of [
    ['PDF', await pdfOf(text)],
    ['Word', await docxOf(text)],
    ['text', new TextEncoder().encode(text)],
  ] as const) {
    reading.push({ kind, kilobytes: bytes.length / 1024, ...(await measureReading(bytes)) });
  }
  const left = [];
  for (const file of Object.keys(DESCRIPTIONS)) left.push({ file, inputs: await inputsLeft(file) });
  return { reading, left };
}

/** A whole order, and its duties over and over until they fill three pages. */
function threePages(): string {
  const order = new TextDecoder().decode(descriptionFile('backend-pune.txt'));
  const duty =
    'You build and run the services behind our order desk, and explain what you did to those who use them. ';
  return `${order}\n\n${Array.from({ length: 16 }, () => duty.repeat(5)).join('\n\n')}`;
}

async function measureReading(bytes: Uint8Array): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    // What reads a file may keep its bytes.
    const copy = bytes.slice();
    const began = performance.now();
    await readDescription(copy, readAs(''));
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 50), p95: percentile(times, 95) };
}

/** The form begins a job with one round that has no interviewer: whoever knows the job chooses one. */
async function inputsLeft(file: string): Promise<string[]> {
  const { fields } = await readDescription(descriptionFile(file), readAs(file));
  const missing = missingOf(
    {
      title: fields.title ?? '',
      description: fields.description ?? '',
      pay: fields.pay ? ({} as never) : null,
      deadline: fields.deadline ?? null,
      joiningBy: fields.joiningBy ?? null,
      locations: (fields.locations ?? []) as never,
      skills: (fields.skills ?? []) as never,
      rounds: [],
      unclaimed: false,
    },
    readAs(file).today,
  );
  return [...new Set(missing.map(({ path }) => path))].flatMap((field) => INPUTS[field] ?? [field]);
}

/** What has more than one input: a band its two ends, a round its name and its interviewer. */
const INPUTS: Record<string, string[]> = {
  pay: ['pay from', 'pay to'],
  rounds: ['name of the round', 'interviewer'],
};
