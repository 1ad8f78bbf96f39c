import { describe, expect, it } from 'vitest';
import { parseSettings as parse } from '../../src/corpus/settings.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { entryOf } from '../helpers/index-of.ts';

const parseSettings = (text: string) => parse(text, 'settings.yaml');

describe('settings.yaml', () => {
  it('sets both thresholds, with a comma as well', () => {
    expect(parseSettings('answer_from: 0,8\nsuggest_from: 0.5\n')).toEqual({
      settings: { answerFrom: 0.8, suggestFrom: 0.5 },
      problems: [],
    });
  });

  it('may be empty', () => {
    expect(parseSettings('# nothing yet\n')).toEqual({ settings: {}, problems: [] });
  });

  it.each([
    ['sugest_from: 0.5', 1, 'suggest_from'],
    ['answer_from: 0.5\nsuggest_from: much', 2, 'expected a number from 0 to 1; got "much"'],
    ['suggest_from: 60', 1, 'got "60"'],
    ['suggest_from: -0.1', 1, 'got "-0.1"'],
    ['suggest_from:', 1, 'something else'],
    ['- suggest_from', 1, 'one a line'],
    ['answer_from: 0.3\nsuggest_from: 0.5', 1, 'answer_from is below suggest_from'],
  ])('%j is a fault on line %i', (text, line, told) => {
    const [problem] = parseSettings(text).problems;
    expect(problem).toMatchObject({ severity: 'fault', position: { file: 'settings.yaml', line } });
    expect(problem?.message).toContain(told);
  });

  it('takes the place of what the build finds', () => {
    const entries = [
      entryOf({ id: 'a', questions: ['red apple'] }),
      entryOf({ id: 'b', questions: ['green pear'] }),
    ];
    const bands = (settings: object) => buildIndex(entries, { settings }).meta.calibration.bands;
    expect(bands({ answerFrom: 0.9, suggestFrom: 0.1 })).toEqual({ answer: 0.9, suggest: 0.1 });
    expect(bands({ suggestFrom: 0.95 })).toEqual({ answer: 0.95, suggest: 0.95 });
    expect(bands({ answerFrom: 0.2 }).suggest).toBeLessThanOrEqual(0.2);
  });
});
