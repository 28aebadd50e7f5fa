/** Every mail that the system can write, about something that might have happened. */
import type { Recipient } from '../../platform/events.ts';
import {
  accountLetters,
  CATEGORIES,
  type Category,
  catalogue,
  categoryOf,
  categoryWords,
  digestOf,
  type Letter,
  letterOf,
  type Message,
  type Person,
  readable,
} from '../notifications/index.ts';
import { digestOfReminder, type Reminder, reminders } from '../reminders/index.ts';
import { SAMPLE_ID, sampleData, variantsOf } from './sample-data.ts';

export type Preview = {
  /** Tells it from all others, and stays the same: for addresses. */
  id: string;
  kind: 'event' | 'reminder' | 'account' | 'digest';
  category: Category;
  /** An event's type, a reminder's task, or what it is. */
  about: string;
  to: Recipient | 'the account';
  /** Which of several ways its words can go. */
  variant: string;
  letter: Letter & Pick<Message, 'items'>;
};

/** Links are signed by nothing that the application knows, so that none of them opens anything. */
const SECRET = 'a preview';

export const reader: Person = {
  userId: SAMPLE_ID,
  name: 'Ola Nowak',
  email: 'ola@people.example',
  timeZone: 'Asia/Kolkata',
  locale: 'en',
};

let made: Preview[] | undefined;

/** In the order of the categories. They stay what they are, and making them takes a while. */
export function allPreviews(): Preview[] {
  made ??= inOrder([...ofEvents(), ...reminders.flatMap(ofReminder), ...ofAccounts(), ...ofDigests()]);
  return made;
}

const inOrder = (all: Preview[]): Preview[] =>
  CATEGORIES.flatMap((category) => all.filter((each) => each.category === category));

function ofEvents(): Preview[] {
  return Object.entries(catalogue).flatMap(([type, { tells }]) =>
    variantsOf(type).flatMap((variant, way) =>
      tells.map((telling, at): Preview => {
        const words = readable({ ...sampleData(), ...variant.data }, reader);
        return {
          id: `${type}.${telling.to}.${at}.${way}`,
          kind: 'event',
          category: categoryOf(type) ?? 'account',
          about: type,
          to: telling.to,
          variant: variant.name,
          letter: letterOf(telling, words, SECRET),
        };
      }),
    ),
  );
}

const SEVERAL = 3;

function ofReminder({ task, category, tells }: Reminder): Preview[] {
  return variantsOf(task).flatMap((variant, way) =>
    tells.flatMap((telling, at) => {
      const subjects = Array.from({ length: SEVERAL }, (_, nth) => ({
        agencyId: SAMPLE_ID,
        subjectId: SAMPLE_ID,
        since: '2027-01-04',
        data: { ...sampleData(nth), ...variant.data },
      }));
      if (telling.only && !telling.only(subjects[0]!.data)) return [];
      return [1, SEVERAL].map(
        (count): Preview => ({
          id: `${task}.${telling.to}.${at}.${way}.${count}`,
          kind: 'reminder',
          category,
          about: task,
          to: telling.to,
          variant: [variant.name, count === 1 ? 'of one thing' : 'of several things']
            .filter(Boolean)
            .join(', '),
          letter: digestOfReminder(telling, subjects.slice(0, count), reader, SECRET),
        }),
      );
    }),
  );
}

function ofAccounts(): Preview[] {
  const TOKEN = 'a-link-that-opens-nothing';
  return Object.entries(accountLetters).map(
    ([about, letter]): Preview => ({
      id: `account.${about}`,
      kind: 'account',
      category: 'account',
      about: `account ${about}`,
      to: 'the account',
      variant: '',
      letter: letter(TOKEN, 'ola@new.example'),
    }),
  );
}

/** What is held back for a person: what happened on one job within minutes, and what they want once a day. */
function ofDigests(): Preview[] {
  const [title, jobId] = [sampleData().jobTitle!, SAMPLE_ID];
  const held = ofEvents()
    .filter(({ about }) => about.startsWith('application.') || about.startsWith('interview.'))
    .filter(({ to }) => to === 'recruiter')
    .slice(0, SEVERAL)
    .map(({ id, category, letter }): Message => {
      return { ...letter, person: reader, source: id, agencyId: SAMPLE_ID, category };
    });
  const bundled = held.map((message) => ({ ...message, about: { jobId, title, patience: 5 } }));
  const toPreview = (id: string, about: string, messages: Message[]): Preview => ({
    id,
    kind: 'digest',
    category: 'applications',
    about,
    to: 'recruiter',
    variant: '',
    letter: digestOf(messages.map((message) => ({ id: SAMPLE_ID, message }))),
  });
  return [
    toPreview('digest.bundle', 'a bundle of one job', bundled),
    toPreview('digest.daily', 'a digest of what waited', held),
  ];
}

/** Without what always comes, and Hireloom’s own, every mail is an agency’s and can be turned off. */
export const isOwn = ({ category }: Preview): boolean =>
  category === 'operation' || Boolean(categoryWords[category].locked);
