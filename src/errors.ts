/** The one error class of the house: a code for programs, a message for people. */

export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'CORPUS_INVALID'
  | 'CORPUS_NOT_FOUND'
  | 'DATABASE_UNAVAILABLE'
  | 'INDEX_INVALID'
  | 'INDEX_NOT_FOUND'
  | 'QUERIES_INVALID'
  | 'REQUEST_INVALID'
  | 'TUNNEL_FAILED';

export class FrontdeskError extends Error {
  override readonly name = 'FrontdeskError';
  readonly code: ErrorCode;

  /**
   * @param message what was expected, what came, where, and what to do; safe to show and to log
   */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
