/** `frontdesk ask`: one question, offline. */
import pc from 'picocolors';
import type { Environment } from '../config/config.ts';
import { loadCare, shippedCare } from '../corpus/care/read-care.ts';
import { freshIndex } from '../indexing/fresh-index.ts';
import { readTalk } from '../language/talk/read-talk.ts';
import type { Language } from '../message.ts';
import type { Explanation } from '../retrieval/explain.ts';
import type { Finding } from '../retrieval/finding.ts';
import { careText, followCare, needOf } from '../skills/care/index.ts';
import { WORDING } from '../skills/wording.ts';
import { jobOf } from './places.ts';
import { percent, sayExplanation, saySkills } from './say-explanation.ts';

export interface AskOptions {
  readonly language?: Language;
  readonly tags?: readonly string[];
  readonly explain?: true;
  readonly json?: true;
  readonly corpus?: string;
}

export async function ask(text: string, options: AskOptions, env: Environment): Promise<void> {
  const job = jobOf(options, env);
  const index = await freshIndex(job, {
    onBuilt: ({ meta, milliseconds }) =>
      console.error(pc.dim(`(built the index: ${meta.phrasings} questions, ${Math.round(milliseconds)} ms)`)),
    onKept: (message) => console.error(pc.yellow(message)),
  });
  const asked = { language: options.language, tags: options.tags, today: job.today };
  const explanation = options.explain ? index.explain(text, asked) : undefined;
  // The skills are loaded for this alone: an answer without why comes sooner.
  const skills = explanation
    ? await (await import('./explain-skills.ts')).explainSkills(text, index, options, env)
    : [];
  const finding = explanation?.finding ?? index.ask(text, asked);
  const { plan = await shippedCare() } = await loadCare(job.corpusDir);
  const need = needOf({ text, finding, retriever: index }, followCare(() => plan)());
  if (options.json) {
    console.log(
      JSON.stringify(
        {
          ...shown(finding),
          care: need?.kind.id ?? null,
          ...(explanation && { explanation: { ...explained(explanation), skills } }),
        },
        null,
        2,
      ),
    );
    return;
  }
  // The desk says this in place of anything else.
  if (need) {
    const kind = pc.dim(`${need.kind.id}: ${need.why}`);
    console.log(`${pc.bold('Care')} ${kind}\n\n${careText(plan, need, true)}`);
  } else console.log(sayTalk(text) ?? sayFinding(finding, index.topics(finding.language)));
  if (explanation) console.log(`\n${saySkills(skills)}\n\n${sayExplanation(explanation)}`);
}

/** Small talk is no question to the index; `chat` shows what the desk says to it. */
function sayTalk(text: string): string | undefined {
  const talk = readTalk(text);
  return talk && `${pc.bold('Small talk')} ${pc.dim(talk.kind)}`;
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
  { decision, entry, language, candidates, confidence, isTopic }: Finding,
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
  return `${sure}\n\n${isTopic ? WORDING[language].aboutTopic : WORDING[language].didYouMean}\n${offered.join('\n')}`;
}
