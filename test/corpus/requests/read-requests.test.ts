/** `requests.yaml` as editors write it, and what they hear when it is wrong. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { loadRequests, readRequests } from '../../../src/corpus/requests/read-requests.ts';
import { employeeIdPattern } from '../../../src/corpus/requests/schema.ts';

const faultsOf = (text: string) => readRequests(text, 'requests.yaml').problems.map(formatProblem);

const SOUND = `fields:
  - id: name
    type: name
    label: { en: Name, fr: Nom }
    prompt: { en: Your name?, fr: Votre nom ? }
requests:
  - id: badge
    to: hr@orvane.example
    label: { en: New badge, fr: Nouveau badge }
    phrases: { en: [new badge], fr: [nouveau badge] }
    fields:
      - name
      - id: count
        type: number
        min: 1
        max: 2
        label: { en: Count, fr: Nombre }
        prompt: { en: How many?, fr: Combien ? }
`;

describe('the sample corpus', () => {
  it('holds its requests without a fault', async () => {
    const { catalog, problems } = await loadRequests(
      fileURLToPath(new URL('../../../corpus', import.meta.url)),
    );
    expect(problems).toEqual([]);
    expect(catalog?.kinds.map(({ id }) => id)).toEqual([
      'work-certificate',
      'salary-certificate',
      'leave',
      'address-change',
      'equipment',
    ]);
    expect(catalog && employeeIdPattern(catalog)).toBe('O?\\d{5}');
  });
});

describe('a file', () => {
  it('becomes kinds, with shared fields in their place', () => {
    const { catalog, problems } = readRequests(SOUND, 'requests.yaml');
    expect(problems).toEqual([]);
    expect(catalog?.kinds[0]?.fields.map(({ id, optional }) => [id, optional])).toEqual([
      ['name', false],
      ['count', false],
    ]);
  });

  it('may be missing or empty', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'requests-'));
    expect(await loadRequests(folder)).toEqual({ catalog: { kinds: [] }, problems: [] });
    await writeFile(path.join(folder, 'requests.yaml'), '\n');
    expect((await loadRequests(folder)).catalog).toEqual({ kinds: [] });
    await writeFile(path.join(folder, 'requests.yaml'), Buffer.from([0xff, 0xfe, 0x41]));
    expect((await loadRequests(folder)).catalog).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['requests: [', /^requests\.yaml:\d+ {2}fault {2}YAML: /],
    ['- id: x', /^requests\.yaml:1 {2}fault {2}expected fields "requests:"/],
    ['requests: []', /requests: expected at least one request/],
    ['requests: &a [*a]', /anchor/],
    [`requests: ${'['.repeat(5_000)}`, /nested too deeply/],
    [
      `requests:\n${Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}- `).join('\n')}`,
      /YAML|nested/,
    ],
  ])('that is no such file is refused whole (%#)', (text, expected) => {
    const { catalog } = readRequests(text, 'requests.yaml');
    expect(catalog).toBeUndefined();
    expect(faultsOf(text)[0]).toMatch(expected);
  });

  it.each([
    [
      'to: hr@orvane.example',
      'to: hr',
      'requests.yaml:8  fault  to: expected the e-mail address of one service, such as hr@example.com, came "hr"',
    ],
    [
      'to: hr@orvane.example',
      'to: hr@a.example, it@a.example',
      'requests.yaml:8  fault  to: expected the e-mail address of one service, such as hr@example.com, came "hr@a.example, it@a.example"',
    ],
    [
      '    to: hr@orvane.example\n',
      '',
      'requests.yaml:7  fault  to: expected the e-mail address of one service, such as hr@example.com, came nothing',
    ],
    [
      '      - name\n',
      '      - nam\n',
      'requests.yaml:12  fault  expected the id of one of the shared "fields:", came "nam"; did you mean "name"?',
    ],
    [
      'type: number',
      'type: integer',
      'requests.yaml:14  fault  type: expected one of text, name, employee_id, date, date_range, choice, email, phone, number, came "integer"',
    ],
    ['min: 1', 'min: one', 'requests.yaml:15  fault  min: expected a number such as 10, came "one"'],
    ['min: 1', 'min: 3', 'requests.yaml:15  fault  min 3 is above max 2; correct one'],
    ['min: 1', 'mim: 1', 'requests.yaml:15  fault  unknown field "mim"; did you mean "min"?'],
    [
      'min: 1',
      'note: 1',
      'requests.yaml:15  fault  unknown field "note"; look at its spelling and indentation, or delete it',
    ],
    [
      'id: count',
      'id: name',
      'requests.yaml:13  fault  the id "name" is already on line 12; give one of the two another',
    ],
    [', fr: Nombre', '', 'requests.yaml:17  fault  label.fr: expected a text, came nothing'],
  ])('with %j as %j', (sound, wrong, expected) => {
    expect(faultsOf(SOUND.replace(sound, wrong))).toContain(expected);
  });

  it('tells everything at once, in order', () => {
    const faults = faultsOf(SOUND.replace('to: hr@orvane.example', 'to: hr').replace('min: 1', 'min: one'));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['requests.yaml:8', 'requests.yaml:15']);
  });

  it('leaves a phrase to one kind', () => {
    const again = SOUND.slice(SOUND.indexOf('  - id: badge')).replace('id: badge', 'id: other');
    expect(faultsOf(SOUND + again)).toContain(
      'requests.yaml:22  fault  the phrase "new badge" already starts "badge"; leave it to one of the two',
    );
  });
});

describe('a pattern that is not taken', () => {
  const withPattern = (pattern: string) =>
    `${SOUND}      - id: code
        type: employee_id
        pattern: '${pattern}'
        label: { en: Code, fr: Code }
        prompt: { en: Your code?, fr: Votre code ? }
`;

  it.each([
    ['(?=A)\\d{5}', /look-arounds.*write what the answer itself looks like/],
    ['(?<!A)\\d{5}', /look-arounds/],
    ['(\\d+)-\\1', /references back/],
    ['(', /such as .*missing closing/],
    ['(?:\\w{1,100}){1,9}', /a smaller regular expression, of at most 700 steps/],
    ['a'.repeat(201), /at most 200 characters/],
  ])('%s is told of with its line and what to do', (pattern, said) => {
    const [only, ...others] = faultsOf(withPattern(pattern));
    expect(others).toEqual([]);
    expect(only).toMatch(/^requests\.yaml:21 {2}fault {2}pattern: expected/);
    expect(only).toMatch(said);
  });
});

describe('YAML made to explode', () => {
  it.each([
    [
      'aliases of aliases',
      `requests:\n${Array.from({ length: 30 }, (_, n) => `  - &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`,
    ],
    ['lists in lists', '['.repeat(100_000)],
    ['fields in fields', '{a: '.repeat(100_000)],
    ['keys of keys', '? '.repeat(100_000)],
  ])('%s is refused unexploded', (_, text) => {
    const { catalog, problems } = readRequests(text, 'requests.yaml');
    expect(catalog).toBeUndefined();
    expect(problems.every(({ code }) => ['yaml-alias', 'broken-yaml'].includes(code))).toBe(true);
  });
});
