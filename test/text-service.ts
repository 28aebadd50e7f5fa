/** A provider of texts on this machine: it takes what comes by docs/texts.md, or answers as it is told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

type Carried = { headers: IncomingHttpHeaders; channel: string; to: string; text: string };
type Answering = (response: ServerResponse) => void;

export const takes: Answering = (response) => void response.writeHead(202).end('{"id":"at-the-provider"}');

export const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Answering =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export type TextService = {
  url: string;
  carried: Carried[];
  /** How it answers from now on. */
  answering: Answering;
};

/** Before each test it takes everything, and has carried nothing. @param port 0: any that is free */
export function aTextService(port = 0): TextService {
  const service: TextService = { url: '', carried: [], answering: takes };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    service.carried.push({ headers: request.headers, ...JSON.parse(body) });
    service.answering(response);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/texts`;
  });
  beforeEach(() => Object.assign(service, { carried: [], answering: takes }));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return service;
}

/** The six digits of the newest text to that number. */
export const newestCode = ({ carried }: TextService, to: string): string =>
  /^\d{6}/.exec(carried.findLast((each) => each.to === to && /^\d{6} is your/.test(each.text))!.text)![0];
