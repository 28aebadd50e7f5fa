/** Where we post what others name the address of: to the open internet, and to nothing that only this machine or its network can reach. */
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Azure's machines answer their secrets at an address that looks public. */
const METADATA = ['168.63.129.16'];

/** All of IPv6 that is given out so far; outside of it are forms that hide an IPv4, like ::10.0.0.1. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Names that never lead to the internet; where they would lead is looked up once more when it is sent. */
const INSIDE_NAMES =
  /^(localhost|[^.]+)$|\.(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** What is wrong with an address that somebody types, as a sentence; null where nothing is. */
export function addressFault(
  address: string,
  { privateAddresses, mode }: { privateAddresses: boolean; mode: string },
): string | null {
  if (!URL.canParse(address)) return 'An address like https://example.com/hooks.';
  const url = new URL(address);
  if (url.username || url.password)
    return 'An address without a user and password: the signature says who sends.';
  if (url.hash) return 'An address without #: what follows it is never sent.';
  const host = hostOf(url);
  const plainAtHome =
    url.protocol === 'http:' && privateAddresses && mode !== 'production' && isThisMachine(host);
  if (url.protocol !== 'https:' && !plainAtHome) return 'It has to begin with https://.';
  if (!privateAddresses && isInside(host))
    return 'This leads into a private network. Give an address that the internet can reach.';
  return null;
}

/** Without the brackets of IPv6 and the dot at the end of a full name. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');

const isInside = (host: string): boolean =>
  ipaddr.isValid(host) ? !isPublic(host) : INSIDE_NAMES.test(host.toLowerCase());

/** Whether an IP address is one of the open internet. IPv4 within IPv6 is judged as the IPv4 that it is. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip instanceof ipaddr.IPv6 && !ip.match(GLOBAL_IPV6)) return false;
  return ip.range() === 'unicast' && !METADATA.includes(ip.toString());
}

export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} leads into a private network; nothing was sent.`);
  }
}

/**
 * Looks a name up for the very connection that is made, so that a name cannot be public when it is looked at and private
 * when it is used. One private address among several is enough to refuse.
 */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    if (!addresses.length || addresses.some(({ address }) => !isPublic(address)))
      return callback(new PrivateAddress(host), '');
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};
