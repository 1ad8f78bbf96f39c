/** `frontdesk ask`: one question, offline. */
import pc from 'picocolors';
import { freshIndex } from '../indexing/fresh-index.ts';
import type { Language } from '../message.ts';
import type { ExplainedHit, Explanation } from '../retrieval/explain.ts';
import type { Finding } from '../retrieval/finding.ts';
import { WORDING } from '../skills/wording.ts';
import { type Environment, jobOf } from './places.ts';

export interface AskOptions {
  readonly language?: Language;
  readonly tags?: readonly string[];
  readonly explain?: true;
  readonly json?: true;
  readonly corpus?: string;
}

export async function ask(text: string, options: AskOptions, env: Environment): Promise<void> {
  const job = jobOf(options, env);
  const index = await freshIndex(job, ({ meta, milliseconds }) =>
    console.error(pc.dim(`(built the index: ${meta.phrasings} questions, ${Math.round(milliseconds)} ms)`)),
  );
  const asked = { language: options.language, tags: options.tags, today: job.today };
  const explanation = options.explain ? index.explain(text, asked) : undefined;
  const finding = explanation?.finding ?? index.ask(text, asked);
  if (options.json) {
    console.log(
      JSON.stringify(
        { ...shown(finding), ...(explanation && { explanation: explained(explanation) }) },
        null,
        2,
      ),
    );
    return;
  }
  console.log(sayFinding(finding, index.topics(finding.language)));
  if (explanation) console.log(`\n${sayExplanation(explanation)}`);
}

/** The object that `ask --json` promises. */
function shown(finding: Finding) {
  const { text, language, decision, entry, confidence, candidates, terms } = finding;
  return {
    text,
    language,
    decision,
    entry: entry && { id: entry.id, title: entry.questions[0], answer: entry.answer },
    confidence,
    candidates,
    terms,
  };
}

function explained({ finding: _, ...rest }: Explanation) {
  return rest;
}

function sayFinding(
  { decision, entry, language, candidates, confidence }: Finding,
  topics: readonly string[],
): string {
  const sure = pc.dim(`${decision} · ${percent(confidence)} sure · ${language}`);
  if (entry) {
    const media = entry.media.map((item) => pc.dim(`\n[picture: ${item}]`)).join('');
    return `${pc.bold(entry.questions[0])} ${pc.dim(`(${entry.id})`)}\n${sure}\n\n${entry.answer}${media}`;
  }
  if (decision === 'fallback') return `${sure}\n\n${WORDING[language].fallback(topics)}`;
  const offered = candidates
    .slice(0, 3)
    .map(({ title, id }, at) => `${at + 1}. ${title} ${pc.dim(`(${id})`)}`);
  return `${sure}\n\n${WORDING[language].didYouMean}\n${offered.join('\n')}`;
}

function sayExplanation({ terms, best, runnerUp, bands }: Explanation): string {
  const words = terms.map(({ word, term, kind, weight }) => {
    if (kind === 'stopword') return `  ${word.padEnd(18)} ${pc.dim('stopword, left out')}`;
    const note =
      kind === 'known' ? '' : kind === 'foreign' ? 'a word of the other language' : 'not in the corpus';
    return `  ${word.padEnd(18)} ${term.padEnd(18)} ${weight.toFixed(2).padStart(6)}  ${pc.dim(note)}`;
  });
  return [
    pc.bold('The words: as written, as compared, weight'),
    ...words,
    '',
    ...(best ? sayHit('Best', best) : ['Nothing in the corpus shares a word with the question.']),
    ...(runnerUp ? ['', ...sayHit('Runner-up', runnerUp), ...(best ? [whyItLost(best, runnerUp)] : [])] : []),
    '',
    `Answered from ${percent(bands.answer)} sure, suggested from ${percent(bands.suggest)}.`,
  ].join('\n');
}

function sayHit(name: string, { id, phrasing, cosine, answer, rank, terms }: ExplainedHit): string[] {
  const adding = terms.filter(({ adds }) => adds > 0).map(({ term, adds }) => `${term} ${adds.toFixed(2)}`);
  return [
    pc.bold(`${name}: ${id}`),
    `  nearest phrasing   ${phrasing ?? pc.dim('none, only the answer')}`,
    `  score              ${cosine.toFixed(3)} ${pc.dim(adding.length > 0 ? `= ${adding.join(' + ')}` : '')}`,
    `  with the answer    ${answer.toFixed(3)}`,
    `  rank               ${rank.toFixed(3)}`,
  ];
}

function whyItLost(best: ExplainedHit, runnerUp: ExplainedHit): string {
  const reasons = best.terms
    .map(({ term, adds }, at) => ({
      term,
      gap: adds - (runnerUp.terms.find((each) => each.term === term)?.adds ?? runnerUp.terms[at]?.adds ?? 0),
    }))
    .filter(({ gap }) => gap > 0.01)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 3)
    .map(({ term, gap }) => `${term} (${gap.toFixed(2)} less)`);
  const why = reasons.length > 0 ? reasons.join(', ') : 'its phrasing or answer is further away as a whole';
  return `  why it lost        ${why}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
