/** What people of the demonstration have written: published, waiting for the platform, given back, and being written. */
import sharp from 'sharp';
import {
  addPostImage,
  approvePost,
  createPost,
  drawImage,
  rejectPost,
  savePost,
  submitPost,
} from '../../server/domain/blog/index.ts';
import { getOrganisation, updateOrganisation } from '../../server/domain/organisations/index.ts';
import type { World } from './world.ts';

const PLATFORM = 'support@hireloom.example';

type Story = {
  author: string;
  daysAgo: number;
  title: string;
  excerpt: string;
  tags: string[];
  body: string;
  /** Colours from left to right, and what the cover shows. */
  cover?: [from: string, to: string, alt: string];
  becomes: 'published' | 'submitted' | 'rejected' | 'draft';
};

export async function makeBlog(world: World): Promise<void> {
  for (const story of STORIES) await tell(world, story);
  await world.as('admin@nimbus.example', world.daysAgo(20), async (context) => {
    const { version } = await getOrganisation(context);
    await updateOrganisation(context, { version, blogShown: true });
  });
}

async function tell(world: World, story: Story): Promise<void> {
  const { author, daysAgo, title, excerpt, tags, body, cover, becomes } = story;
  const at = world.daysAgo(daysAgo);
  const drawn = cover && (await drawImage(await pictureOf(cover)));
  const { id } = await world.as(author, at, async (context) => {
    const post = await createPost(context, { title });
    const image = drawn && (await addPostImage(context, world.services.storage, post.id, drawn));
    const about = image ? { coverImageId: image.id, coverAlt: cover![2] } : {};
    return savePost(context, post.id, { excerpt, tags, body, ...about, version: post.version });
  });
  if (becomes === 'draft') return;
  const { version } = await world.as(author, at, (context) => submitPost(context, id, { publishAt: null }));
  const read = world.daysAgo(daysAgo, 9);
  if (becomes === 'published') {
    await world.as(PLATFORM, read, (context) => approvePost(context, id, { version, publishAt: null }));
  }
  if (becomes === 'rejected') {
    const reason = 'Good advice, but it names two candidates. Tell it without them, please.';
    await world.as(PLATFORM, read, (context) => rejectPost(context, id, { version, reason }));
  }
}

/** Woven stripes: no photo of anybody is needed. */
async function pictureOf([from, to]: [string, string, string]): Promise<Buffer> {
  const threads = Array.from(
    { length: 14 },
    (_, n) =>
      `<path d="M0 ${40 + n * 44} C 300 ${n % 2 ? 10 : 90} 900 ${n % 2 ? 640 : 520} 1200 ${40 + n * 44}" stroke="white" stroke-opacity="0.18" stroke-width="12" fill="none"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><defs><linearGradient id="g"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="1200" height="630" fill="url(#g)"/>${threads.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

const STORIES: Story[] = [
  {
    author: 'manager@nimbus.example',
    daysAgo: 40,
    title: 'A job order that people answer',
    excerpt:
      'Four things that candidates look for before they read a single requirement, and where they look.',
    tags: ['job orders', 'writing'],
    cover: ['#1a5d50', '#dd9718', 'Woven stripes from green to amber'],
    becomes: 'published',
    body: `<p>We compared two hundred job orders of last year with what came of them. The ones that were answered best had little in common but their first ten lines.</p>
<h2>Say what the work is</h2><p>“Responsible for backend services” says nothing. “You keep the payment service up while it grows from ten to a hundred banks” does.</p>
<h2>Say the pay</h2><p>Orders with a pay band got <strong>twice as many</strong> answers, and half as many interviews that ended over money.</p>
<h2>Say how many rounds</h2><ul><li><p>Three rounds or fewer, each with its length.</p></li><li><p>Who the interviewer is, and what they ask about.</p></li><li><p>When the candidate hears from you.</p></li></ul>
<blockquote><p>I did not apply to the better job. I applied to the one I understood.</p></blockquote>
<p>None of this takes longer to write. It takes knowing it, which is what a call with the client is for.</p>`,
  },
  {
    author: 'recruiter@nimbus.example',
    daysAgo: 21,
    title: 'What notice periods really cost',
    excerpt: 'Ninety days of notice lose one hire in six. What we do between the yes and the first day.',
    tags: ['joining', 'candidates'],
    cover: ['#1f4e79', '#8a4f9e', 'Woven stripes from blue to violet'],
    becomes: 'published',
    body: `<p>Between an accepted offer and the first day lie, in our trade, often three months. One person in six does not arrive.</p>
<h2>Why they stay away</h2><ol><li><p>A counter-offer in the first two weeks.</p></li><li><p>Silence: nobody of the new company wrote to them.</p></li><li><p>Another offer in the last two weeks.</p></li></ol>
<h2>What helps</h2><p>We call on day 3, 14, 30 and 75. The client’s team lead writes once, by name, about the first project. It is not the call that keeps people, it is that <em>somebody</em> waits for them.</p>`,
  },
  {
    author: 'client@aster.example',
    daysAgo: 9,
    title: 'Feedback within two days, or how we stopped losing people',
    excerpt: 'A hiring team decided to answer every interview within two working days. Here is what it took.',
    tags: ['interviews', 'candidates'],
    becomes: 'published',
    body: `<p>Our interviewers are engineers, and feedback was the thing they did on Friday. By then the candidate had another offer.</p>
<h2>One page, five minutes</h2><p>We cut the form to the skills of the job and one question: would you work with them? It is filled in before one leaves the room.</p>
<h2>Who waits is asked</h2><p>Every morning the open ones are read aloud in the stand-up. Nobody likes to be read aloud twice.</p>
<pre><code>Median time to feedback: 6 days → 1 day</code></pre>`,
  },
  {
    author: 'recruiter@nimbus.example',
    daysAgo: 1,
    title: 'Sourcing in small towns',
    excerpt: 'Where to look for engineers who moved home, and what they ask for before they talk to you.',
    tags: ['sourcing'],
    becomes: 'submitted',
    body: `<p>Since many may work from anywhere, some of the best people live where no recruiter has ever called. They are not on the usual lists, and they answer when somebody writes to them as to a neighbour.</p><p>Ask the colleges, ask the local meet-ups, and say first of all that nobody has to move.</p>`,
  },
  {
    author: 'candidate@people.example',
    daysAgo: 4,
    title: 'Ten interviews in ten days',
    excerpt: 'What I learnt from saying yes to everybody, and why I would not do it again.',
    tags: ['candidates', 'interviews'],
    becomes: 'rejected',
    body: `<p>I said yes to every invitation, and slept little. By the fifth interview I mixed up the names of the companies; by the eighth I was good at answers and bad at questions. Choose three, and read about them first.</p>`,
  },
  {
    author: 'recruiter@nimbus.example',
    daysAgo: 2,
    title: 'Questions that tell you something',
    excerpt: '',
    tags: [],
    becomes: 'draft',
    body: `<p>Not “where do you see yourself”, but …</p>`,
  },
];
