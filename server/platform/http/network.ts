/** Who asks, as far as an address tells. */
import ipaddr from 'ipaddr.js';

/** A line has one IPv4 address but 2⁶⁴ of IPv6: those count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
