/** Questions of every side, in every state: answered, waited for, late, passed on, and one that came by mail. */
import {
  addTicketAnswer,
  answerTicket,
  askBackTicket,
  assignTicket,
  closeTicket,
  commentTicket,
  escalateTicket,
  getTicketForm,
  noteInTicket,
  raiseTicket,
  rateTicket,
  readMail,
  resolveTicket,
  takeMail,
  type ticketSchemas,
} from '../../server/domain/tickets/index.ts';
import { AGENCY } from './accounts.ts';
import type { World } from './world.ts';

const ADMIN = 'admin@nimbus.example';
const RECRUITER = 'recruiter@nimbus.example';
const ASTER = 'client@aster.example';
const INTERVIEWER = 'interviewer@aster.example';
const SUPPORT = 'support@hireloom.example';

type Question = {
  category: (typeof ticketSchemas.CATEGORIES)[number];
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  subject: string;
  text: string;
};

export async function makeTickets(world: World): Promise<void> {
  await keepAnswers(world);
  await solved(world);
  await resolved(world);
  await waiting(world);
  await late(world);
  await passedOn(world);
  await ofInterviewer(world);
  await byMail(world);
}

async function ask(world: World, who: string, at: Date, question: Question, agency?: string) {
  const { to } = await world.as(who, at, (context) => getTicketForm(context, null));
  const input = {
    priority: 'normal' as const,
    fileIds: [],
    to: to.find(({ name }) => name === agency)?.value,
    ...question,
  };
  return (await world.as(who, at, (context) => raiseTicket(context, input))).id;
}

const said = (text: string) => ({ text, fileIds: [] });

async function keepAnswers(world: World) {
  const answers = [
    {
      title: 'Where a résumé is uploaded',
      text: 'Hello {name},\n\nopen the candidate, choose Résumé, and drop the new file there. The old one is kept.',
    },
    {
      title: 'Thank you for telling us',
      text: 'Hello {name},\n\nthank you for telling us. We look into it and come back to you today.',
    },
  ];
  for (const answer of answers)
    await world.as(ADMIN, world.daysAgo(40), (context) => addTicketAnswer(context, answer));
}

async function solved(world: World) {
  const id = await ask(world, RECRUITER, world.daysAgo(12, 5), {
    category: 'access',
    priority: 'high',
    subject: 'My calendar shows the wrong time zone',
    text: 'Interviews are an hour early since I came back from Dubai. Can you set it right?',
  });
  await world.as(ADMIN, world.daysAgo(12, 7), (context) =>
    resolveTicket(
      context,
      id,
      said(
        'Your profile still says Dubai: My account, Profile, Time zone. I have set nothing, so that you choose.',
      ),
    ),
  );
  await world.as(RECRUITER, world.daysAgo(12, 8), (context) => closeTicket(context, id));
  await world.as(RECRUITER, world.daysAgo(12, 8), (context) =>
    rateTicket(context, id, { rating: 5, words: 'Ten minutes, and it was right.' }),
  );
}

/** Whoever asked has yet to say that it is. */
async function resolved(world: World) {
  const id = await ask(world, 'recruiter2@nimbus.example', world.daysAgo(8, 5), {
    category: 'question',
    subject: 'Can a candidate change the day of an interview?',
    text: 'She is travelling on Thursday. Do I cancel it, or can she choose another slot herself?',
  });
  await world.as(ADMIN, world.daysAgo(8, 7), (context) =>
    resolveTicket(
      context,
      id,
      said('She can: the invitation has “Other slots”. What she proposes waits in your schedule.'),
    ),
  );
}

async function waiting(world: World) {
  const id = await ask(
    world,
    ASTER,
    world.daysAgo(5, 6),
    {
      category: 'billing',
      subject: 'Our address on the invoices',
      text: 'The Pune office has moved to Baner Road. The last invoice still shows the old address.',
    },
    AGENCY,
  );
  await world.as(ADMIN, world.daysAgo(5, 8), (context) =>
    assignTicket(context, id, { userId: world.actor('accounts@nimbus.example').userId }),
  );
  await world.as('accounts@nimbus.example', world.daysAgo(4, 6), (context) =>
    askBackTicket(context, id, said('Gladly. From which date does the new address hold?')),
  );
}

async function late(world: World) {
  await ask(world, 'recruiter2@nimbus.example', world.daysAgo(6, 6), {
    category: 'problem',
    subject: 'A candidate is there twice',
    text: 'The same person has two records, and both are in play. Which one do I keep?',
  });
  const id = await ask(world, 'recruiter3@nimbus.example', world.daysAgo(3, 6), {
    category: 'question',
    subject: 'May I share a job on my own page?',
    text: 'A college asked me for the link to our openings. Is that allowed?',
  });
  await world.as(ADMIN, world.daysAgo(3, 7), (context) =>
    answerTicket(context, id, said('Yes. Use the link under Share, so that we see who came by it.')),
  );
  await world.as('recruiter3@nimbus.example', world.daysAgo(2, 7), (context) =>
    commentTicket(context, id, said('Thank you. Does that also hold for jobs that are not public?')),
  );
}

async function passedOn(world: World) {
  const id = await ask(world, RECRUITER, world.daysAgo(4, 6), {
    category: 'problem',
    priority: 'urgent',
    subject: 'Text messages do not arrive',
    text: 'Candidates tell me that they got no text since Monday. Mails do arrive.',
  });
  await world.as(ADMIN, world.daysAgo(4, 7), (context) =>
    noteInTicket(context, id, { ...said('Tried with my own number: nothing, either.'), for: 'mine' }),
  );
  await world.as(ADMIN, world.daysAgo(4, 8), (context) =>
    escalateTicket(context, id, 'No text has left since Monday 11:00. The provider shows no fault.'),
  );
  await world.as(SUPPORT, world.daysAgo(4, 9), (context) =>
    answerTicket(context, id, said('We see it, and are in touch with the provider. Mails are not affected.')),
  );
}

async function ofInterviewer(world: World) {
  await ask(
    world,
    INTERVIEWER,
    world.daysAgo(1, 6),
    {
      category: 'idea',
      priority: 'low',
      subject: 'Feedback by voice',
      text: 'After an interview I would rather speak than type. Is that planned?',
    },
    AGENCY,
  );
}

async function byMail(world: World) {
  const raw = [
    'From: Uma Nair <uma@outside.example>',
    'To: support@hireloom.example',
    'Subject: Prices for a small agency',
    'Message-ID: <prices@outside.example>',
    '',
    'Good morning, we are six people and place about forty candidates a year. Is there somebody I could talk to?',
  ].join('\r\n');
  const mail = (await readMail(Buffer.from(raw)))!;
  const { mailFrom: from, secret, publicUrl } = world.services.settings;
  const mailbox = { address: 'tickets@hireloom.example', from, secret, publicUrl };
  await world.as('system', world.daysAgo(1, 7), (context) =>
    takeMail(context, world.services.storage, mailbox, mail),
  );
}
