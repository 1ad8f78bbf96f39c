/** Name resolution that only lets permitted addresses through, at the very moment of connecting. */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    dnsLookup(hostname, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/**
 * For a socket's `lookup`: what was checked here is what is connected to, so that a name which changes
 * its answer between a check and the connection (rebinding) gains nothing. One bad address among good
 * ones refuses the name: which of them is tried first is up to the network.
 */
export function guardedLookup(resolve: Resolve, permitted: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const wanted = addresses.filter(({ family }) => !options.family || family === options.family);
        const [first] = wanted;
        if (!first) callback(new FetchError('NETWORK', 'the name has no address'), '');
        else if (!addresses.every(({ address }) => permitted(address))) {
          callback(new FetchError('ADDRESS_REFUSED', 'the name leads to an address that is not public'), '');
        } else if (options.all) callback(null, [...wanted]);
        else callback(null, first.address, first.family);
      },
      (cause: unknown) => callback(new FetchError('NETWORK', 'the name cannot be resolved', { cause }), ''),
    );
  };
}
