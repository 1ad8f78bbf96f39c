/** "I know it is a silly question, but when do we get paid": what is said beside a question is asked without it. */
import { localDay } from '../clock.ts';
import { type Part, partsOf } from '../language/courtesy.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import type { Finding, Retriever } from '../retrieval/finding.ts';

/** Less than what speaks for a request in the whole message. */
const OF_A_PART = 0.49;

/**
 * @returns the finding itself, or a better one of a single part of the message: its questions come before what it
 * tells, and where two of them ask for different things the whole stays
 */
export function helpAside(
  finding: Finding,
  { retriever, now }: { readonly retriever: Retriever; readonly now: Date },
): Finding {
  if (finding.decision === 'answer') return finding;
  const { language, text } = finding;
  const parts = partsOf(text);
  const isBare = parts.some(({ asks, text: part }) => asks && asksWhom(part));
  const asking = parts.filter(({ asks }) => asks);
  const told = parts.filter(({ text: part }) => !asksWhom(part)).flatMap(withRemarkApart);
  const found = (isBare ? told : asking.length > 0 ? asking : parts).flatMap((part) => {
    const of = retriever.ask(part.text, { language, today: localDay(now) });
    const isKnown = of.decision !== 'fallback' && (part.asks || isBare || of.isTopic !== true);
    return isKnown ? [of] : [];
  });
  const better = onlyOne(found);
  // What the whole found was found by the asking words.
  const isBetter = better?.decision === 'answer' || finding.decision === 'fallback' || isBare;
  return better && isBetter
    ? { ...better, text, confidence: Math.min(better.confidence, OF_A_PART) }
    : finding;
}

/** "Who do I tell", "à qui je le dis", "je fais quoi": what it is about stands in another part. */
const ASKS_WHOM = new Set(
  (
    'who whom what how where do does should can could i we to it that this about tell call ask contact inform see talk speak report warn notify ring email write message turn go complain is the right person for fix fixes deals handles sorts with now please help must have be ' +
    'qui a quoi que comment ou est ce je on le la l dis dit dire previens previent prevenir contacter contacte appeler appelle demander demande fais fait faire parler parle adresser adresse m s signaler signale ecrire ecris joindre dois doit faut il peux peut puis maintenant svp s occupe en voir aller'
  ).split(' '),
);
const FEWEST_WORDS = 2;

/** "It is freezing in here I can see my breath": what is said of oneself may be a remark. */
const OF_ONESELF = /\s(?=(?:i|i'm|we|my|je|j'ai|on|mon|ma)\s)/iu;

function withRemarkApart(part: Part): readonly Part[] {
  const [first = '', ...others] = part.text.split(OF_ONESELF);
  return others.length === 0 ? [part] : [part, { ...part, text: first }];
}

function asksWhom(part: string): boolean {
  const words = foldAccents(normalize(part)).match(/\p{L}+/gu) ?? [];
  return words.length >= FEWEST_WORDS && words.every((word) => ASKS_WHOM.has(word));
}

/** The surest of them, where the first of each is the same entry. */
function onlyOne(findings: readonly Finding[]): Finding | undefined {
  const [first, ...others] = [...findings].sort((a, b) => sureness(b) - sureness(a));
  const id = first?.candidates[0]?.id;
  return others.every(({ candidates }) => candidates.some((candidate) => candidate.id === id))
    ? first
    : undefined;
}

function sureness({ decision, confidence }: Finding): number {
  return (decision === 'answer' ? 1 : 0) + confidence;
}
