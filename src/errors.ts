/** The errors of the house: a code for programs, a message for people. */

/** What all of them share. Each room that others must tell faults apart for has codes of its own. */
export abstract class CodedError<Code extends string> extends Error {
  readonly code: Code;

  /**
   * @param message what was expected, what came, where, and what to do; it is shown and logged, so it holds
   *   nothing that a person wrote, and no address, which may be signed or carry a key
   */
  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'CONTENT_REFUSED'
  | 'CORPUS_INVALID'
  | 'CORPUS_NOT_FOUND'
  | 'CORPUS_SHRUNK'
  | 'DATABASE_NEWER'
  | 'DATABASE_NOT_FOUND'
  | 'DATABASE_UNAVAILABLE'
  | 'DATA_INVALID'
  | 'INDEX_INVALID'
  | 'INDEX_NOT_FOUND'
  | 'PERSON_UNCLEAR'
  | 'QUERIES_INVALID'
  | 'REQUEST_INVALID'
  | 'SECRET_INVALID'
  | 'TUNNEL_FAILED';

/** What whoever runs the desk has to mend. */
export class FrontdeskError extends CodedError<ErrorCode> {
  override readonly name = 'FrontdeskError';
}
