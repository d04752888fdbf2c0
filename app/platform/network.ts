const GROUPS = 8;
/** The half of an IPv6 address that names a network: whoever has one has every address in it. */
const NETWORK_GROUPS = 4;

/** Whom to count a caller as: an IPv4 address itself, the /64 network of an IPv6 one, which a single caller has to themselves. */
export function callerNetwork(ip: string): string {
  const address = ip.toLowerCase().replace(/%.*$/, '');
  const mapped = /^(?:0*:)*:?(?:ffff:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [before = '', after] = address.split('::');
  const start = before === '' ? [] : before.split(':');
  const end = after === undefined || after === '' ? [] : after.split(':');
  const middle = after === undefined ? [] : Array<string>(Math.max(0, GROUPS - start.length - end.length)).fill('0');
  return `${[...start, ...middle, ...end].slice(0, NETWORK_GROUPS).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
