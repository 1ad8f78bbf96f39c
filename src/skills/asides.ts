/** "I know it is a silly question, but when do we get paid": what is said beside a question is asked without it. */
import { localDay } from '../clock.ts';
import { partsOf } from '../language/courtesy.ts';
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
  const asking = parts.filter(({ asks }) => asks);
  const found = (asking.length > 0 ? asking : parts).flatMap((part) => {
    const of = retriever.ask(part.text, { language, today: localDay(now) });
    const isKnown = of.decision !== 'fallback' && (part.asks || of.isTopic !== true);
    return isKnown ? [of] : [];
  });
  const better = onlyOne(found);
  const isBetter = better?.decision === 'answer' || finding.decision === 'fallback';
  return better && isBetter
    ? { ...better, text, confidence: Math.min(better.confidence, OF_A_PART) }
    : finding;
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
