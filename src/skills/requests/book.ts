/** The requests that were opened, as far as the skill needs to know of them. */

import type { RequestKind } from '../../corpus/requests/schema.ts';
import type { Language } from '../../message.ts';
import type { Values } from './extract.ts';

/** `waiting`: its mail is queued or being retried. `failed`: it was given up, and the operator knows. */
export type RequestState = 'waiting' | 'sent' | 'failed';

export interface BookedRequest {
  readonly reference: string;
  readonly requestKind: string;
  readonly state: RequestState;
  readonly openedAt: Date;
}

/** The person's own requests only: somebody else's number finds nothing. */
export interface RequestBook {
  find(person: Requester, reference: string): Promise<BookedRequest | undefined>;
  /** Newest first. */
  recent(person: Requester, most: number): Promise<readonly BookedRequest[]>;
}

export interface Requester {
  readonly channel: string;
  readonly person: string;
}

/** A request as the person confirmed it. */
export interface ConfirmedRequest {
  readonly reference: string;
  readonly kind: RequestKind;
  readonly values: Values;
  /** The language in which it was taken. */
  readonly language: Language;
  readonly confirmedAt: Date;
}
