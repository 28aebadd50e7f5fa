/** Terms in several versions: what everybody accepted, a correction, one that waits for its review, and one that is being written. */
import {
  createLegalDraft,
  editLegalDraft,
  legalSchemas,
  publishLegalDocument,
  recordAcceptance,
  submitLegalDraftForReview,
  termsOfNewcomer,
} from '../../server/domain/legal/index.ts';
import { demoPeople } from './accounts.ts';
import type { World } from './world.ts';

const ROOT = 'support@hireloom.example';

type Draft = Parameters<typeof createLegalDraft>[1];
type Writing = { title: string; body: (before: string) => string };

/** Nothing that it publishes asks anybody who is here: each visitor shall begin on their own home. */
export async function makeTerms(world: World): Promise<void> {
  await everybodyAccepted(world);
  const policy = await write(world, 30, edition('privacy_policy'), {
    title: 'Privacy policy',
    body: (before) =>
      `${before.trim()}\n\n## Whom to ask\nWrite to [privacy@hireloom.example](mailto:privacy@hireloom.example); we answer within a week.\n`,
  });
  await publish(world, 29, policy);
  const consent = await write(world, 25, edition('candidate_consent'), {
    title: 'Candidate consent',
    body: () => CONSENT,
  });
  await publish(world, 24, consent);
  const agreement = await write(world, 6, edition('agency_agreement', 'IN'), {
    title: 'Agency agreement',
    body: () => AGREEMENT,
  });
  await world.as(ROOT, world.daysAgo(5), (context) => submitLegalDraftForReview(context, agreement));
  await write(world, 4, edition('terms_of_use'), {
    title: 'Terms of use',
    body: (before) =>
      before.replace(
        'You may delete your account at any time.',
        'You may delete your account at any time, and take your data along.',
      ),
  });
}

const edition = (kind: Draft['kind'], country: string | null = null): Draft => ({
  kind,
  country,
  language: 'en',
});

async function everybodyAccepted({ services: { authDb }, actor, daysAgo }: World): Promise<void> {
  for (const [index, { email, role }] of demoPeople.entries()) {
    const terms = await termsOfNewcomer(authDb, { roles: [role], country: null, locale: 'en' });
    const ids = terms.map(({ id }) => id);
    const from = {
      ipAddress: `203.0.113.${index + 1}`,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    };
    await recordAcceptance(authDb, actor(email).userId!, ids, daysAgo(199, 5 + index / 10), from);
  }
}

/** @returns its id */
async function write(world: World, daysAgo: number, draft: Draft, { title, body }: Writing): Promise<string> {
  return world.as(ROOT, world.daysAgo(daysAgo), async (context) => {
    const { id, version, acceptedBy, ...before } = await createLegalDraft(context, draft);
    const fields = legalSchemas.EditLegalDraft.parse({ version, title, body: body(before.body), acceptedBy });
    await editLegalDraft(context, id, fields);
    return id;
  });
}

const publish = (world: World, daysAgo: number, id: string) =>
  world.as(ROOT, world.daysAgo(daysAgo), async (context) => {
    await submitLegalDraftForReview(context, id);
    await publishLegalDocument(context, id, { publishAt: null, graceDays: null });
  });

const CONSENT = `## What you agree to
An agency may keep your résumé and what you told it, and show it to a client **after you have said yes to that job**.

## For how long
Until you take it back, or nobody has worked with you for the agency’s time.
`;

const AGREEMENT = `## What we provide
The system, its backups, and support on working days from 9:00 to 18:00.

## What you pay
| plan | members | a month |
|---|---|---|
| Free | 3 | ₹0 |
| Team | 10 | ₹4,999 |

## Data of candidates
You are responsible for it; we process it for you, and for nothing else.
`;
