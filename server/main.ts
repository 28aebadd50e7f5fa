/** Starts this process: `web`, `worker`, or both and all they need (no argument). */
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: the next start finds the code compiled.
enableCompileCache();

const { run } = await import('./run.ts');
const { SettingsError } = await import('./settings-error.ts');

run(process.argv[2] ?? 'all').catch((error: Error) => {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
