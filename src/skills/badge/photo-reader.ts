/** What the badge skill asks of the world: a photo read. */
import type { Attachment } from '../../message.ts';

export type Reading =
  /** An employee id, not to be acted upon before the person has agreed. */
  | {
      readonly kind: 'badge';
      readonly employeeId: string;
      /** 0..1: how sure it is that this is the id, and read right. */
      readonly confidence: number;
      /** Whether there is little doubt. */
      readonly sure: boolean;
    }
  /** A badge whose number cannot be made out. */
  | { readonly kind: 'unclear-badge' }
  /** No badge, but something written. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: ReadingFault };

export type ReadingFault =
  /** More bytes or pixels than are read. */
  | 'too-large'
  /** No picture, or a broken one. */
  | 'not-a-picture'
  /** It cannot be had any more. */
  | 'gone'
  /** Another time it may work. */
  | 'not-now';

export interface PhotoReader {
  /** Never throws: what goes wrong is a reading too. */
  read(attachment: Attachment, channel: string): Promise<Reading>;
}
