/** What corpus/README.md tells editors is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../src/corpus/entry.ts';
import { readCsv } from '../../src/corpus/read-csv.ts';
import { readJsonl } from '../../src/corpus/read-jsonl.ts';
import { readMarkdown } from '../../src/corpus/read-markdown.ts';
import { readYaml } from '../../src/corpus/read-yaml.ts';

const guide = readFileSync(new URL('../../corpus/README.md', import.meta.url), 'utf8');
const example = (language: string) =>
  new RegExp(`^(\`{3,})${language}\\n([\\s\\S]*?)^\\1$`, 'm').exec(guide)?.[2] ?? '';

describe('the guide to the corpus', () => {
  it('gives an example of each format that reads without problems', () => {
    const readings = [
      readMarkdown(example('markdown'), 'leave.en.md'),
      readCsv(example('csv'), 'facilities.csv'),
      readYaml(/^- id: phishing[\s\S]*?(?=^```$)/m.exec(guide)?.[0] ?? '', 'security.yaml'),
      readJsonl(example('json'), 'travel.jsonl'),
    ];
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      readings.map(({ entries }) => entries.map(({ entry }) => [entry.id, entry.questions.length])),
    ).toEqual([[['leave-request', 4]], [['parking', 3]], [['phishing', 2]], [['taxi', 1]]]);
  });

  it('explains every field', () => {
    const table = guide.slice(guide.indexOf('## The fields'), guide.indexOf("## The answer's text"));
    for (const name of entrySchema.keyof().options) expect(table).toContain(`\`${name}\``);
  });

  it('shows reports as the check writes them', () => {
    const report = readFileSync(new URL('../fixtures/corpus/faulty.report.txt', import.meta.url), 'utf8');
    const shown = guide.match(/^[\w.]+:\d+ {2}(?:fault|warning) {2}.*$/gm) ?? [];
    expect(shown).toHaveLength(4);
    for (const line of shown) expect(report.split('\n')).toContain(line);
  });
});
