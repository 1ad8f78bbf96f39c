/** Why a request brought nothing, as a code; its message never holds the address, which may carry a key. */

export type FetchFailure =
  /** Not an http(s) address that may be called: scheme, user name, private host. */
  | 'refused-address'
  | 'refused-redirect'
  /** A header that cannot be sent. */
  | 'bad-request'
  | 'too-large'
  | 'timeout'
  /** Name not found, connection refused or cut, TLS failed. */
  | 'network';

export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly reason: FetchFailure;

  constructor(reason: FetchFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
