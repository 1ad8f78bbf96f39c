/** A yes, a cancel or a day when no request is open: the desk says so, and what can be requested. */
import { localDay } from '../../clock.ts';
import type { RequestCatalog } from '../../corpus/requests/schema.ts';
import { type Skill, type Turn, textReply } from '../skill.ts';
import { readPeriods } from './dates/read-periods.ts';
import { isDetails } from './details.ts';
import { namesOfKind } from './intent.ts';
import { asksToSend, steers, withoutCorrection } from './phrases.ts';
import { readable, said } from './plain.ts';
import { kindsOf, offersOf } from './start.ts';
import { intentOf } from './turn-intent.ts';
import { REQUEST_WORDING } from './wording.ts';

export function createNoneOpenSkill(catalog: () => RequestCatalog): Skill {
  return {
    name: 'no-request-open',
    stage: 'command',
    claim: (turn) =>
      turn.conversation.dialogue === null &&
      (asksForSending(readable(turn.text), catalog()) || (!intentOf(turn, catalog()) && answersRequest(turn)))
        ? { confidence: 1, why: 'it answers what a request would ask, and none is open' }
        : null,
    async reply({ language }) {
      return {
        replies: [textReply(`${REQUEST_WORDING[language].noneOpen} ${kindsOf(catalog(), language)}`)],
        remember: { pendingChoices: offersOf(catalog().kinds, language) },
      };
    },
  };
}

/** Details without a request: asks which one they are for, and keeps them until the next message. */
export function createDetailsSkill(catalog: () => RequestCatalog): Skill {
  return {
    name: 'details-of-none',
    stage: 'command',
    claim: (turn) =>
      turn.conversation.dialogue === null &&
      !turn.tap &&
      catalog().kinds.length > 0 &&
      intentOf(turn, catalog())?.strength !== 'command' &&
      isDetails(turn, catalog())
        ? { confidence: 1, why: 'it says details of a request, and none is open' }
        : null,
    async reply({ text, language, conversation }) {
      const choices = offersOf(catalog().kinds, language);
      const before = conversation.requestAtHand?.said;
      const all = before === undefined ? readable(text) : readable(`${before}, ${text}`);
      return {
        replies: [{ ...textReply(REQUEST_WORDING[language].whichForDetails), choices }],
        remember: { pendingChoices: choices, requestAtHand: { said: all } },
      };
    },
  };
}

/** More than the bare word, and by any request's name: "send the address thing". */
function asksForSending(text: string, { kinds }: RequestCatalog): boolean {
  const names = new Set(kinds.flatMap((kind) => [...namesOfKind(kind)]));
  return text.includes(' ') && asksToSend(text, names);
}

/** More than a mere yes or stop, which may be about anything. */
const OF_REQUESTS =
  /\b(?:send|submit|confirm|confirmed|cancel|request|envoie|envoies|envoyer|envoyez|transmettre|transmettez|confirme|confirmer|valide|validez|annule|annuler|annulez|annulation|demande)\b/;
/** A longer message says more than a day. */
const LONGEST_DAY = 40;

function answersRequest({ text, now, finding, conversation }: Turn): boolean {
  const read = readable(text);
  if ((steers(read, 'yes') || steers(read, 'cancel')) && OF_REQUESTS.test(said(read))) return true;
  if (finding.decision === 'answer' || conversation.pendingChoices.length > 0 || read.length > LONGEST_DAY)
    return false;
  const { rest } = withoutCorrection(read);
  return (
    /\d/.test(rest) &&
    !/\?\s*$/.test(rest) &&
    'periods' in readPeriods(rest, { today: localDay(now), future: true })
  );
}
