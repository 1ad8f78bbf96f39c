/** Why a request brought nothing. */
import { CodedError } from '../errors.ts';

export type FetchFailure =
  /** Not an http(s) address that may be called: scheme, user name, private host. */
  | 'ADDRESS_REFUSED'
  | 'REDIRECT_REFUSED'
  /** A header that cannot be sent. */
  | 'REQUEST_REFUSED'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  /** Name not found, connection refused or cut, TLS failed. */
  | 'NETWORK';

export class FetchError extends CodedError<FetchFailure> {
  override readonly name = 'FetchError';
}
