/** The fields between `---` lines at the top of a Markdown file, which hold for all of its entries. */
import { collectFields, type DraftFields, type Piece } from '../draft.ts';
import type { FieldName } from '../entry.ts';
import { fault, type Problem } from '../problem.ts';
import { type Said, says } from '../said.ts';
import { parseYaml } from './yaml.ts';

export interface FrontMatter {
  readonly defaults: DraftFields;
  /** What only one entry can have: in place where the file holds one. */
  readonly own: DraftFields;
  /** The field `title`, which other programs write; it is the question of a file without headings. */
  readonly title: Piece | undefined;
  /** What follows, and the line on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** Whether it could not be read, so that the entries lack what it says. */
  readonly broken: boolean;
}

/** What only one entry can have. */
const OF_ONE_ENTRY: readonly FieldName[] = ['id', 'questions', 'media', 'translation_of'];

export function splitFrontMatter(text: string, file: string): FrontMatter {
  const without: FrontMatter = {
    defaults: new Map(),
    own: new Map(),
    title: undefined,
    body: text,
    bodyLine: 1,
    problems: [],
    broken: false,
  };
  if (!/^---[ \t]*\n/.test(text)) return without;
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const refuse = (line: number, said: Said): FrontMatter => ({
    ...without,
    problems: [fault('broken-front-matter', { file, line }, said)],
    broken: true,
  });
  if (end < 0) {
    const from = Math.max(
      1,
      lines.findIndex((line) => line.startsWith('#')),
    );
    const rest = { body: lines.slice(from).join('\n'), bodyLine: from + 1 };
    return { ...refuse(1, says('frontMatterOpen')), ...rest };
  }

  const body = lines.slice(end + 1).join('\n');
  const bodyLine = end + 2;
  const { tops, problems, warnings } = parseYaml(lines.slice(1, end).join('\n'), file, 2);
  if (problems.length > 0) return { ...without, body, bodyLine, problems, broken: true };
  const [top] = tops;
  if (top === undefined || top.is === 'nothing') return { ...without, body, bodyLine, problems: warnings };
  if (top.is !== 'fields') {
    return { ...refuse(2, says('frontMatterShape')), body, bodyLine };
  }
  const { fields, problems: fieldProblems } = collectFields(top.fields, file);
  const own: DraftFields = new Map();
  for (const name of OF_ONE_ENTRY) {
    const field = fields.get(name);
    if (field) own.set(name, field);
    fields.delete(name);
  }
  const answer = fields.get('answer');
  fields.delete('answer');
  const misplaced = answer
    ? [fault('misplaced-field', { file, line: answer.line }, says('misplacedAnswer'))]
    : [];
  const title = top.fields.find(({ name }) => name.trim().toLowerCase() === 'title')?.value;
  return {
    defaults: fields,
    own,
    title: title?.is === 'text' ? title.piece : undefined,
    body,
    bodyLine,
    problems: [...warnings, ...fieldProblems, ...misplaced],
    broken: false,
  };
}

/** Fields of one entry above several. */
export function misplacedFields(own: DraftFields, file: string): Problem[] {
  return [...own].map(([name, { line }]) =>
    fault('misplaced-field', { file, line }, says('misplacedField', name)),
  );
}
