/** A heading and what stands below it → the draft of an entry. */
import { collectFields, type Draft, type DraftFields, type Piece, textValue } from '../draft.ts';
import type { FieldName, Position } from '../entry.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import { renderBlocks } from './markdown-answer.ts';
import { doubtfulPhrasings, readPhrasings, splitRunOn } from './markdown-phrasings.ts';
import type { Block, Section } from './markdown-sections.ts';
import { NO_REFERENCES, type References } from './references.ts';
import { mentionsField, parseYaml } from './yaml.ts';

export interface MarkdownEntry {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Whether its metadata could not be read, so that it lacks what they say. */
  readonly broken: boolean;
}

export function readEntry(
  { heading, line, blocks }: Section,
  file: string,
  references = NO_REFERENCES,
): MarkdownEntry {
  const { raw, anchor } = splitAnchor(heading?.raw ?? '');
  const title = { line, ...toPlain(raw, line, references) };
  const { metadata: fences, content } = takeMetadata(blocks, file);
  const { phrasings, answer, problems } = splitContent(content, fences, file, references);
  const plain = (piece: Piece) => ({ ...piece, ...toPlain(piece.text, piece.line, references) });
  const wordings = [title, ...phrasings.map(plain)];

  const comments = [...wordings.flatMap((wording) => wording.comments), ...answer.comments];
  const notes = comments.filter(({ text }) => mentionsField(text)).map(unindent);
  const { fields, problems: metadataProblems, broken } = readMetadata([...fences, ...notes], file);
  const questions = wordings.filter(({ text }) => text !== '');
  setList(fields, 'questions', [...questions, ...takePieces(fields, 'questions')]);
  setList(fields, 'media', [...answer.images, ...takePieces(fields, 'media')]);
  if (anchor !== undefined && !fields.has('id')) fields.set('id', { line, value: textValue(anchor, line) });
  if (answer.text !== '') {
    fields.set('answer', { line: answer.line, value: textValue(answer.text, answer.line) });
  } else if (heading?.underlined) {
    problems.push(underlinedHeading(title.text, { file, line }));
  }
  problems.push(...metadataProblems, ...openComments(questions, file));
  return { draft: { position: { file, line }, fields }, problems, broken };
}

