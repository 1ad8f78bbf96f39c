/** `corpus/replies.yaml` → the replies that editors declare, and everything that is wrong with the file. */
import { realpath } from 'node:fs/promises';
import * as z from 'zod';
import { isLanguage, LANGUAGES } from '../../message.ts';
import { type LocatedYaml, locateYaml } from '../formats/located-yaml.ts';
import { inspectMedium, isWebAddress } from '../media.ts';
import { distinctProblems, fault, isFault, type Problem, quote, sortProblems, warning } from '../problem.ts';
import { joined, type Said, says } from '../said.ts';
import { readSideFile } from '../side-files.ts';
import { didYouMean } from '../suggest.ts';
import { expectation } from '../wording/expectations.ts';
import { checkReply } from './check-reply.ts';
import {
  type DeclaredReply,
  declaredReplySchema,
  FIELD_NAMES,
  REQUEST_FIELD_NAMES,
} from './declared-reply.ts';
import { wordsOf } from './words-of.ts';

export interface RepliesReading {
  /** In the file's order; those with faults are left out. */
  readonly replies: readonly DeclaredReply[];
  readonly problems: readonly Problem[];
}

const NOTHING: RepliesReading = { replies: [], problems: [] };
/** Each message is compared with all of their patterns. */
const MOST_REPLIES = 500;
const MOST_PATTERNS = 2_000;

/**
 * Never throws for what stands in the file: that becomes problems.
 *
 * @param corpus the corpus folder; a single file has no declared replies
 */
export async function readReplies(corpus: string): Promise<RepliesReading> {
  const found = await readSideFile(corpus, 'replies');
  if (!found) return NOTHING;
  const { file, text, problems } = found;
  if (text === undefined) return { replies: [], problems };
  const { replies, problems: own } = parseReplies(text, file);
  const missing = await missingMedia(replies, await realpath(corpus), locateYaml(text, file), file);
  return { replies, problems: sortProblems([...problems, ...own, ...missing]) };
}

export function parseReplies(text: string, file: string): RepliesReading {
  const yaml = locateYaml(text, file);
  if (yaml.problems.length > 0) return { replies: [], problems: yaml.problems };
  if (yaml.value === undefined) return NOTHING;
  const top = z.record(z.string(), z.unknown()).safeParse(yaml.value);
  if (!top.success) {
    return {
      replies: [],
      problems: [fault('bad-record', { file, line: 1 }, says('expectedReplies', describe(yaml.value)))],
    };
  }
  const names = Object.keys(top.data);
  if (names.length > MOST_REPLIES) {
    return { replies: [], problems: [tooMany(file, says('tooManyReplies', MOST_REPLIES, names.length))] };
  }
  const replies: DeclaredReply[] = [];
  const problems: Problem[] = [...yaml.warnings];
  for (const [name, written] of Object.entries(top.data)) {
    const found = nameProblems(name, yaml, file);
    const parsed = declaredReplySchema.safeParse(written);
    if (!parsed.success) {
      problems.push(...found, ...schemaProblems(parsed.error, name, written, yaml, file));
      continue;
    }
    const reply: DeclaredReply = { name, ...withoutUndefined(parsed.data) };
    for (const { severity, code, path: at, said } of checkReply(reply)) {
      const report = severity === 'fault' ? fault : warning;
      const labelled = joined([label(name, at), said], ': ');
      found.push(report(code, { file, line: yaml.lineOf([name, ...at]) }, labelled));
    }
    problems.push(...found);
    if (!found.some(isFault)) replies.push(reply);
  }
  problems.push(...sameKeywords(replies, yaml, file));
  const patterns = replies.flatMap((reply) => Object.values(reply.patterns)).flat().length;
  if (patterns > MOST_PATTERNS) {
    problems.push(tooMany(file, says('tooManyPatterns', MOST_PATTERNS, patterns)));
  }
  return { replies, problems: sortProblems(distinctProblems(problems)) };
}

function tooMany(file: string, said: Said): Problem {
  return fault('too-many', { file, line: 1 }, said);
}

