/** A raw mail as what it says: who, to whom, in answer to what, and whether a program wrote it. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { readTicketFile, type TicketFile } from '../attachments.ts';
import { folded } from './folding.ts';

export type ReadMail = {
  messageId: string;
  from: { address: string; name: string };
  to: string[];
  /** Message-IDs that it answers, without brackets. */
  answers: string[];
  subject: string;
  text: string;
  quoted: string;
  /** Written by a program: never answered, and no ticket by itself. */
  automatic: boolean;
  /** Its sender wants no answer from a program. */
  wantsNoReceipt: boolean;
  files: TicketFile[];
};

const MOST_FILES = 10;
const MOST_LETTERS = 10_000;
/** What lies behind so many letters is not kept in any case, and not looked through. */
const MOST_READ = 200_000;

/** The name of what a virus scanner found in it, or null. */
type Scan = (content: Readable) => Promise<string | null>;

/** @returns null for what is no mail, or says from nobody */
export async function readMail(raw: Buffer, scan?: Scan): Promise<ReadMail | null> {
  const mail = await simpleParser(raw, {
    skipImageLinks: true,
    // The text is read as it is; as HTML it would be made for nobody, and of megabytes for seconds.
    skipTextToHtml: true,
    maxHtmlLengthToParse: 2_000_000,
  }).catch(() => null);
  const from = mail?.from?.value[0];
  if (!mail || !from?.address || !/^[^\s@]+@[^\s@]+$/.test(from.address)) return null;
  const { text, quoted } = folded(plain((mail.text ?? '').slice(0, MOST_READ)));
  const { files, refused } = await filesOf(mail, scan);
  const address = from.address.toLowerCase().slice(0, 320);
  return {
    messageId: bare(mail.messageId) || createHash('sha256').update(raw).digest('hex'),
    from: { address, name: line(from.name).slice(0, 200) || address.slice(0, 200) },
    to: addressesOf(mail),
    answers: [mail.inReplyTo, mail.references].flat().flatMap((each) => (each ? [bare(each)] : [])),
    subject: line(mail.subject ?? '').slice(0, 200),
    text: [text.slice(0, MOST_LETTERS), ...refused.map((name) => `[A file was not kept: ${name}]`)]
      .filter(Boolean)
      .join('\n\n'),
    quoted: quoted.slice(0, MOST_LETTERS),
    automatic: isAutomatic(mail),
    wantsNoReceipt: mail.headers.has('x-auto-response-suppress'),
    files,
  };
}

/** Without what no screen shows and no database keeps. */
const plain = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .toWellFormed();

const line = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim();

const bare = (id: string | undefined): string =>
  plain(id ?? '')
    .replaceAll(/[<>\s]/g, '')
    .slice(0, 1000);

/** Wherever relays say for whom it is. */
function addressesOf(mail: ParsedMail): string[] {
  const named = [mail.to, mail.cc].flat().flatMap((each) => (each ? inObject(each) : []));
  const relayed = ['delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to'].flatMap((header) => {
    const value = mail.headers.get(header);
    return typeof value === 'object' && value && 'value' in value && Array.isArray(value.value)
      ? inObject(value as AddressObject)
      : [value].flat().filter((each) => typeof each === 'string');
  });
  return [...relayed, ...named].map((each) => each.toLowerCase().replaceAll(/[<>]/g, ''));
}

const inObject = ({ value }: AddressObject): string[] =>
  value.flatMap(({ address, group }) =>
    [address, ...(group ?? []).map((each) => each.address)].flatMap((each) => each ?? []),
  );

/** RFC 3834, and what programs say that are older than it. */
function isAutomatic({ headers, from }: ParsedMail): boolean {
  const says = (header: string) => JSON.stringify(headers.get(header) ?? '').toLowerCase();
  const submitted = says('auto-submitted');
  return (
    (submitted !== '""' && !submitted.startsWith('"no')) ||
    /bulk|junk|list|auto_reply/.test(says('precedence')) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    headers.has('list') ||
    isNobody(headers.get('return-path')) ||
    /^(mailer-daemon|postmaster|no-?reply)@/i.test(from?.value[0]?.address ?? '')
  );
}

/** “Return-Path: <>” is of mails that nobody wants back. */
function isNobody(path: unknown): boolean {
  if (path === undefined) return false;
  const text = typeof path === 'string' ? path : ((path as AddressObject).text ?? '');
  return !text.includes('@');
}

/** @throws where the scanner is away: then nothing is taken, and the relay tries again */
async function filesOf({ attachments }: ParsedMail, scan: Scan | undefined) {
  const files: TicketFile[] = [];
  const refused: string[] = [];
  for (const { filename, content } of attachments) {
    const name = line(filename ?? '').slice(-120) || 'a file without a name';
    const found = files.length < MOST_FILES && (await scan?.(Readable.from([content])));
    const file =
      files.length < MOST_FILES &&
      !found &&
      (await readTicketFile({ name, bytes: content }).catch(() => null));
    if (file) files.push(file);
    else refused.push(name);
  }
  return { files, refused: refused.slice(0, MOST_FILES) };
}
