/** The bytes of an index file → something that answers questions. */
import { type Entry, entrySchema, titleOf } from '../corpus/entry.ts';
import { withoutCourtesy } from '../language/courtesy.ts';
import { detectLanguage } from '../language/detect.ts';
import { isNumberAlone } from '../language/number-alone.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { dayNumber } from './build-index.ts';
import { decide, surenessOf, worthOfOffer } from './confidence.ts';
import { openContainer } from './container.ts';
import { type Match, openCosineIndex, openSearchIndex } from './cosine.ts';
import { type Explanation, explain } from './explain.ts';
import { createCosineFinder, createLearnedFinder } from './finder.ts';
import type { AskOptions, Candidate, Decision, Finding, Retriever } from './finding.ts';
import { fuse } from './fusion.ts';
import { type Meta, metaSchema } from './index-parts.ts';
import { knownShareOf } from './known-share.ts';
import { createLanguageOfWord } from './language-of-word.ts';
import { openLexicon, openTable } from './lexicon-sections.ts';
import { openModel } from './model.ts';
import { RANKING } from './parameters.ts';
import type { QuestionWord } from './question-word.ts';
import { readQuestion } from './read-question.ts';
import { stringAt } from './string-table.ts';
import { createTermOf } from './terms.ts';
import { isTopic, listedTopic, topicTerms } from './topic.ts';

export interface Index extends Retriever {
  readonly meta: Meta;
  /** All of them, in the order of the corpus. */
  entries(): readonly Entry[];
  /** Why the finding is what it is. */
  explain(text: string, options: AskOptions): Explanation;
}

/** A concept of the shortlist that is among the candidates. */
interface Found {
  readonly place: number;
  /** Its entry in the language of the question, or in another. */
  readonly number: number;
  readonly match: Match;
  readonly confidence: number;
  readonly wary: number;
  readonly chance: number;
}

/**
 * @param source named in errors: the file's path
 * @throws FrontdeskError INDEX_INVALID
 */
