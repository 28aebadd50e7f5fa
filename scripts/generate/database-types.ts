import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CODEGEN = path.resolve(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js');

/** TypeScript types of the tables, in camelCase as Kysely gives them. */
export async function databaseTypes(url: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-types-'));
  const file = path.join(folder, 'database.ts');
  try {
    execFileSync(process.execPath, [
      CODEGEN,
      '--url',
      url,
      '--dialect',
      'postgres',
      '--camel-case',
      '--default-schema',
      'public',
      '--exclude-pattern',
      '{graphile_worker.*,kysely*,public.kysely*}',
      '--date-parser',
      'string',
      '--out-file',
      file,
    ]);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
