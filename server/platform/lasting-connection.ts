/** One session that comes back when it is lost: for what belongs to a session, like LISTEN and advisory locks. */
import pg from 'pg';

const RETRY_MS = 500;

type Options = {
  /** A direct connection, not through a transaction pooler. */
  url: string;
  /** Makes of a fresh session what it is for; called after each connect. */
  prepare: (client: pg.Client) => Promise<unknown>;
  onLost: (error: Error) => void;
  /** Called each time it is there again after it was lost. */
  onBack?: () => void;
};

export type LastingConnection = { client: () => pg.Client; close: () => Promise<void> };

/** @throws what the first connect said; later failures are tried again, one at a time, until `close` */
export async function openLastingConnection({
  url,
  prepare,
  onLost,
  onBack,
}: Options): Promise<LastingConnection> {
  let current: pg.Client;
  let closed = false;

  const connect = async () => {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('error', onLost);
    try {
      await client.connect();
      await prepare(client);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    // Only from here on: a connect that fails says so by itself, and must not be tried again twice.
    client.on('end', retrySoon);
    current = client;
  };
  const retrySoon = () => {
    if (closed) return;
    setTimeout(() => {
      if (!closed) connect().then(onBack, retrySoon);
    }, RETRY_MS).unref();
  };
  await connect();

  return {
    client: () => current,
    close: async () => {
      closed = true;
      await current.end();
    },
  };
}
