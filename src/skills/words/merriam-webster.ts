/** Merriam-Webster's Collegiate Dictionary (dictionaryapi.com) as a dictionary, when there is a key. */
import * as z from 'zod';
import {
  type Aspect,
  type Dictionary,
  type LookUp,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  type Sense,
} from './dictionary.ts';

/** All that it asks of the network; the house's safe fetch fits. */
export type WebGet = (request: {
  readonly url: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}) => Promise<{ readonly status: number; readonly body: Uint8Array }>;

export interface MerriamWebsterOptions {
  readonly key: string;
  readonly get: WebGet;
  /** Another origin, for a stand-in. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

const BASE_URL = 'https://www.dictionaryapi.com';
const TIMEOUT_MS = 2500;
/** Entries of common words have some 200 KB. */
const MAX_BYTES = 2_000_000;
const MOST_SENSES = 12;

/** The part of an entry that is used (dictionaryapi.com, "JSON"). */
const entrySchema = z.object({
  meta: z.object({ id: z.string() }),
  fl: z.string().optional(),
  shortdef: z.array(z.string()),
  def: z.unknown().optional(),
});
/** Entries, or mere spellings for a word that it does not have. */
const answerSchema = z.union([z.array(z.string()), z.array(entrySchema)]);

/** Knows definitions and examples; for all else, and whenever it fails, `otherwise` answers. */
export function createMerriamWebster(options: MerriamWebsterOptions, otherwise: Dictionary): Dictionary {
  return {
    async lookUp(word, aspect) {
      // The collegiate dictionary has no synonyms; they are a product of their own.
      const asked = aspect === 'definition' || aspect === 'examples';
      const found = asked ? await ask(options, word, aspect).catch(() => undefined) : undefined;
      return found ?? otherwise.lookUp(word, aspect);
    },
  };
}

/** @returns undefined when it has nothing to say */
async function ask(
  { key, get, baseUrl = BASE_URL, timeoutMs = TIMEOUT_MS }: MerriamWebsterOptions,
  word: string,
  aspect: Aspect,
): Promise<LookUp | undefined> {
  const path = `/api/v3/references/collegiate/json/${encodeURIComponent(word)}`;
  const url = `${baseUrl}${path}?key=${encodeURIComponent(key)}`;
  const { status, body } = await get({ url, timeoutMs, maxBytes: MAX_BYTES });
  if (status !== 200) return undefined;
  const answer = answerSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  const entries = answer.flatMap((entry) => (typeof entry === 'string' ? [] : [entry]));
  // Behind the word's own entries come those of compounds: `run` also brings `run-in`.
  const own = entries.filter(({ meta }) => sameWord(headwordOf(meta.id), word));
  const senses = (own.length > 0 ? own : entries.slice(0, 1)).flatMap(sensesOf);
  const usable = aspect === 'definition' || senses.some(({ examples }) => examples.length > 0);
  if (senses.length === 0 || !usable) return undefined;
  return {
    found: true,
    word: senses[0]?.headword ?? word,
    senses: senses.slice(0, MOST_SENSES),
    more: Math.max(0, senses.length - MOST_SENSES),
  };
}

/** `run:2` is the second entry of `run`. */
function headwordOf(id: string): string {
  return id.replace(/:\d+$/, '');
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sensesOf({ meta, fl = '', shortdef, def }: z.infer<typeof entrySchema>): Sense[] {
  const partOfSpeech = partOf(fl);
  if (partOfSpeech === undefined) return [];
  const examples = examplesIn(def, 0);
  return shortdef.map((definition, index) => ({
    partOfSpeech,
    headword: headwordOf(meta.id),
    definition: definition.trim(),
    synonyms: [],
    similar: [],
    antonyms: [],
    // They hang on senses finer than these: the first takes them all.
    examples: index === 0 ? examples : [],
  }));
}

function partOf(label: string): PartOfSpeech | undefined {
  return PARTS_OF_SPEECH.find((part) => label === part || label.endsWith(` ${part}`));
}

/** How deep the definitions nest; `vis`, the verbal illustrations, stand at 8 or so. */
const MAX_DEPTH = 20;

/** All `["vis", [{ "t": "a {it}run{/it} of luck" }]]` below. */
function examplesIn(node: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node) && node[0] === 'vis') {
    const illustrations = z.array(z.object({ t: z.string() })).safeParse(node[1]);
    return (illustrations.data ?? []).map(({ t }) => withoutMarks(t)).filter((text) => text !== '');
  }
  return Object.values(node).flatMap((child) => examplesIn(child, depth + 1));
}

/** `{it}…{/it}`, `{ldquo}`: its marks for type. */
function withoutMarks(text: string): string {
  return text
    .replace(/\{[lr]dquo\}/g, '"')
    .replace(/\{[^{}]{0,80}\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
