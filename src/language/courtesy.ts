/** What people say around a question: "good morning team, …, thanks in advance". */
import { dropEnd } from './drop-end.ts';
import { foldAccents } from './normalize.ts';

/** Whom it greets counts only where it ends there: "hi all hands …" greets nobody. */
const GREETING =
  /^\s*(?:(?:good (?:morning|afternoon|evening|day)|hi|hello|hey|hiya|dear|greetings|bonjour|bonsoir|salut|coucou|bjr|slt)\b(?:(?:\s+(?:there|all|team|everyone|everybody|guys|colleagues|desk|hr|sir|madam|a tous|a toutes|tout le monde|tous|l'equipe|madame|monsieur|les rh))+(?=\s*[,.!;:\-–—\n]))?[\s,.!;:\-–—]*)+/;
const THANKS =
  /[,.!?;:\-–—\n]\s{0,9}(?:(?:many )?thanks|thank you|thx|ty|cheers|merci|(?:kind |best )?regards|cordialement|bonne (?:journee|soiree)|have a (?:nice|good) day)(?:\s{1,9}(?:in advance|so much|very much|a lot|for your help|d'avance|par avance|beaucoup|bien|pour votre aide|pour ton aide)){0,4}$/;
/** Thanks are no longer. */
const MOST_OF_THANKS = 120;

/** @returns the question itself; the whole text where nothing else is said */
export function withoutCourtesy(text: string): string {
  const folded = foldAccents(text.toLowerCase()).replaceAll('’', "'");
  // Folding must not have moved anything, or the cut would be somewhere else.
  if (folded.length !== text.length) return text;
  const from = GREETING.exec(folded)?.[0].length ?? 0;
  const to = startOfThanks(folded) ?? text.length;
  const question = text.slice(from, Math.max(from, to));
  return /[\p{L}\p{N}]/u.test(question) ? question : text;
}

function startOfThanks(folded: string): number | undefined {
  const said = dropEnd(folded, /[\s.!]/);
  const before = Math.max(0, said.length - MOST_OF_THANKS);
  const found = THANKS.exec(said.slice(before));
  return found ? before + found.index : undefined;
}
