/** What a part of a reply is on Twilio, in a webhook's response as over the REST API. */
import { asNumberedText } from '../offer.ts';
import type { Part } from '../send.ts';

export interface Content {
  /** '' for none. */
  readonly body: string;
  readonly mediaUrl: string | undefined;
}

export function contentOf(part: Part): Content {
  switch (part.kind) {
    case 'text':
      return { body: part.text, mediaUrl: undefined };
    case 'media':
      return { body: part.caption, mediaUrl: part.url };
    case 'choices':
      // Nothing can be tapped without a Content, which the REST API alone takes.
      return { body: asNumberedText(part), mediaUrl: undefined };
  }
}
