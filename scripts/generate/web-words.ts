import { REJECTION_REASONS } from '../../server/domain/applications/index.ts';
import { FEEDBACK_OUTCOMES } from '../../server/domain/interviews/index.ts';

/** Words that mails say, too: the web has them from where the mails have them. */
export const webWords = (): string =>
  [
    '// Generated from the words of the domain by npm run generate.',
    constant('REJECTION_REASONS', REJECTION_REASONS),
    constant('FEEDBACK_OUTCOMES', FEEDBACK_OUTCOMES),
  ].join('\n');

const constant = (name: string, words: Record<string, string>) =>
  `export const ${name} = ${JSON.stringify(words, null, 2)} as const;\n`;
