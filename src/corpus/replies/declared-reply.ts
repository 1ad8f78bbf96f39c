/** A reply that editors declare in `corpus/replies.yaml`, and the schema that says what they may write. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../message.ts';
import { type JsonPath, parsePath } from './json-path.ts';
import { wordsOf } from './words-of.ts';

export type PerLanguage<Value> = Readonly<Partial<Record<Language, Value>>>;

export interface DeclaredReply {
  /** The name under which it stands in the file. */
  readonly name: string;
  /** Words or phrases that ask for it, in either or both languages. */
  readonly keywords: PerLanguage<readonly string[]>;
  /** Whole messages, `*` for any words. */
  readonly patterns: PerLanguage<readonly string[]>;
  /** With `http`, a template for its result. */
  readonly reply: PerLanguage<string>;
  readonly media: readonly string[];
  /** Sent in place of `media` without network, or when the request fails. */
  readonly offline_media: readonly string[];
  readonly http: DeclaredRequest | undefined;
  /** What to say when the request fails. */
  readonly failure: PerLanguage<string>;
  /** One of these is sent without network, below `failure` when the request fails, and where there is no request. */
  readonly choose_from: PerLanguage<readonly string[]>;
}

export interface DeclaredRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeout_ms: number;
  readonly max_bytes: number;
  /** By name; `''` for the only one, written without a name. */
  readonly pick: ReadonlyMap<string, JsonPath>;
  /** Texts in the answer that make a failure of it, such as "Too many requests". */
  readonly fails_on: readonly string[];
  /** In the others the result would be in the wrong language: as without network. */
  readonly languages: readonly Language[];
}

/** What one message holds; a reply is one. */
const LONGEST_TEXT = 1600;
const LONGEST_PATTERN_WORDS = 12;
const MOST_STARS = 3;

const text = z
  .string('a text')
  .trim()
  .min(1, 'a text that is not empty')
  .max(LONGEST_TEXT, `a text of at most ${LONGEST_TEXT} characters`);

const keyword = text.refine((written) => {
  const { length } = wordsOf(written);
  return length > 0 && length <= 5;
}, 'one to five words');

const pattern = text.refine(
  isPattern,
  `at most ${LONGEST_PATTERN_WORDS} words, of which ${MOST_STARS} may be * (any words) and one must have 3 letters or more`,
);

/** Words and stars alone: matching them takes no backtracking that could be made to last. */
function isPattern(written: string): boolean {
  const words = patternWords(written);
  const stars = words.filter((word) => word === '*').length;
  const literal = words.some((word) => word.length >= 3);
  return literal && stars <= MOST_STARS && words.length <= LONGEST_PATTERN_WORDS;
}

/** `What's on * today?` → what, s, on, *, today. */
export function patternWords(pattern: string): readonly string[] {
  return pattern.split('*').flatMap((piece, index) => [...(index > 0 ? ['*'] : []), ...wordsOf(piece)]);
}

function oneOrMore<Item extends z.ZodType>(item: Item, expected: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(item, expected).min(1, expected).max(500, 'at most 500 of them'),
  );
}

/** `{en: …, fr: …}`, or just the value for both. */
function perLanguage<Value extends z.ZodType>(value: Value, expected: string) {
  return z.preprocess(
    (written) =>
      typeof written === 'string' || Array.isArray(written) ? { en: written, fr: written } : written,
    z.strictObject({ en: value.optional(), fr: value.optional() }, expected),
  );
}

const wholeNumber = (least: number, most: number, expected: string) =>
  z
    .string(expected)
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((number) => number >= least && number <= most, expected);

/** They are the connection's own, or would let one request pass for two. */
const RESERVED_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|upgrade|te|trailer|expect|keep-alive|accept-encoding|proxy-.*)$/i;

const headerName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, 'a header name: letters, digits and "-"')
  .refine((name) => !RESERVED_HEADERS.test(name), 'a header that is not one of the connection itself');

const EXPECTED_PICK =
  'a path such as [0].q or quote.text, or names with a path each, such as {text: "[0].q", author: "[0].a"}';
const path = z
  .string(EXPECTED_PICK)
  .trim()
  .transform((written, context): JsonPath => {
    const parsed = parsePath(written);
    if (!parsed) context.addIssue({ code: 'custom', message: EXPECTED_PICK });
    return parsed ?? [];
  });

const requestSchema = z.strictObject(
  {
    method: z.preprocess(
      (value) => (typeof value === 'string' ? value.toUpperCase() : value),
      z.enum(['GET', 'POST'], 'GET or POST').default('GET'),
    ),
    url: text.refine(
      isRequestUrl,
      'an address that begins with https:// (or http://) and a host without {{…}}',
    ),
    headers: z
      .record(headerName, z.string('a text').max(2000, 'at most 2000 characters'), 'names with a text each')
      .default({}),
    body: text.optional(),
    timeout_ms: wholeNumber(100, 10_000, 'milliseconds from 100 to 10000').default(4000),
    max_bytes: wholeNumber(1, 5_000_000, 'bytes from 1 to 5000000').default(100_000),
    pick: z
      .preprocess(
        (value) => (typeof value === 'string' ? { '': value } : value),
        z.record(z.string().regex(/^\w{0,40}$/, EXPECTED_PICK), path, EXPECTED_PICK),
      )
      .transform((paths): ReadonlyMap<string, JsonPath> => new Map(Object.entries(paths)))
      .default(new Map()),
    fails_on: oneOrMore(text, 'texts').default([]),
    languages: oneOrMore(z.enum(LANGUAGES, 'en or fr'), 'en or fr').default([...LANGUAGES]),
  },
  'the fields of a request: url, pick …',
);

/** What the network is asked for is the editor's choice alone, never that of who writes. */
function isRequestUrl(written: string): boolean {
  const origin = /^https?:\/\/[^/?#{}\s\\@]+(?=[/?#]|$)/i.exec(written)?.[0];
  return (
    origin !== undefined && URL.canParse(origin) && !/\s/.test(written.replace(/\{\{[^{}]{0,80}\}\}/g, ''))
  );
}

export const declaredReplySchema = z.strictObject(
  {
    keywords: perLanguage(oneOrMore(keyword, 'words'), 'words, or {en: words, fr: words}').default({}),
    patterns: perLanguage(
      oneOrMore(pattern, 'patterns'),
      'patterns, or {en: patterns, fr: patterns}',
    ).default({}),
    reply: perLanguage(text, 'a text, or {en: text, fr: text}').default({}),
    media: oneOrMore(text, 'addresses or paths').default([]),
    offline_media: oneOrMore(text, 'addresses or paths').default([]),
    http: requestSchema.optional(),
    failure: perLanguage(text, 'a text, or {en: text, fr: text}').default({}),
    choose_from: perLanguage(oneOrMore(text, 'texts'), 'texts, or {en: texts, fr: texts}').default({}),
  },
  'the fields of a reply: keywords, reply …',
);

export const FIELD_NAMES: readonly string[] = Object.keys(declaredReplySchema.shape);
export const REQUEST_FIELD_NAMES: readonly string[] = Object.keys(requestSchema.shape);
