/** Files as other programs export them: nothing in them is lost without a word. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../src/corpus/file-reading.ts';
import { sectionRoles } from '../../src/corpus/formats/markdown-parts.ts';
import { readSections } from '../../src/corpus/formats/markdown-sections.ts';
import { prepareMarkdown } from '../../src/corpus/formats/prepare-markdown.ts';
import { readMarkdown } from '../../src/corpus/formats/read-markdown.ts';
import type { Problem } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const EXPORTS = fileURLToPath(new URL('../fixtures/exports/', import.meta.url));
const reading = await readCorpus(EXPORTS);

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Marks, which say how a text looks or where it goes, and notes, which editors keep to themselves. */
const MARKUP =
  /<!--[\s\S]*?-->|<[^<>\n]+>|\{[:#.][^{}\n]*\}|data:\S+|^---$|^sep=.*$|^ {0,3}\[[^\]\n]+\]:|\]\[[^\]\n]*\]|^(?:\*\*)?[QA]\d:/gm;

/** The words of a file that are neither in its entries nor on a line that was told of. */
function lostWords(
  source: string,
  { entries, problems }: Pick<FileReading, 'entries' | 'problems'>,
  known: readonly string[] = [],
): string[] {
  const texts = entries.flatMap(({ entry }) => Object.values(entry).flat());
  const kept = new Set([...titleWords(source), ...texts.flatMap((text) => wordsOf(String(text))), ...known]);
  const decoded = source.replace(/&(\w+);/g, (entity) => ENTITIES[entity] ?? entity);
  const text = decoded.replace(MARKUP, (mark) => mark.replace(/[^\n]/g, ' '));
  return text.split('\n').flatMap((line, index) => {
    if (problems.some((problem) => covers(problem, index + 1))) return [];
    return wordsOf(line.replaceAll('\\n', ' ')).filter((word) => !kept.has(word));
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&eacute;': 'é',
  '&agrave;': 'à',
  '&nbsp;': ' ',
  '&euro;': '€',
};

function covers({ position, lastLine }: Problem, line: number): boolean {
  return position.line <= line && line <= (lastLine ?? position.line);
}

/** The words of headings that ask nothing and only name the questions below them. */
function titleWords(source: string): string[] {
  const { text } = prepareMarkdown(source, 1, 'x.md');
  const titles = sectionRoles(readSections(text, 1), 'x.md').flatMap((role) =>
    role.is === 'title' && !role.asks ? [role.section.heading?.raw ?? ''] : [],
  );
  return titles.flatMap(wordsOf);
}

/** The questions that a person finds in each file, and how many of them are entries. */
const FILES: readonly {
  readonly file: string;
  readonly questions: readonly string[];
  readonly read: number;
  /** Names of fields and cells of columns that were told of as a whole. */
  readonly known?: readonly string[];
}[] = [
  {
    file: 'handbook.en.md',
    questions: [
      'How much paid time off do I get?',
      'Carrying days over',
      'Buying days',
      'Sabbatical',
      'Can I work from another country?',
      'Do I need insurance?',
      'What can I claim?',
      'Who approves it?',
      'Equipment',
    ],
    read: 9,
  },
  {
    file: 'service-public.fr.md',
    questions: [
      'Qui peut télétravailler',
      'Combien de jours par semaine ?',
      "L'employeur peut-il refuser ?",
      "Quel est le montant de l'allocation ?",
      'Où trouver le formulaire ?',
      'Qui contacter ?',
    ],
    read: 6,
    known: ['divers', 'title', 'date'],
  },
  {
    file: 'excel.csv',
    questions: [
      'Où retirer mon badge ?',
      'badge perdu',
      'comment obtenir un badge',
      'Où se garer ?',
      'Où est le menu de la cantine ?',
    ],
    read: 5,
    known: [
      'sep',
      'identifiant',
      'question',
      'réponse',
      'langue',
      'étiquettes',
      'propriétaire',
      'vérifier',
      'ref',
    ],
  },
  {
    file: 'sheet.tsv',
    questions: [
      'Is there a clean desk rule?',
      'Y a-t-il une règle du bureau net ?',
      'Who cleans the kitchen?',
      'Qui nettoie la cuisine ?',
    ],
    read: 3,
    known: ['question', 'answer', 'réponse', 'updated', '2026'],
  },
  {
    file: 'nlu.yml',
    questions: [
      'how do I book leave',
      'is there a sick leave policy',
      'wifi code please',
      'join the wireless network',
    ],
    read: 0,
  },
  { file: 'rasa.md', questions: ['where can I park', 'is there a [garage]'], read: 0 },
  {
    file: 'google-docs.en.md',
    questions: [
      'How do I reset my password?',
      'How do I install the tunnel client?',
      'Which password does the tunnel want?',
      'Printers',
      'Does it print in colour?',
      'Scanners',
    ],
    read: 6,
    known: ['vpn'],
  },
  {
    file: 'notion.en.md',
    questions: ['How do I get a badge?', 'Where is the canteen menu?', 'How do I book a room?'],
    read: 3,
  },
  {
    file: 'articles/dress-code.md',
    questions: ['Is there a dress code?'],
    read: 1,
    known: ['title', 'tags'],
  },
  { file: 'articles/lost-card.mdx', questions: ['What if I lose my card?'], read: 0 },
];

describe.each(FILES)('$file', ({ file, questions, read, known = [] }) => {
  const source = readFileSync(`${EXPORTS}${file}`, 'utf8').replace(/\r\n/g, '\n');
  const entries = reading.entries.filter(({ position }) => position.file === file);
  const problems = reading.problems.filter(({ position }) => position.file === file);

  it('has each of its questions read or named', () => {
    const told = (question: string) => {
      const at = source.split('\n').findIndex((line) => line.includes(question.slice(-12)));
      return problems.some((problem) => covers(problem, at + 1) || problem.code === 'unknown-format');
    };
    const text = JSON.stringify(entries.map(({ entry }) => entry));
    const isRead = questions.filter((question) => text.includes(JSON.stringify(question).slice(1, -1)));
    expect(isRead).toHaveLength(read);
    expect(questions.filter((question) => !isRead.includes(question) && !told(question))).toEqual([]);
  });

  it('loses no word in silence', () => {
    if (problems.some(({ code }) => code === 'unknown-format')) return;
    expect(lostWords(source, { entries, problems }, known)).toEqual([]);
  });
});

describe('Markdown of any kind', () => {
  let count = 0;
  const word = () => `word${count++}`;
  const text = fc.constant(undefined).map(() => `${word()} ${word()}`);
  const line = (make: (a: string, b: string) => string) => fc.tuple(text, text).map(([a, b]) => make(a, b));
  const piece = fc.oneof(
    line((a, b) => `## ${a}?\n\n${b}`),
    line((a, b) => `### ${a}\n${b}`),
    line((a, b) => `##${a}\n\n${b}`),
    line((a, b) => `**Q: ${a}?**\nA: ${b}`),
    line((a, b) => `**${a}?**\n\n${b}`),
    line((a, b) => `${a}.\n---\n${b}`),
    line((a, b) => `${a}\n===\n\n${b}`),
    line((a, b) => `${a}?\n---\n${b}`),
    line((a, b) => `- ${a}?\n\n    ${b}`),
    line((a, b) => `1. ${a}?\n   ${b}`),
    line((a, b) => `- ${a}\n- ${b}`),
    line((a, b) => `<details>\n<summary>${a}?</summary>\n\n${b}\n</details>`),
    line((a, b) => `<h2>${a}?</h2>\n\n<p>${b}</p>`),
    line((a, b) => `[${a}][${b.split(' ')[0]}]\n\n[${b}]: https://a.example/${b.split(' ')[1]}`),
    line((a, b) => `${a}[^${a.split(' ')[0]}]\n\n[^${a.split(' ')[0]}]: ${b}`),
    line((a, b) => `[^${a.split(' ')[0]}]: ${b}`),
    line((a, b) => `| ${a} |\n|---|\n| ${b} |`),
    line((a, b) => `> ${a}\n\n\`\`\`\n## ${b}\n\`\`\``),
    line((a, b) => `**[${a}](https://a.example)** ${b}\\n\\n${word()}`),
    line((a, b) => `## intent: ${a}\n- ${b}`),
    line((a, b) => `#${a}\n\n${b}`),
    line((a, b) => `#W${a}\n\n${b}`),
    line((a, b) => `## ${a} {#${b.split(' ')[0]}}`),
    line((a, b) => `A: ${a}\nQ: ${b}`),
    line((a, b) => `<div>\n${a}\n</div>\n<h3>${b}</h3>`),
    line((a, b) => `<summary>${a}</summary>\n${b}`),
    line((a, b) => `- **${a}?**\n  - ${b}`),
    line((a, b) => `> **${a}?**\n> ${b}`),
    line((a, b) => `\`\`\`\n${a}\n**${b}?**\n\`\`\``),
    line((a, b) => `1. ${a}\n\n   ${b}?\n\n   ### ${word()}`),
    line((a, b) => `${a} <!-- ${'note'} --> ${b}`),
    line((a, b) => `Question 1 : ${a} ?\nRéponse : ${b}`),
    line((a, b) => `\t${a}\n    ${b}`),
    line((a, b) => `####### ${a}\n${b}`),
    line((a, b) => `* * *\n${a}\n\n***${b}?***`),
  );

  it('keeps or tells each word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 8 }),
        (pieces) => {
          const source = pieces.flat().join('');
          const found = readMarkdown(source, 'faq.en.md');
          expect(lostWords(source, found, ['question', 'réponse', 'note'])).toEqual([]);
        },
      ),
      { numRuns: 400, seed: 12 },
    );
  });
});
