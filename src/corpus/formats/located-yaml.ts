/** YAML of any shape → plain values, with the line of each. All scalars stay text, as everywhere in the corpus. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { fault, type Problem, quote } from '../problem.ts';
import { says } from '../said.ts';
import { parseYaml } from './yaml.ts';

export type PathKey = string | number;

export interface LocatedYaml {
  /** Made of texts, lists and objects without a prototype; nothing is undefined. */
  readonly value: unknown;
  /** Of what stands there, or of what it stands in. */
  lineOf(path: readonly PropertyKey[]): number;
  /** When there are any, there is no value. */
  readonly problems: readonly Problem[];
  /** What was understood, but hardly as it was meant. */
  readonly warnings: readonly Problem[];
}

export function locateYaml(text: string, file: string): LocatedYaml {
  // Faults of writing, aliases, tags, and what nests too deeply.
  const { problems, warnings, tops } = parseYaml(text, file, 1);
  const none = { value: undefined, lineOf: () => 1, warnings: [] };
  if (problems.length > 0) return { ...none, problems };
  if (tops.length > 1) {
    return {
      ...none,
      problems: [fault('bad-record', { file, line: 1 }, says('severalDocuments'))],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
  const lines = new Map<string, number>();
  const found: Problem[] = [];

  const read = (node: unknown, path: readonly PathKey[]): unknown => {
    if (isScalar(node)) {
      const { value, source } = node;
      if (value === null) return undefined;
      return typeof value === 'string' ? value : (source ?? String(value));
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        setLine([...path, index], item);
        return read(item, [...path, index]);
      });
    }
    if (!isMap(node)) return undefined;
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '';
      const line = lineOfNode(key);
      if (Object.hasOwn(object, name)) {
        const before = lines.get(keyOf([...path, name])) ?? line;
        found.push(fault('repeated-field', { file, line }, says('repeatedField', quote(name), before)));
        continue;
      }
      lines.set(keyOf([...path, name]), line);
      const content = read(value, [...path, name]);
      if (content !== undefined) object[name] = content;
    }
    return object;
  };
  const lineOfNode = (node: unknown): number => {
    const offset = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
    return offset === undefined ? 1 : counter.linePos(offset).line;
  };
  const setLine = (path: readonly PathKey[], node: unknown) => lines.set(keyOf(path), lineOfNode(node));

  const value = read(document.contents, []);
  if (found.length > 0) return { ...none, problems: found };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(keyOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
  return { value, lineOf, problems: [], warnings };
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
