import { describe, expect, it } from 'vitest';
import { columnNamed, fieldNamed, unknownName } from '../../src/corpus/fields.ts';
import { languageOfPath } from '../../src/corpus/path-language.ts';
import { slugOf } from '../../src/corpus/slug.ts';

describe('fieldNamed', () => {
  it.each([
    ['answer', 'answer'],
    ['Answer ', 'answer'],
    ['question', 'questions'],
    ['Valid until', 'valid_until'],
    ['review-by', 'review_by'],
    ['Réponse', 'answer'],
    ['ÉTIQUETTES', 'tags'],
    ['Mots-clés', 'tags'],
    ["valable jusqu'au", 'valid_until'],
    ['Propriétaire', 'owner'],
  ])('reads %s', (written, name) => {
    expect(fieldNamed(written)).toBe(name);
  });

  it.each(['', '__proto__', 'constructor', 'toString', 'anwser'])('does not know %s', (written) => {
    expect(fieldNamed(written)).toBeUndefined();
  });

  it('says what may have been meant, or else what there is', () => {
    const at = { file: 'a.csv', line: 1 };
    expect(unknownName('anwser', at, 'column')).toMatchObject({
      severity: 'fault',
      message: 'unknown column "anwser"; did you mean "answer"?',
    });
    expect(unknownName('reponce', at, 'field')).toMatchObject({ severity: 'fault' });
    const { severity, message } = unknownName('colour', at, 'field');
    expect(severity).toBe('warning');
    expect(message).toContain('known fields are id, questions, answer');
  });

  it.each([
    ['question_fr', 'questions', 'fr'],
    ['Answer (EN)', 'answer', 'en'],
    ['FR question', 'questions', 'fr'],
    ['Réponse - français', 'answer', 'fr'],
    ['answer', 'answer', undefined],
  ])('reads the column %s', (written, field, language) => {
    expect(columnNamed(written)).toEqual({ field, language });
  });

  it.each(['fr', 'en_fr', 'colour_fr', 'answer_de'])('does not know the column %s', (written) => {
    expect(columnNamed(written)).toBeUndefined();
  });
});

describe('languageOfPath', () => {
  it.each([
    ['leave.fr.md', 'fr'],
    ['leave-en.csv', 'en'],
    ['fr/leave.md', 'fr'],
    ['hr/FR/benefits/leave.md', 'fr'],
    ['fr/leave.en.md', 'en'],
    ['fr.yaml', 'fr'],
  ])('reads %s as %s', (file, language) => {
    expect(languageOfPath(file)).toBe(language);
  });

  it.each(['leave.md', 'leave.de.md', 'french/leave.md', 'offre.md'])('does not know of %s', (file) => {
    expect(languageOfPath(file)).toBeUndefined();
  });
});

describe('slugOf', () => {
  it('keeps letters and digits, without accents', () => {
    expect(slugOf('Où trouver ma fiche de paie ?')).toBe('ou-trouver-ma-fiche-de-paie');
    expect(slugOf('  24/7 œuvre!')).toBe('24-7-oeuvre');
  });

  it('is empty when there are none', () => {
    expect(slugOf('???')).toBe('');
  });

  it('is never too long for an id', () => {
    expect(slugOf('word '.repeat(100)).length).toBeLessThanOrEqual(80);
  });
});
