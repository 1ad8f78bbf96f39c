/** YAML text → plain data, all scalars as the text they are, and the line of every place in it. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fault, type Problem } from '../problem.ts';

export interface LinedData {
  /** Lists, objects and texts; undefined when there are problems. */
  readonly data: unknown;
  /** The 1-based line of what stands at the path, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
  readonly problems: readonly Problem[];
}

/** Deeper nesting than this is an attack: a request needs seven levels. */
const MAX_DEPTH = 20;

export function readLined(text: string, file: string): LinedData {
  const counter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const refuse = (code: string, line: number, message: string): LinedData => ({
    data: undefined,
    lineOf: () => 1,
    problems: [fault(code, { file, line }, message)],
  });
  if (/^[ \t]*(?:[[{(-][ \t]*){20}|[[{]{20}/m.test(text)) return refuse('broken-yaml', 1, TOO_DEEP);
  // Failsafe: `0123`, `yes` and `2027-01-01` stay what they look like.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const what = error.message
      .split('\n', 1)
      .join('')
      .replace(/ at line \d+.*$/, '');
    return refuse('broken-yaml', lineAt(error.pos[0]), `YAML: ${what}; check the indentation and the quotes`);
  }
  const odd = oddNode(document);
  if (odd) return refuse('broken-yaml', lineAt(odd.offset), odd.message);
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineOfPath(document, path, lineAt),
    problems: [],
  };
}

const TOO_DEEP = 'the YAML is nested too deeply; write a plain list of requests';

/** Aliases and tags are ways to write what no request needs, and bombs. */
function oddNode(document: Document.Parsed): { offset: number; message: string } | undefined {
  let found: { offset: number; message: string } | undefined;
  visit(document, {
    Node(_key, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        found = {
          offset,
          message: 'expected a text, came an alias; put a text that begins with * or & in quotes',
        };
      } else if (path.length > MAX_DEPTH * 2) {
        found = { offset, message: TOO_DEEP };
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function lineOfPath(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (!pair) break;
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else {
      const item: unknown = isNode(node) && 'items' in node ? node.items.at(Number(step)) : undefined;
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return lineAt(offset ?? 0);
}
