/** YAML text → fields with their lines. Values stay text: `0123`, `yes` and `2027-01-01` are what they look like. */
import { Composer, type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { Piece, Value, WrittenField } from '../draft.ts';
import { fieldLike, fieldNamed } from '../fields.ts';
import { fault, type Problem, quote } from '../problem.ts';
import { type Said, says } from '../said.ts';
import { lostInComments, tabsInFront } from './yaml-slips.ts';

/** Deeper nesting than this is an attack: an entry needs three levels. */
const MAX_DEPTH = 50;

/** A document's top: its fields, or the entries of its list, each with its own fields. */
export type YamlTop =
  | { readonly is: 'nothing' }
  | { readonly is: 'fields'; readonly fields: WrittenField[]; readonly line: number }
  | { readonly is: 'list'; readonly items: readonly YamlItem[] }
  | { readonly is: 'odd'; readonly what: Said; readonly line: number };

/** An entry's fields, or in words what stands in their place. */
export interface YamlItem {
  readonly line: number;
  readonly fields: WrittenField[] | Said;
}

export interface YamlReading {
  /** One for each `---` document. Empty when there are problems: half-understood YAML only misleads. */
  readonly tops: readonly YamlTop[];
  readonly problems: readonly Problem[];
  /** What was understood, but hardly as it was meant. */
  readonly warnings: readonly Problem[];
}

/** @param firstLine the line of the file on which the text begins */
export function parseYaml(text: string, file: string, firstLine: number): YamlReading {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  if (depthOf(tokens) > MAX_DEPTH) {
    return {
      tops: [],
      problems: [fault('broken-yaml', { file, line: firstLine }, says('yamlTooDeep'))],
      warnings: [],
    };
  }
  // Repeated keys are found by `collectFields`; the composer would compare each key with all others.
  const documents = [...new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens)];
  const errors = documents.flatMap((document) => syntaxProblems(document, file, lineAt));
  const tabs = tabsInFront(text, file, firstLine, errors.length > 0);
  const [firstTab] = tabs;
  // What comes after a tab is its consequence.
  const problems = [
    ...errors.filter(({ position }) => !firstTab || position.line < firstTab.position.line),
    ...tabs,
  ];
  if (problems.length > 0) return { tops: [], problems, warnings: [] };
  const warnings = lostInComments(tokens, file, lineAt);
  return { tops: documents.map((document) => readTop(document, lineAt)), problems: [], warnings };
}

type LineAt = (offset: number) => number;

function readTop(document: Document.Parsed, lineAt: LineAt): YamlTop {
  const node = document.contents;
  if (isMap(node)) return { is: 'fields', fields: readFields(node, lineAt), line: lineOf(node, lineAt) };
  if (isSeq(node)) {
    const items = node.items.map((item) => ({
      line: lineOf(item, lineAt) || lineOf(node, lineAt),
      fields: isMap(item) ? readFields(item, lineAt) : describe(readValue(item, lineAt, 1)),
    }));
    return { is: 'list', items };
  }
  const value = readValue(node, lineAt, 1);
  if (value.is === 'text') return { is: 'odd', what: describe(value), line: value.piece.line };
  return { is: 'nothing' };
}

function readFields(
  map: { items: readonly { key: unknown; value: unknown }[] },
  lineAt: LineAt,
): WrittenField[] {
  return map.items.map(({ key, value }) => {
    const line = lineOf(key, lineAt);
    const name = readValue(key, lineAt, line);
    const written = {
      name: name.is === 'text' ? name.piece.text : '',
      line,
      value: readValue(value, lineAt, line),
    };
    const end = isNode(value) && value.range ? value.range[1] : 0;
    return end > 0 ? { ...written, lastLine: lineAt(Math.max(0, end - 1)) } : written;
  });
}

/** @param near the line to name for what has none of its own */
function readValue(node: unknown, lineAt: LineAt, near: number): Value {
  const line = lineOf(node, lineAt) || near;
  if (isScalar(node)) {
    const { value, source } = node;
    if (value === null) return { is: 'nothing' };
    const text = typeof value === 'string' ? value : (source ?? String(value));
    // The text of a block begins below its | or >.
    const below = text !== '' && node.type?.startsWith('BLOCK');
    return { is: 'text', piece: { text, line: below ? line + 1 : line } };
  }
  if (isSeq(node)) return readList(node.items, lineAt, line);
  if (isMap(node)) return { is: 'odd', what: describeFields(node.items), line };
  return { is: 'nothing' };
}

