import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/corpus/formats/read-csv.ts';

const read = (text: string) => readCsv(text, 'x.csv');
const entriesOf = (text: string) => read(text).entries.map(({ entry }) => entry);
const problemsOf = (text: string) =>
  read(text).problems.map(({ severity, code, position }) => `${position.line} ${severity} ${code}`);
const HEADER = 'id,question,answer,language,tags';

describe('readCsv', () => {
  it.each([
    ['unknown', (column: number) => `c${column}`],
    ['repeated', () => 'answer'],
  ])('bears 300,000 %s columns above as many short rows, and is done', (_, name) => {
    const header = `question,answer,${Array.from({ length: 300_000 }, (__, column) => name(column)).join(',')}`;
    const { problems } = read(`${header}\n${'q,a\n'.repeat(30_000)}`);
    const ofHeader = problems.filter(({ position }) => position.line === 1);
    expect(ofHeader).toHaveLength(1);
    expect(ofHeader[0]?.message).toContain('300000');
  });

  it('reads rows with the same id as phrasings of one entry', () => {
    const text = `${HEADER}
badge,Where do I get my badge?,At the desk.,en,badge|security
parking,Where can I park?,Behind the house.,en,facilities
badge,lost badge,,,
badge,badge broken,At the desk.,en,badge;door
`;
    expect(problemsOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      {
        id: 'badge',
        questions: ['Where do I get my badge?', 'lost badge', 'badge broken'],
        answer: 'At the desk.',
        tags: ['badge', 'security', 'door'],
      },
      { id: 'parking' },
    ]);
    expect(read(text).entries[0]).toMatchObject({ position: { line: 2 }, questionLines: [2, 4, 5] });
  });

  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('reads %s', (_, delimiter) => {
    const row = (...cells: string[]) => `${cells.join(delimiter)}\n`;
    const text =
      row('Id', 'Question', ' Answer ', 'Language', 'Tags', 'Media') +
      row('a', 'How?', 'So.', 'en', 'x|y', 'media/a.png|media/b.png');
    expect(entriesOf(text)).toMatchObject([
      { id: 'a', tags: ['x', 'y'], media: ['media/a.png', 'media/b.png'] },
    ]);
  });

  it('believes a first line that names the delimiter', () => {
    const text = 'sep=;\nid;question;answer\na;How?;"So, or so."\nb;;\n';
    expect(entriesOf(text)).toMatchObject([{ id: 'a', answer: 'So, or so.' }]);
    expect(problemsOf(text)).toEqual(['4 fault missing-question', '4 fault missing-answer']);
  });

  it('reads every field, with Markdown in the answer', () => {
    const header =
      'id,question,answer,language,tags,media,owner,review_by,valid_from,valid_until,confidential,translation_of,threshold';
    const row =
      'a,How?,**So** ![x](media/x.png),en,t,media/y.png,hr@a.example,2027-01-01,2027-02-01,2027-03-01,TRUE,b,"0,5"';
    expect(entriesOf(`${header}\n${row}`)).toEqual([
      {
        id: 'a',
        questions: ['How?'],
        answer: '*So*',
        language: 'en',
        tags: ['t'],
        media: ['media/y.png', 'media/x.png'],
        owner: 'hr@a.example',
        review_by: '2027-01-01',
        valid_from: '2027-02-01',
        valid_until: '2027-03-01',
        confidential: true,
        translation_of: 'b',
        threshold: 0.5,
      },
    ]);
  });

  it('keeps the lines right after cells of several lines and empty rows', () => {
    const text = `${HEADER}\n\na,How?,"One,\n""two"".\n\nThree.",en,x\n,,,,\nb,Why?,,en,x\nc,"Who?\nwho is it",Me.,"e\nn",x\n`;
    expect(entriesOf(text)).toMatchObject([{ answer: 'One,\n"two".\n\nThree.' }]);
    expect(problemsOf(text)).toEqual(['8 fault missing-answer', '10 fault bad-language']);
  });

  it('takes several phrasings from one cell', () => {
    expect(entriesOf(`${HEADER}\na,"Who?\nwho is it | what",Me.,en,x`)).toMatchObject([
      { questions: ['Who?', 'who is it', 'what'] },
    ]);
  });

  it('forgives quotes inside a cell', () => {
    expect(entriesOf(`${HEADER}\na,A 27" screen?,Ask "IT".,en,x`)).toMatchObject([
      { questions: ['A 27" screen?'], answer: 'Ask "IT".' },
    ]);
  });

  it('needs neither ids nor languages', () => {
    expect(
      entriesOf('question,answer\nOù est le parking ?,Derrière la maison.\nWhere is the desk?,Downstairs.'),
    ).toMatchObject([
      { id: 'ou-est-le-parking', language: 'fr' },
      { id: 'where-is-the-desk', language: 'en' },
    ]);
  });

  it.each([
    [
      'no header',
      'badge,Where?,At the desk.\n',
      ['1 warning unknown-field', '1 warning unknown-field', '1 warning unknown-field', '1 fault bad-header'],
    ],
    ['no answer column', 'id,question\na,How?', ['1 fault bad-header']],
    ['unknown columns', 'id,question,colour,answer\na,How?,x,So.', ['1 warning unknown-field']],
    ['mistyped columns', 'id,question,anwser,answer\na,How?,x,So.', ['1 fault unknown-field']],
    ['repeated columns', 'id,question,answer,Answer\na,How?,So.,', ['1 fault repeated-field']],
    ['rows that are too long', `${HEADER}\na,How?,So, or so.,en,x\nb,Why?,So.,en,x`, ['2 fault uneven-row']],
    ['rows with a delimiter too many', `${HEADER}\na,How?,So.,en,x,`, ['2 warning uneven-row']],
    ['rows that are too short', `${HEADER}\na,How?,So.`, ['2 warning uneven-row']],
    [
      'rows that contradict',
      `${HEADER}\na,How?,So.,en,x\na,How so?,Or so.,fr,x`,
      ['3 fault conflicting-rows', '3 fault conflicting-rows'],
    ],
    [
      'quotes that never close',
      `${HEADER}\na,How?,So.,en,x\nb,Why?,"So.,en,x\nc,Who?,Me.,en,x`,
      ['3 fault broken-csv'],
    ],
    ['bad values', `${HEADER}\na b,How?,So.,de,x`, ['2 fault bad-id', '2 fault bad-language']],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('tells of the texts in columns without a name', () => {
    expect(problemsOf(`${HEADER},,\na,How?,So.,en,x,,\nb,Why?,So.,en,x,note,`)).toEqual([
      '3 warning unnamed-column',
    ]);
  });

  it.each(['#REF!', '#N/A', '#NOM?', '#VALEUR!', '########', 'Err:502'])('refuses %s', (cell) => {
    expect(problemsOf(`${HEADER}\na,How?,${cell},en,x`)).toEqual(['2 fault spreadsheet-error']);
    expect(problemsOf(`${HEADER}\na,What is ${cell}?,So.,en,x`)).toEqual([]);
  });

  describe('with columns for each language', () => {
    it('makes twins, which share what has no language', () => {
      const text =
        'Identifiant;Question (EN);Answer EN;question_fr;Réponse FR;étiquettes\nleave;Leave?|holiday;In MyHR.;Congés ?;Dans MyHR.;a,b\nleave;;;poser une RTT;;\n;Where?;There.;Où ?;Là.;\n';
      expect(problemsOf(text)).toEqual([]);
      expect(entriesOf(text)).toMatchObject([
        {
          id: 'leave',
          language: 'en',
          questions: ['Leave?', 'holiday'],
          answer: 'In MyHR.',
          tags: ['a', 'b'],
        },
        {
          id: 'leave.fr',
          translation_of: 'leave',
          language: 'fr',
          questions: ['Congés ?', 'poser une RTT'],
          tags: ['a', 'b'],
        },
        { id: 'where', language: 'en' },
        { id: 'where.fr', language: 'fr', translation_of: 'where', answer: 'Là.' },
      ]);
    });

    it('takes rows in one language alone, and columns without one', () => {
      const text =
        'id,question,answer,question_fr,answer_fr\na,How?,So.,,\nb,,,Quoi ?,Ça.\nc,Who?,Me.,Qui ?,Moi.';
      expect(
        entriesOf(text).map(({ id, language, translation_of }) => [id, language, translation_of]),
      ).toEqual([
        ['a', 'en', undefined],
        ['b', 'fr', undefined],
        ['c', 'en', undefined],
        ['c.fr', 'fr', 'c'],
      ]);
    });

    it('tells of the half that lacks its answer', () => {
      expect(problemsOf('id,question_en,answer_en,question_fr,answer_fr\na,How?,So.,Quoi ?,')).toEqual([
        '2 fault missing-answer',
      ]);
    });
  });
});
