/** "What about my request 7F3K?", "vous avez bien reçu ma demande de congé ?" */
import { localDay } from '../../clock.ts';
import type { RequestCatalog } from '../../corpus/requests/schema.ts';
import type { Language } from '../../message.ts';
import { type Skill, textReply } from '../skill.ts';
import type { BookedRequest, RequestBook } from './book.ts';
import { showDay } from './calendar.ts';
import { kindNamed } from './intent.ts';
import { readable, said } from './plain.ts';
import { referenceIn } from './reference.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

export interface StatusDeps {
  readonly catalog: () => RequestCatalog;
  readonly book: RequestBook;
}

const MATTER =
  /\b(?:request|requests|ticket|demande|demandes|reference|ref|dossier|news|nouvelles|status|statut)\b/;

/** About an earlier request, without its number. */
const ABOUT =
  /^(?:hi |hello |hey |bonjour |salut )*(?:what about|how about|where is|where s|how is|what is the status of|what s the status of|status of|any news (?:about|of|on)|news of|ou en est|ou est|quel est l etat de|des nouvelles de|qu en est il de|etat de|suivi de) (?:my|the|ma|la) (?:last |latest |derniere )?(?:request|ticket|demande)(?: (?:no |number |numero |n )?[a-z0-9]{3,8})?$|^(?:request status|status of request|suivi de demande)$/;

/** "Did you get …", "vous avez reçu …", "has … been sent", "où en est …" */
const ASKS_ABOUT =
  /\b(?:(?:did|do|have|has) (?:you|u|hr|they|anyone|somebody|it|my|the)|was (?:it|my)|is (?:my|the)|any news|news|status|what happened to|what about|where is|where s|how is|avez vous|as tu|vous avez|vous aviez|tu as|est ce que|a t elle|ou en est|ou est|qu en est il|des nouvelles|suivi|etat)\b/;
const DONE =
  /\b(?:get|got|receive|received|recieve|recieved|see|seen|send|sent|process|processed|handle|handled|approved|accepted|ready|done|news|status|happened|about|where|how|recu|recue|recus|eu|vu|vue|envoye|envoyee|transmis|transmise|traite|traitee|parti|partie|acceptee|validee|nouvelles|suivi|etat|ou en est|qu en est)\b/;
const MINE =
  /\b(?:my|the|ma|mon|mes|la) (?:\w{1,20} ){0,3}(?:request|requests|application|demande|demandes|dossier)\b/;

/** So many of a person's requests are told of at once. */
const MOST = 3;

export function createStatusSkill({ catalog, book }: StatusDeps): Skill {
  /** How one request stands. */
  const tell = (found: BookedRequest, language: Language): string => {
    const kind = catalog().kinds.find(({ id }) => id === found.requestKind);
    const label = kind ? labelOf(kind, language) : found.requestKind;
    const day = showDay(localDay(found.openedAt), language);
    const to = kind?.to ?? (language === 'fr' ? 'le service' : 'the service');
    return REQUEST_WORDING[language].status(found.state, found.reference, label, day, to);
  };

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
      return asksAboutRequest(words) ? { confidence: 1, why: 'it asks about an earlier request' } : null;
    },
    async reply({ text, language, message }) {
      const words = REQUEST_WORDING[language];
      const read = readable(text);
      const reference = referenceIn(read);
      const { channel, person } = message;
      if (reference !== undefined) {
        const found = await book.find({ channel, person }, reference);
        return { replies: [textReply(found ? tell(found, language) : words.unknownReference(reference))] };
      }
      const kind = kindNamed(catalog(), read);
      const recent = (await book.recent({ channel, person }, MOST)).filter(
        ({ requestKind }) => kind === undefined || requestKind === kind.id,
      );
      const lines = recent.map((found) => tell(found, language));
      const none = words.noneOpened(kind && labelOf(kind, language));
      return { replies: [textReply(lines.length > 0 ? lines.join('\n') : none)] };
    },
  };
}

function asksAboutRequest(words: string): boolean {
  return ABOUT.test(words) || (MINE.test(words) && ASKS_ABOUT.test(words) && DONE.test(words));
}
