import net from 'node:net';
import { expect, test } from 'vitest';
import { aHouse } from '../../test/stage.ts';
import { openLastingConnection } from './lasting-connection.ts';

const house = aHouse();

/** A line to the database that can be cut. */
async function openLine() {
  const { hostname, port } = new URL(house.ownerUrl);
  const line = { cut: false, refused: 0, sockets: new Set<net.Socket>() };
  const server = net.createServer((from) => {
    if (line.cut) {
      line.refused++;
      from.destroy();
      return;
    }
    const to = net.connect(Number(port), hostname);
    for (const socket of [from, to]) {
      line.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => (socket === from ? to : from).destroy());
    }
    from.pipe(to).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(house.ownerUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  return { ...{ server, url: url.toString() }, line };
}

test('comes back once, however often it failed in between', async () => {
  const { server, url, line } = await openLine();
  let back = 0;
  const connection = await openLastingConnection({
    url,
    prepare: (client) => client.query(`set application_name = 'lasting'; listen news`),
    onLost: () => {},
    onBack: () => back++,
  });
  line.cut = true;
  for (const socket of line.sockets) socket.destroy();
  await expect.poll(() => line.refused, { timeout: 10_000 }).toBeGreaterThan(4);
  line.cut = false;
  await expect.poll(() => back, { timeout: 5000 }).toBe(1);
  const sessions = await house.query(
    `select count(*)::int as count from pg_stat_activity where application_name = 'lasting' and state = 'idle'`,
  );
  expect(sessions).toEqual([{ count: 1 }]);
  expect(back).toBe(1);
  await connection.close();
  server.close();
});

test('a first connect that fails says why', async () => {
  const url = 'postgresql://nobody@127.0.0.1:1/none';
  const opening = openLastingConnection({ url, prepare: async () => {}, onLost: () => {} });
  await expect(opening).rejects.toThrow(/ECONNREFUSED/);
});
