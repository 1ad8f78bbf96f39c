/** Which addresses belong to the inside of a network and must never be called on a stranger's word. */
import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';

/** "IANA IPv4 Special-Purpose Address Registry", multicast and reserved space. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** Of IPv6 only 2000::/3 is routed ("IANA IPv6 Special-Purpose Address Registry"), and of that not these. */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const privateV4 = blockList(PRIVATE_V4, 'ipv4');
const privateV6 = blockList(PRIVATE_V6, 'ipv6');
const routedV6 = blockList(['2000::/3'], 'ipv6');

/** @param address an IPv4 or IPv6 address; whatever is none counts as private */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 0) return true;
  if (isIPv4(bare)) return privateV4.check(bare, 'ipv4');
  return !routedV6.check(bare, 'ipv6') || privateV6.check(bare, 'ipv6');
}

/** The code of the error by which `publicLookup` refuses. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

type Resolve = (
  hostname: string,
  options: { all: true; family: number },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A look-up that fails when a name leads to a private address. As the connection uses the very
 * addresses that were checked, a name that changes between check and use gains nothing.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    const family = options.family === 4 || options.family === 6 ? options.family : 0;
    resolve(hostname, { all: true, family }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) {
        callback(error ?? refusal('ENOTFOUND'), '', 0);
      } else if (addresses.some(({ address }) => isPrivateAddress(address))) {
        callback(refusal(PRIVATE_ADDRESS), '', 0);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix = ''] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