export function openIndex(file: ArrayBuffer, source: string): Index {
  const container = openContainer(file, source);
  const meta = metaSchema.parse(container.meta);
  const { languages, calibration } = meta;
  const stored = openTable('entries', container);
  const languageOf = container.u8('entry-language');
  const conceptOf = container.ints('entry-concept');
  const validFrom = container.u32('entry-from');
  const validUntil = container.u32('entry-until');
  const thresholds = container.f32('entry-threshold');
  const memberStarts = container.ints('member-starts');
  const members = container.ints('members');
  const phrasingEntry = container.ints('phrasing-entry');
  const phrasingQuestion = container.ints('phrasing-question');
  const lexicon = openLexicon(container);
  const cosineIndex = openCosineIndex(container);
  const find =
    meta.ranking === 'cosine'
      ? createCosineFinder(openSearchIndex(container), container.ints('phrasing-concept'))
      : createLearnedFinder(
          lexicon,
          openModel(container, meta.concepts),
          cosineIndex,
          container.ints('concept-starts'),
          calibration.weights,
        );
  const termOf = createTermOf(lexicon);
  const languageOfWord = createLanguageOfWord(lexicon, languages);
  const parsed: (Entry | undefined)[] = Array.from(conceptOf, () => undefined);
  let numbers: Map<string, number> | undefined;

  /** Entries are parsed when they are first wanted. */
  function entryAt(number: number): Entry {
    const known = parsed[number];
    if (known) return known;
    const json: unknown = JSON.parse(stringAt(stored, number));
    const entry = entrySchema.parse(json);
    parsed[number] = entry;
    return entry;
  }

  function numberOf(id: string): number | undefined {
    numbers ??= new Map(Array.from(conceptOf, (_, number) => [entryAt(number).id, number]));
    return numbers.get(id);
  }

  function admitting({ today, tags }: AskOptions): (entry: number) => boolean {
    const day = dayNumber(today, 0);
    return (entry) =>
      validFrom[entry]! <= day &&
      day <= validUntil[entry]! &&
      (!tags || entryAt(entry).tags.some((tag) => tags.includes(tag)));
  }

  /** The concept's entry in the language, else in another. */
  function entryFor(
    concept: number,
    language: Language,
    admits: (entry: number) => boolean,
  ): number | undefined {
    let other: number | undefined;
    for (let at = memberStarts[concept]!, end = memberStarts[concept + 1]!; at < end; at++) {
      const entry = members[at]!;
      if (!admits(entry)) continue;
      if (LANGUAGES[languageOf[entry]!] === language) return entry;
      other ??= entry;
    }
    return other;
  }

  /** Without the stopwords. */
  function termsIn(words: readonly QuestionWord[], language: Language): string[] {
    const terms: string[] = [];
    for (const word of words) if (word.kind !== 'stopword') terms.push(termOf(word, language));
    return terms;
  }

  /**
   * Words that both languages share say little: "signature mail", "mobile plan". Where nothing was said before
   * either, it is the language whose questions are nearest.
   */
  function languageToReplyIn(text: string, question: string, options: AskOptions): Language {
    const { previous } = options;
    const { language, isTold } = detectLanguage(text, { languages, previous, languageOfWord });
    if (previous !== undefined || isTold) return language;
    const admits = admitting(options);
    const nearest = languages
      .map((each) => ({ each, cosine: cosineIn(each, question, admits) }))
      .sort((a, b) => b.cosine - a.cosine);
    const [first, second] = nearest;
    const isNearer =
      first && second && first.cosine > RANKING.near && first.cosine - second.cosine > RANKING.nearer;
    return isNearer ? first.each : language;
  }

  /** Of the best concept's phrasing that is nearest, when the question is read as this language. */
  function cosineIn(language: Language, question: string, admits: (entry: number) => boolean): number {
    const others = languages.filter((other) => other !== language);
    const words = readQuestion(question, lexicon, [language, ...others]);
    const { list, matchAt } = find(words, (concept) => entryFor(concept, language, admits) !== undefined);
    const [place] = fuse(list, calibration.weights).order;
    return place === undefined ? 0 : matchAt(place).cosine;
  }

  function termsOf(text: string, language: Language): ReadonlySet<number> {
    const others = languages.filter((other) => other !== language);
    return new Set(readQuestion(text, lexicon, [language, ...others]).map(({ term }) => term));
  }

  /** Whether every term of a topic stands in the entry's title. */
  function isInTitle({ number }: Found, terms: readonly number[], language: Language): boolean {
    const title = termsOf(titleOf(entryAt(number)), language);
    return terms.every((term) => title.has(term));
  }

  /** Whether several terms of a topic all stand in that question of the entry which is nearest, or in its id. */
  function isInPhrasing({ match }: Found, terms: readonly number[], language: Language): boolean {
    const { phrasing, cosine } = match;
    if (phrasing < 0 || terms.length < 2 || cosine < RANKING.nearTopic) return false;
    const entry = entryAt(phrasingEntry[phrasing]!);
    const question = entry.questions[phrasingQuestion[phrasing]!] ?? entry.id;
    const nearest = termsOf(question, language);
    return terms.every((term) => nearest.has(term));
  }

  /**
   * A few words that stand in titles name these entries: they are offered, even where no one of them is likely.
   * One word that several titles hold is answered with none of them alone.
   */
  function offerTopic(
    decision: Decision,
    words: readonly QuestionWord[],
    found: Found[],
    language: Language,
  ): Decision {
    const terms = topicTerms(words);
    if (terms.length === 0) return decision;
    const titled = found.filter((each) => isInTitle(each, terms, language));
    if (decision === 'answer') {
      if (words.length > 1 || titled.length < 2) return 'answer';
      putFirst(titled, found);
      return 'suggest';
    }
    if (decision === 'suggest') return decision;
    const named = found.filter((each) => titled.includes(each) || isInPhrasing(each, terms, language));
    if (named.length === 0) return 'fallback';
    putFirst(named, found);
    return 'suggest';
  }

  /** Others follow where they share a word at all. */
  function putFirst(named: readonly Found[], found: Found[]): void {
    const others = found.filter((each) => !named.includes(each) && each.match.cosine > 0);
    found.splice(0, found.length, ...named, ...others);
  }

  function candidateOf(number: number, score: number, confidence: number): Candidate {
    const entry = entryAt(number);
    return { id: entry.id, title: titleOf(entry), score, confidence };
  }

  /** Of the candidates those about the topic, and other entries about it, each concept once. */
  function taggedFirst(
    candidates: readonly Candidate[],
    topic: string,
    language: Language,
    admits: (entry: number) => boolean,
  ): readonly Candidate[] {
    const tagged = new Set<number>();
    conceptOf.forEach((concept, number) => {
      if (entryAt(number).tags.includes(topic)) tagged.add(concept);
    });
    const numbers = [...tagged].flatMap((concept) => entryFor(concept, language, admits) ?? []);
    const about = numbers.map((number) => candidateOf(number, 0, 0));
    const ids = new Set(about.map(({ id }) => id));
    const first = candidates.filter(({ id }) => ids.has(id));
    const rest = about.filter(({ id }) => !first.some((each) => each.id === id));
    return [...first, ...rest].slice(0, RANKING.candidates);
  }

  function look(text: string, options: AskOptions) {
    const question = withoutCourtesy(text);
    const listed = listedTopic(question, meta.topics);
    const detected = options.language ?? languageToReplyIn(text, question, options);
    // A topic that was listed in the other language opens a conversation in it, and changes none.
    const opens = listed && options.previous === undefined && !listed.languages.includes(detected);
    const language = opens ? (listed.languages[0] ?? detected) : detected;
    const others = languages.filter((other) => other !== language);
    const words = readQuestion(question, lexicon, [language, ...others]);
    const admits = admitting(options);
    const { list, matchAt } = find(words, (concept) => entryFor(concept, language, admits) !== undefined);
    const fused = fuse(list, calibration.weights);
    const sureness = surenessOf(list, fused, knownShareOf(words), calibration);
    const found: Found[] = [];
    for (let rank = 0; rank < Math.min(fused.order.length, RANKING.candidates); rank++) {
      const place = fused.order[rank]!;
      const number = entryFor(list.concepts[place]!, language, admits);
      const nothingShared = list.nearest[place] === 0 && list.field[place] === 0;
      if (number === undefined || nothingShared) continue;
      found.push({
        place,
        number,
        match: matchAt(place),
        confidence: sureness.confidences[rank]!,
        wary: sureness.wary[rank]!,
        chance: fused.chances[rank]!,
      });
    }
    const [first] = found;
    const deciding = {
      confidences: found.map(({ confidence }) => confidence),
      wary: found.map(({ wary }) => wary),
      isTopic: isTopic(words),
      ownThreshold: first ? thresholds[first.number]! : Number.NaN,
    };
    const decided = offerTopic(decide(deciding, calibration), words, found, language);
    const decision = isNumberAlone(text) ? 'fallback' : listed ? 'suggest' : decided;
    const candidates = found.map(({ number, match, confidence }) =>
      candidateOf(number, match.cosine, confidence),
    );
    const finding: Finding = {
      text,
      language,
      decision,
      entry: first && decision === 'answer' ? entryAt(first.number) : null,
      confidence: first?.confidence ?? 0,
      candidates: listed ? taggedFirst(candidates, listed.topic, language, admits) : candidates,
      ...(decision === 'suggest' && (listed || isTopic(words)) ? { isTopic: true as const } : {}),
      terms: termsIn(words, language),
    };
    return { finding, words, found, list, worth: worthOfOffer(deciding) };
  }

  return {
    meta,
    languages,
    ask: (text, options) => look(text, options).finding,
    explain(text, options) {
      const { finding, words, found, list, worth } = look(text, options);
      const candidates = found.map(({ place, match, chance, number }) => {
        const { phrasing } = match;
        const entry = phrasing < 0 ? undefined : entryAt(phrasingEntry[phrasing]!);
        return {
          id: entryAt(number).id,
          phrasing:
            phrasing < 0
              ? null
              : { number: phrasing, text: entry?.questions[phrasingQuestion[phrasing]!] ?? entry?.id ?? '' },
          cosine: match.cosine,
          learned: list.learned[place]!,
          vote: list.vote[place]!,
          field: list.field[place]!,
          chance,
        };
      });
      return explain(finding, worth, words, candidates, { lexicon, termOf, cosineIndex, meta });
    },
    entry(id, language) {
      const number = numberOf(id);
      if (number === undefined) return undefined;
      const inLanguage = language && entryFor(conceptOf[number]!, language, () => true);
      return entryAt(inLanguage ?? number);
    },
    topics: (language) => meta.topics[language] ?? [],
    entries: () => Array.from(conceptOf, (_, number) => entryAt(number)),
  };
}
