import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { Invalid } from '../../platform/errors.ts';
import { oneFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { countTry } from '../../platform/http/tries.ts';
import { verifyLink } from '../../platform/ids.ts';
import { endStreamsOfSession } from '../../platform/live.ts';
import { LinkToken } from './sign-up.ts';

const Done = z.object({ done: z.literal(true) });

export default async function views(app: FastifyInstance) {
  const { authDb, settings, storage } = app.services;

  bareOperation(app, {
    id: 'updateMe',
    method: 'PATCH',
    path: '/me',
    roles: 'signed-in',
    summary: 'Change my profile',
    body: accounts.UpdateMe,
    output: Done,
    answer: async (actor, { body }) => {
      await accounts.updateMe(authDb, { userId: actor.userId!, membershipId: actor.membershipId! }, body);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'setPicture',
    method: 'POST',
    path: '/me/picture',
    roles: 'signed-in',
    multipart: true,
    summary: 'Set my picture: a JPEG, PNG or WebP of up to 8 MB; it is kept as a small square',
    description:
      'One multipart part `file`, or an upload. Each side 64 to 10,000 pixels. What the camera wrote into it is left out.',
    query: UploadQuery,
    output: Done,
    answer: async (actor, _input, request) => {
      await countTry(authDb, { key: `picture ${actor.userId}`, tries: 30, seconds: 3600 });
      const { bytes } = await oneFile(request, actor, 'Send one picture at a time');
      await accounts.setPicture(authDb, storage, actor.userId!, await accounts.drawPicture(bytes));
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'removePicture',
    method: 'DELETE',
    path: '/me/picture',
    roles: 'signed-in',
    summary: 'Go without a picture',
    output: Done,
    answer: async (actor) => {
      await accounts.removePicture(authDb, actor.userId!);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'tryMyAddressAgain',
    method: 'POST',
    path: '/me/email/try-again',
    roles: 'signed-in',
    summary: 'Have mails sent to my address again, which refused them',
    output: Done,
    answer: async (actor) => {
      const { email } = await accounts.getUser(authDb, actor.userId!);
      await accounts.tryAddressAgain(authDb, email);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'requestEmailChange',
    method: 'POST',
    path: '/me/email',
    roles: 'signed-in',
    fresh: true,
    summary: 'Change my e-mail address; a link is mailed to the old one and to the new one',
    body: z.strictObject({ email: accounts.EmailAddress }),
    output: z.object({ sent: z.literal(true) }),
    answer: async (actor, { body }) => {
      await countTry(authDb, { key: `email-change ${actor.userId}`, tries: 5, seconds: 3600 });
      await accounts.requestEmailChange(authDb, actor.userId!, body.email);
      return { sent: true };
    },
  });

  bareOperation(app, {
    id: 'confirmEmailChange',
    method: 'POST',
    path: '/me/email/confirm',
    roles: 'anyone',
    summary: 'Agree to a change of e-mail with the mailed link; done when both ends have',
    body: z.strictObject({ token: LinkToken }),
    output: z.object({
      done: z.boolean(),
      waitsFor: z.enum(['old', 'new']).nullable(),
      email: z.string().describe('The new address.'),
    }),
    answer: async (_actor, { body }) => {
      const id = verifyLink(body.token, settings.secret);
      if (!id) throw new accounts.LinkGone('This link is not complete. Open it from the mail again.');
      return accounts.confirmEmailChange(authDb, id);
    },
  });

  bareOperation(app, {
    id: 'downloadMyData',
    cost: 'export',
    method: 'GET',
    path: '/me/data',
    roles: 'signed-in',
    fresh: true,
    summary: 'All that my account holds of me, as a JSON file',
    answer: async (actor, _input, _request, reply) => {
      const data = await accounts.collectMyData(authDb, storage, actor.userId!);
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="my-hireloom-data.json"')
        .header('cache-control', 'private, no-store')
        .send(JSON.stringify(data, null, 2));
    },
  });

  bareOperation(app, {
    id: 'deleteMyAccount',
    method: 'POST',
    path: '/me/delete',
    roles: 'signed-in',
    evenWithoutTerms: true,
    fresh: true,
    summary: 'Delete my account',
    description:
      'Sign-ins, sessions, keys, phone and e-mail address are removed at once. What others must keep stays: names in approvals, invoices and the audit trail, and the candidate records of agencies, which are theirs.',
    body: z.strictObject({ email: z.string().max(254).describe('My address, typed to confirm.') }),
    output: Done,
    answer: async (actor, { body }, _request, reply) => {
      const { email } = await accounts.getAccount(authDb, actor.userId!);
      if (accounts.normaliseAddress(body.email) !== email) {
        const message = 'This is not the e-mail address of your account.';
        throw new Invalid(message, [{ path: 'email', message }]);
      }
      const ended = await accounts.deleteAccount(authDb, actor.userId!);
      await Promise.all(ended.map((session) => endStreamsOfSession(authDb, session)));
      reply.dropSession();
      return { done: true };
    },
  });
}
