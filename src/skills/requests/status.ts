/** "What about my request 7F3K?", "où en est ma demande 7F3K ?" */
import { localDay } from '../../clock.ts';
import type { RequestCatalog } from '../../corpus/requests/schema.ts';
import { type Skill, textReply } from '../skill.ts';
import type { RequestBook } from './book.ts';
import { showDay } from './calendar.ts';
import { readable, said } from './plain.ts';
import { referenceIn } from './reference.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

export interface StatusDeps {
  readonly catalog: () => RequestCatalog;
  readonly book: RequestBook;
}

const MATTER = /\b(?:request|requests|ticket|demande|demandes|reference|ref|dossier)\b/;

/** About an earlier request, without its number. */
const ABOUT =
  /^(?:hi |hello |hey |bonjour |salut )*(?:what about|how about|where is|where s|how is|what is the status of|what s the status of|status of|any news (?:about|of|on)|news of|ou en est|ou est|quel est l etat de|des nouvelles de|qu en est il de|etat de|suivi de) (?:my|the|ma|la) (?:last |latest |derniere )?(?:request|ticket|demande)(?: (?:no |number |numero |n )?[a-z0-9]{3,8})?$|^(?:request status|status of request|suivi de demande)$/;

export function createStatusSkill({ catalog, book }: StatusDeps): Skill {
  return {
    name: 'request-status',
    stage: 'command',
    claim({ text }) {
      const read = readable(text);
      const words = said(read);
      const reference = referenceIn(read);
      if (reference !== undefined && (MATTER.test(words) || words.toUpperCase() === reference)) {
        return { confidence: 1, why: `it names the request ${reference}` };
      }
      return ABOUT.test(words) ? { confidence: 1, why: 'it asks about an earlier request' } : null;
    },
    async reply({ text, language, message }) {
      const words = REQUEST_WORDING[language];
      const reference = referenceIn(readable(text));
      if (reference === undefined) return { replies: [textReply(words.whichReference)] };
      const { channel, person } = message;
      const found = await book.find({ channel, person }, reference);
      if (!found) return { replies: [textReply(words.unknownReference(reference))] };
      const kind = catalog().kinds.find(({ id }) => id === found.requestKind);
      const label = kind ? labelOf(kind, language) : found.requestKind;
      const day = showDay(localDay(found.openedAt), language);
      const to = kind?.to ?? (language === 'fr' ? 'le service' : 'the service');
      return { replies: [textReply(words.status(found.state, reference, label, day, to))] };
    },
  };
}