function readList(items: readonly unknown[], lineAt: LineAt, line: number): Value {
  const pieces: Piece[] = [];
  for (const item of items) {
    const value = readValue(item, lineAt, line);
    if (value.is === 'odd') return value;
    const itemLine = lineOf(item, lineAt) || line;
    if (value.is === 'list') return { is: 'odd', what: says('cameListInList'), line: itemLine };
    pieces.push(value.is === 'text' ? value.piece : { text: '', line: itemLine });
  }
  return { is: 'list', pieces };
}

function describe(value: Value): Said {
  if (value.is === 'text') return says('cameText', quote(value.piece.text));
  return value.is === 'nothing' ? says('cameNothing') : says('cameList');
}

/** `- Where is it: here?` is, to YAML, a field named "Where is it". */
function describeFields(items: readonly { key: unknown }[]): Said {
  const key = items[0]?.key;
  const name = isScalar(key) ? `${String(key.value)}: ...` : '{...}';
  return says('cameFields', quote(name));
}

function lineOf(node: unknown, lineAt: LineAt): number {
  return isNode(node) && node.range ? lineAt(node.range[0]) : 0;
}

function syntaxProblems(document: Document.Parsed, file: string, lineAt: LineAt): Problem[] {
  const problem = (code: string, offset: number, said: Said) =>
    fault(code, { file, line: lineAt(offset) }, said);
  const errors = document.errors.map((error) =>
    problem(
      'broken-yaml',
      error.pos[0],
      says('yamlError', error.code, lowerFirst(error.message), adviceFor(error.code)),
    ),
  );
  // One slip makes several errors; the first of a line tells it best.
  const seen = new Set<number>();
  const first = errors.filter(({ position: { line } }) => !seen.has(line) && seen.add(line));
  return first.length > 0 ? first : unwantedNodes(document, problem);
}

const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Aliases and tags are ways to write what no entry needs, and bombs; an editor who wrote one meant a text. */
function unwantedNodes(
  document: Document.Parsed,
  problem: (code: string, offset: number, said: Said) => Problem,
): Problem[] {
  const found: Problem[] = [];
  const pending: unknown[] = [document.contents];
  while (pending.length > 0) {
    const node = pending.pop();
    if (!isNode(node)) continue;
    const at = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      found.push(problem('yaml-alias', at, says('yamlAlias', node.source, IN_QUOTES)));
    } else if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) {
      found.push(problem('yaml-tag', at, says('yamlTag', quote(node.tag), IN_QUOTES)));
    } else if ('anchor' in node && node.anchor !== undefined) {
      found.push(problem('yaml-alias', at, says('yamlAnchor', node.anchor, IN_QUOTES)));
    }
    if (isSeq(node)) for (const item of node.items) pending.push(item);
    if (isMap(node)) for (const pair of node.items) pending.push(pair.key, pair.value);
  }
  return found;
}

const IN_QUOTES = says('quoteSigns');

function adviceFor(code: string): Said {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return says('quoteColon');
  if (code === 'TAB_AS_INDENT') return says('indentWithSpaces');
  if (code === 'MISSING_CHAR') return says('closeOpen');
  if (code === 'BAD_SCALAR_START' || code === 'UNEXPECTED_TOKEN') return IN_QUOTES;
  return says('checkAbove');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).split('\n', 1).join('');
}

const FIELD_NAME = /^[{"']{0,2}([\w -]{2,30}?)["']? ?:(?:\s|$)/;

/** Whether a text seems to be fields of an entry, as against a note or an example that only looks like it. */
export function mentionsField(text: string): boolean {
  return text.split('\n').some((line) => {
    // Cut: a name stands at the beginning, and patterns must not wander through long lines.
    const name = FIELD_NAME.exec(line.trimStart().slice(0, 50))?.[1] ?? '';
    return name !== 'question' && (fieldNamed(name) ?? fieldLike(name)) !== undefined;
  });
}

type CstTokens = Iterable<ReturnType<Parser['parse']> extends Iterable<infer Token> ? Token : never>;

/** Without recursion: what nests too deeply for the composer must not overflow here either. */
function depthOf(tokens: CstTokens): number {
  let deepest = 0;
  const pending: { token: unknown; depth: number }[] = [];
  for (const token of tokens) pending.push({ token, depth: 0 });
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (typeof token !== 'object' || token === null) continue;
    deepest = Math.max(deepest, depth);
    if ('value' in token) pending.push({ token: token.value, depth: depth + 1 });
    if ('key' in token) pending.push({ token: token.key, depth: depth + 1 });
    if ('items' in token && Array.isArray(token.items)) {
      for (const item of token.items) pending.push({ token: item, depth });
    }
  }
  return deepest;
}
