import type { FastifyInstance } from 'fastify';
import * as organisations from '../../domain/organisations/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, MANAGERS, operation } from '../../platform/http/operation.ts';

const schemas = organisations.organisationSchemas;
const { OrganisationView } = schemas;

export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin'] as const;
  operation(app, {
    id: 'getOrganisation',
    method: 'GET',
    path: '/organisation',
    roles: MANAGERS,
    summary: 'My agency: profile, tax, bank, branding, working time',
    output: OrganisationView,
    run: (context) => organisations.getOrganisation(context),
  });
  operation(app, {
    id: 'updateOrganisation',
    method: 'PATCH',
    path: '/organisation',
    roles,
    summary: 'Change my agency; only the fields that are sent',
    description: '409 `stale` carries `current`, 409 `code_taken` where another organisation has the code.',
    body: schemas.UpdateOrganisation,
    output: OrganisationView,
    run: (context, { body }) => organisations.updateOrganisation(context, body),
  });
  operation(app, {
    id: 'setBankAccount',
    method: 'PUT',
    path: '/organisation/bank',
    roles,
    fresh: true,
    summary: 'Change where clients pay to; every admin is told',
    body: schemas.SetBankAccount,
    output: OrganisationView,
    run: (context, { body }) => organisations.setBankAccount(context, body),
  });
  operation(app, {
    id: 'setSecondFactorPolicy',
    method: 'PUT',
    path: '/organisation/second-factor',
    roles,
    fresh: true,
    summary: 'Whether every member must sign in with a second factor',
    body: schemas.SetSecondFactorPolicy,
    output: OrganisationView,
    run: (context, { body }) => organisations.setSecondFactorPolicy(context, body),
  });
  operation(app, {
    id: 'setBrandColour',
    method: 'PUT',
    path: '/organisation/brand-colour',
    roles,
    summary: 'The colour of public page, mails and invoices; dark enough for white words',
    body: schemas.SetBrandColour,
    output: OrganisationView,
    run: (context, { body }) => organisations.setBrandColour(context, body),
  });
  bareOperation(app, {
    id: 'uploadLogo',
    cost: 'upload',
    method: 'POST',
    path: '/organisation/logo',
    roles,
    multipart: true,
    summary: 'Set the logo: a PNG or JPEG of up to 1 MB',
    description: 'One multipart part `file`, or an upload. Each side 16 to 2000 pixels.',
    query: UploadQuery,
    output: OrganisationView,
    answer: async (actor, _input, request) => {
      const { db, clock, storage } = app.services;
      const { bytes } = await oneFile(request, actor, 'Send one logo at a time');
      const logo = await organisations.readLogo(bytes);
      return runAs(db, actor, clock.now(), (context) => organisations.uploadLogo(context, storage, logo));
    },
  });
  operation(app, {
    id: 'removeLogo',
    method: 'DELETE',
    path: '/organisation/logo',
    roles,
    summary: 'Go without a logo',
    output: OrganisationView,
    run: (context) => organisations.removeLogo(context),
  });
  operation(app, {
    id: 'previewHolidays',
    method: 'GET',
    path: '/organisation/holidays',
    roles,
    summary: 'The public holidays to come of a country or one of its regions',
    query: schemas.PreviewHolidays,
    output: schemas.HolidayPreview,
    run: (context, { query }) => organisations.previewHolidays(context, query),
  });
  operation(app, {
    id: 'setTargets',
    method: 'PUT',
    path: '/targets',
    roles,
    summary: 'Set targets of a month for the people that are named',
    body: schemas.SetTargets,
    output: schemas.TargetsView,
    run: (context, { body }) => organisations.setTargets(context, body),
  });
}
