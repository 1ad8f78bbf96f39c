/** What one POST of Meta's can hold, in the house's own words. */
import type { Attachment, IncomingMessage } from '../../message.ts';

export const META_STATUSES = ['sent', 'delivered', 'read', 'played', 'failed'] as const;
export type MetaStatus = (typeof META_STATUSES)[number];

export type MetaEvent =
  | {
      readonly kind: 'message';
      readonly message: IncomingMessage;
      /** When the person wrote it, which may be days ago. */
      readonly sentAt: Date;
      /** The id of the choice that was tapped: a title may have been cut to fit the button. */
      readonly choiceId?: string;
    }
  | {
      readonly kind: 'status';
      readonly vendorId: string;
      readonly status: MetaStatus;
      readonly at: Date;
      /** Of `failed`: Meta's code. */
      readonly error?: number;
    }
  | {
      readonly kind: 'edit';
      /** The id of the edit itself. */
      readonly id: string;
      readonly originalId: string;
      readonly person: string;
      readonly text: string;
      readonly attachments: readonly Attachment[];
      readonly at: Date;
    }
  | {
      readonly kind: 'revoke';
      readonly id: string;
      readonly originalId: string;
      readonly person: string;
      readonly at: Date;
    }
  | {
      readonly kind: 'reaction';
      readonly id: string;
      /** The message that it is about. */
      readonly to: string;
      readonly person: string;
      /** undefined: the reaction was taken back. */
      readonly emoji: string | undefined;
      readonly at: Date;
    }
  | {
      readonly kind: 'user-id-changed';
      /** Of the message that tells so; undefined for the form of before, which had none. */
      readonly id?: string;
      /** The ids that the person has left. */
      readonly before: readonly string[];
      /** The ids by which they come from now on, the best to reach them first. */
      readonly after: readonly string[];
      readonly at: Date;
    }
  /** A reason holds nothing that a person wrote. */
  | {
      readonly kind: 'ignored';
      readonly reason: string;
      /** A person did something that needs no answer. */
      readonly isOfPerson?: true;
    };

export interface ParseOptions {
  readonly receivedAt: Date;
  /** The number that the desk answers for; one app may serve several. */
  readonly phoneNumberId: string;
}
