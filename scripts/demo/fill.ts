/** Fills the demonstration in a process of its own, so that its memory is given back. Told by `main.ts` which database. */
import { openServices } from '../../server/services.ts';
import { readSettings } from '../../server/settings.ts';
import { prepareDemo } from './demo.ts';

process.once('message', async ({ ownerUrl }: { ownerUrl: string }) => {
  const services = await openServices(readSettings(), hurried(ownerUrl));
  try {
    await prepareDemo(services, ownerUrl);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  await services.close();
  process.disconnect?.();
});
/** Nothing of it is acknowledged to anybody before the last commit, which waits for the disk for all of them. */
function hurried(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.toString();
}

// Whoever asked for it is gone.
process.once('disconnect', () => process.exit());