function nameProblems(name: string, yaml: LocatedYaml, file: string): Problem[] {
  if (/^[a-z][\w-]{0,60}$/i.test(name)) return [];
  return [fault('bad-name', { file, line: yaml.lineOf([name]) }, says('replyName', quote(name)))];
}

function schemaProblems(
  error: z.ZodError,
  name: string,
  written: unknown,
  yaml: LocatedYaml,
  file: string,
): Problem[] {
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const at = [name, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known =
          issue.path.length === 0
            ? FIELD_NAMES
            : issue.path.join() === 'http'
              ? REQUEST_FIELD_NAMES
              : LANGUAGES;
        const meant = didYouMean(key, known) ?? says('knownFields', known.join(', '));
        const said = says('unknownReplyField', label(name, issue.path), quote(key), meant);
        return fault('unknown-field', { file, line: yaml.lineOf([...at, key]) }, said);
      });
    }
    // A bad key of a record carries its own reason.
    const expected =
      issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    const came =
      issue.code === 'invalid_key'
        ? quote(String(issue.path.at(-1)))
        : describe(valueAt(written, issue.path));
    const line = yaml.lineOf(at);
    // One value may be wrong in several ways; the first tells it best.
    const place = `${line} ${label(name, issue.path)}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const said = says('expectedCame', label(name, issue.path), expectation(expected), came);
    return [fault('bad-value', { file, line }, said)];
  });
}

/** `quote.http.pick`; the place in a list and the language are told by the line. */
function label(name: string, at: readonly PropertyKey[]): string {
  return [name, ...at.filter((key) => typeof key === 'string' && !isLanguage(key))].join('.');
}

function valueAt(value: unknown, at: readonly PropertyKey[]): unknown {
  return at.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : inner),
    value,
  );
}

function describe(value: unknown): Said | string {
  if (value === undefined) return says('cameNothing');
  if (typeof value === 'string') return value === '' ? says('emptyText') : quote(value);
  return Array.isArray(value) ? says('cameList') : says('cameFieldsAlone');
}

/** The schema's optional fields, as the house writes them: absent or there, never there and undefined. */
function withoutUndefined(parsed: z.output<typeof declaredReplySchema>): Omit<DeclaredReply, 'name'> {
  const texts = <Value>({ en, fr }: { en?: Value | undefined; fr?: Value | undefined }) => ({
    ...(en !== undefined && { en }),
    ...(fr !== undefined && { fr }),
  });
  const { http } = parsed;
  return {
    keywords: texts(parsed.keywords),
    patterns: texts(parsed.patterns),
    reply: texts(parsed.reply),
    media: parsed.media,
    offline_media: parsed.offline_media,
    http: http && { ...http, body: http.body },
    failure: texts(parsed.failure),
    choose_from: texts(parsed.choose_from),
  };
}

function sameKeywords(replies: readonly DeclaredReply[], yaml: LocatedYaml, file: string): Problem[] {
  const first = new Map<string, string>();
  return replies.flatMap(({ name, keywords }) =>
    LANGUAGES.flatMap((language) =>
      (keywords[language] ?? []).flatMap((keyword, index) => {
        const key = `${language} ${wordsOf(keyword).join(' ')}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, name);
        if (other === undefined || other === name) return [];
        const line = yaml.lineOf([name, 'keywords', language, index]);
        return [fault('same-keyword', { file, line }, says('sameKeyword', quote(keyword), quote(other)))];
      }),
    ),
  );
}

async function missingMedia(
  replies: readonly DeclaredReply[],
  root: string,
  yaml: LocatedYaml,
  file: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const reply of replies) {
    for (const field of ['media', 'offline_media'] as const) {
      for (const [index, medium] of reply[field].entries()) {
        if (isWebAddress(medium) || medium.startsWith('{{')) continue;
        const found = await inspectMedium(medium, root);
        if (!found) continue;
        const report = found.severe ? fault : warning;
        const position = { file, line: yaml.lineOf([reply.name, field, index]) };
        problems.push(
          report('missing-media', position, joined([`${reply.name}.${field}`, found.said], ': ')),
        );
      }
    }
  }
  return problems;
}
