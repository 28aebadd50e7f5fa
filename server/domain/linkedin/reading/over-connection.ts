/** A profile read over a person's own connection, as far as what they allowed goes. */
import { nobody, noCareer } from '../../careers/index.ts';
import { readsWholeProfile } from '../api/linkedin.ts';
import { type Surroundings, withConnection } from '../connection/using.ts';
import type { ByApi } from '../imports/background.ts';
import { type PersonRead, personOf } from './tables.ts';

export const readOverConnection =
  (surroundings: Surroundings): ByApi =>
  (userId, told) =>
    withConnection(surroundings, { purpose: 'profile', userId }, async ({ linkedin, token, scopes }) => {
      const { name, email } = await linkedin.who(token);
      const person = readsWholeProfile(scopes) ? personOf(await linkedin.tables(token, told)) : named();
      return {
        ...person,
        name: person.name ?? (name || null),
        emails: person.emails.length ? person.emails : known(email),
      };
    });

const known = (email: string): string[] => (email ? [email] : []);

const named = (): PersonRead => ({
  ...nobody(),
  career: noCareer(),
  notes: [
    'This connection allows us your name and address alone. For positions, schools and skills bring LinkedIn’s ZIP or PDF.',
  ],
});