/** `How? {#how}` names the heading for links, which makes a lasting id; `{.class}` says nothing to anyone. */
function splitAnchor(written: string): { raw: string; anchor: string | undefined } {
  const [attributes, inner = ''] = /[ \t]*\{:?([^{}\n]{1,200})\}[ \t]*$/.exec(written) ?? [];
  if (attributes === undefined || !/^(?:\s*(?:[#.][^\s#.]+|[\w-]+=\S+))+\s*$/.test(inner))
    return { raw: written, anchor: undefined };
  return { raw: written.slice(0, -attributes.length), anchor: anchorOf(inner) };
}

/** Programs take a whole title for the anchor, question mark and all. */
function anchorOf(attributes: string): string | undefined {
  const anchor = /#([^\s#]+)/.exec(attributes)?.[1]?.replace(/[^\p{L}\p{N}_-]+/gu, '');
  return anchor || undefined;
}

/** Whether an editor treats it as an entry: it has fields or ways to ask of its own. */
export function isMarkedEntry({ blocks }: Section, file: string): boolean {
  const { metadata, content } = takeMetadata(blocks, file);
  if (metadata.length > 0) return true;
  if (
    content.some(
      ({ type, raw }) =>
        type === 'html' && raw.trimStart().startsWith('<!--') && mentionsField(raw.replace('<!--', '')),
    )
  ) {
    return true;
  }
  return splitContent(content, [], file, NO_REFERENCES).phrasings.length > 0;
}

/** `yaml` blocks are metadata: all before the answer, and those after it that hold fields of an entry. */
function takeMetadata(blocks: readonly Block[], file: string): { metadata: Piece[]; content: Block[] } {
  const metadata: Piece[] = [];
  const content: Block[] = [];
  let answerBegan = false;
  for (const block of blocks) {
    const isYaml = block.type === 'code' && /^ya?ml$/.test(block.info);
    if (isYaml && (!answerBegan || mentionsField(block.code))) {
      metadata.push({ text: block.code, line: block.line + 1 });
    } else {
      content.push(block);
      answerBegan ||= (block.type !== 'list' || block.ordered) && renderBlocks([block], file).text !== '';
    }
  }
  return { metadata, content };
}

/** An unordered list that comes first holds phrasings if text follows it, and is the answer if none does. */
function splitContent(
  content: readonly Block[],
  metadata: readonly Piece[],
  file: string,
  references: References,
) {
  const first = content.findIndex((block) => renderBlocks([block], file).text !== '');
  const block = content[first];
  if (block?.type !== 'list' || block.ordered) return whole(content, file, references);

  const [list, runOn] = splitRunOn(block);
  const rest = content.toSpliced(first, 1, ...(runOn ? [runOn] : []));
  const answer = renderBlocks(rest, file, references);
  const phrasings = readPhrasings(list);
  if (answer.text !== '') {
    return {
      phrasings,
      answer,
      problems: [...answer.problems, ...doubtfulPhrasings(phrasings, runOn, file)],
    };
  }
  const asAnswer = whole(content, file, references);
  const doubtful =
    metadata.some(({ line }) => line > block.line) || phrasings.some(({ text }) => /\?\s*$/.test(text));
  if (doubtful) {
    asAnswer.problems.push(warning('doubtful-answer', { file, line: block.line }, says('doubtfulAnswer')));
  }
  return asAnswer;
}

function whole(content: readonly Block[], file: string, references: References) {
  const answer = renderBlocks(content, file, references);
  const phrasings: readonly Piece[] = [];
  return { phrasings, answer, problems: [...answer.problems] };
}

/** In a comment the first line begins after `<!--`, so that the indentation of the others means nothing. */
function unindent({ text, line }: Piece): Piece {
  return { text: text.replace(/^[ \t]+/gm, ''), line };
}

interface Metadata {
  readonly fields: DraftFields;
  readonly problems: readonly Problem[];
  readonly broken: boolean;
}

function readMetadata(pieces: readonly Piece[], file: string): Metadata {
  const readings = pieces.map(({ text, line }) => ({ line, ...parseYaml(text, file, line) }));
  const syntax = readings.flatMap(({ problems }) => problems);
  const slips = readings.flatMap(({ warnings }) => warnings);
  const tops = readings.flatMap(({ tops: all, line }) => all.map((top) => ({ top, line })));
  const shapes = tops
    .filter(({ top }) => top.is === 'list' || top.is === 'odd')
    .map(({ line }) => fault('bad-metadata', { file, line }, says('badMetadata')));
  const { fields, problems } = collectFields(
    tops.flatMap(({ top }) => (top.is === 'fields' ? top.fields : [])),
    file,
  );
  const misplaced = fields.get('answer');
  if (misplaced) {
    const position = { file, line: misplaced.line };
    problems.push(fault('misplaced-field', position, says('misplacedAnswer')));
  }
  fields.delete('answer');
  return {
    fields,
    problems: [...syntax, ...slips, ...shapes, ...problems],
    broken: syntax.length + shapes.length > 0,
  };
}

/** Takes out what the metadata say of a field whose other values stand elsewhere in the entry. */
function takePieces(fields: DraftFields, name: FieldName): Piece[] {
  const value = fields.get(name)?.value;
  if (value?.is === 'odd') return [];
  fields.delete(name);
  if (value?.is === 'list') return [...value.pieces];
  return value?.is === 'text' ? [value.piece] : [];
}

function setList(fields: DraftFields, name: FieldName, pieces: readonly Piece[]): void {
  const [first] = pieces;
  if (first && !fields.has(name)) fields.set(name, { line: first.line, value: { is: 'list', pieces } });
}

/** A dashed line meant to part two entries makes a heading of the text just above it. */
function underlinedHeading(title: string, position: Position): Problem {
  return warning('underlined-heading', position, says('underlinedHeading', quote(title)));
}

function openComments(questions: readonly Piece[], file: string): Problem[] {
  return questions
    .filter(({ text }) => text.includes('<!--'))
    .map(({ line }) => fault('open-comment', { file, line }, says('openCommentInLine')));
}
