/** Why a file that a person sent cannot be used. */
import { CodedError } from '../errors.ts';

export type MediaFault =
  /** The address is not the provider's, or leads elsewhere. */
  | 'MEDIA_ADDRESS_REFUSED'
  /** More bytes or pixels than are read. */
  | 'MEDIA_TOO_LARGE'
  /** More seconds than are listened to. */
  | 'MEDIA_TOO_LONG'
  /** Not what it is declared to be, of a kind that is not read, or two kinds at once. */
  | 'MEDIA_TYPE_REFUSED'
  /** Of the right kind, but broken. */
  | 'MEDIA_UNREADABLE'
  /** The provider does not have it, now or any more. */
  | 'MEDIA_NOT_FOUND'
  /** The provider or the reader did not answer properly; another try may help. */
  | 'MEDIA_UNAVAILABLE'
  | 'MEDIA_TOO_SLOW'
  | 'MEDIA_CANCELLED';

export class MediaError extends CodedError<MediaFault> {
  override readonly name = 'MediaError';
}
