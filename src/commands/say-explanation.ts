/** An explanation as people read it. */
import pc from 'picocolors';
import type { ExplainedClaim } from '../assistant/route.ts';
import type { ExplainedCandidate, ExplainedWord, Explanation } from '../retrieval/explain.ts';

/** The skills that wanted the message, the one that takes it first. */
export function saySkills(claims: readonly ExplainedClaim[]): string {
  const lines = claims.map(({ skill, stage, confidence, why }, at) => {
    const line = `  ${skill.padEnd(14)} ${stage.padEnd(8)} ${percent(confidence).padStart(5)}  ${why}`;
    return at === 0 ? line : pc.dim(line);
  });
  return [pc.bold('The skill that takes it, and those that would have'), ...lines].join('\n');
}

/** What the parts are called beside each other, and in a sentence. */
const PARTS = {
  learned: [
    { part: 'learned', name: 'learned', told: 'what was learned from all phrasings' },
    { part: 'vote', name: 'phrasings', told: 'its phrasings' },
    { part: 'field', name: 'answer', told: 'its answer' },
  ],
  cosine: [
    { part: 'vote', name: 'cosine', told: 'its nearest phrasing' },
    { part: 'field', name: 'shared words', told: 'the words that it shares' },
  ],
} as const;
type Ranking = Explanation['ranking'];

export function sayExplanation({
  finding,
  words,
  candidates,
  worthOfOffer,
  bands,
  ranking,
}: Explanation): string {
  const [best, runnerUp] = candidates;
  return [
    pc.bold('The words: as written, as compared, weight'),
    ...words.map(sayWord),
    '',
    ...(best
      ? sayCandidate('Best', best, ranking)
      : ['Nothing in the corpus shares a word with the question.']),
    ...(best && runnerUp
      ? ['', ...sayCandidate('Runner-up', runnerUp, ranking), sayWhyItLost(best, runnerUp, ranking)]
      : []),
    '',
    `The best is right: ${percent(finding.confidence)}; answered from ${percent(bands.answer)}.`,
    `A "did you mean" is worth ${percent(worthOfOffer)}; suggested from ${percent(bands.suggest)}.`,
  ].join('\n');
}

function sayWord({ word, kind, term, takenFor, weight }: ExplainedWord): string {
  if (kind === 'stopword') return `  ${word.padEnd(18)} ${pc.dim('stopword, left out')}`;
  const notes = {
    known: '',
    corrected: `taken for "${takenFor}"`,
    foreign: 'a word of the other language',
    unknown: 'not in the corpus',
  };
  return `  ${word.padEnd(18)} ${term.padEnd(18)} ${weight.toFixed(2).padStart(6)}  ${pc.dim(notes[kind])}`.trimEnd();
}

function sayCandidate(
  name: string,
  { id, phrasing, cosine, terms, parts, chance }: ExplainedCandidate,
  ranking: Ranking,
): string[] {
  const adding = terms.filter(({ adds }) => adds > 0).map(({ term, adds }) => `${term} ${adds.toFixed(2)}`);
  const sum = PARTS[ranking].map(({ part, name: of }) => `${of} ${parts[part].toFixed(2)}`);
  return [
    pc.bold(`${name}: ${id}`),
    `  nearest phrasing   ${phrasing ?? pc.dim('none shares a word')}`,
    `  score              ${cosine.toFixed(3)} ${pc.dim(adding.length > 0 ? `= ${adding.join(' + ')}` : '')}`.trimEnd(),
    `  speaks for it      ${sum.join(' + ')}`,
    `  against the others ${percent(chance)}`,
  ];
}

/** The terms that the runner-up lacks, or the part in which it is weakest. */
function sayWhyItLost(best: ExplainedCandidate, runnerUp: ExplainedCandidate, ranking: Ranking): string {
  const missing = best.terms
    .map(({ term, adds }, at) => ({ term, gap: adds - (runnerUp.terms[at]?.adds ?? 0) }))
    .filter(({ gap }) => gap > 0.01)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 3)
    .map(({ term, gap }) => `${term} (${gap.toFixed(2)} less)`);
  const [weakest] = PARTS[ranking]
    .map(({ part, told }) => ({ told, gap: best.parts[part] - runnerUp.parts[part] }))
    .sort((a, b) => b.gap - a.gap)
    .map(({ told, gap }) => `${told} (${gap.toFixed(2)} less)`);
  return `  why it lost        ${[...missing, weakest].join(', ')}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
