import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/language/analyze.ts';
import { LANGUAGES, type Language } from '../../src/message.ts';

/** Terms as they are, stopwords in brackets. */
function read(text: string, language: Language): string {
  return analyze(text, language)
    .tokens.map((token) => (token.kind === 'term' ? token.term : `(${token.text})`))
    .join(' ');
}

describe('analyze, English', () => {
  it.each([
    ['How do I reset my VPN password?', '(how) (do) (i) reset (my) vpn password'],
    ['When are the payslips sent', 'when (are) (the) payslip send'],
    ['asked for leaves', 'ask (for) leave'],
    ["I can't log in", '(i) (can) not log (in)'],
    ['i cant log in', '(i) (can) not log (in)'],
    ["The manager's laptop", '(the) manager laptop'],
    ['no badge', 'no badge'],
    ['e-mail on Wi-Fi, part-time', 'email (on) wifi part time'],
    ['a U.K. contract of 3.5 days', '(a) uk contract (of) 3 5 day'],
    ['reset pwd pls', 'reset password (please)'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });

  it.each([
    ['How do I contact IT?', true],
    ['who is the it help desk', true],
    ['it support', true],
    ['how do I get it', false],
    ['WHERE IS IT', false],
  ])('tells the department from the pronoun: %s', (text, department) => {
    expect(analyze(text, 'en').terms.includes('i.t')).toBe(department);
  });
});

describe('analyze, French', () => {
  it.each([
    ['Qu’est-ce que l’attestation ?', '(qu) (est) (ce) (que) (l) attestation'],
    ["aujourd'hui", "aujourd'hui"],
    ['aujourd’hui', "aujourd'hui"],
    ['Puis-je partir sans préavis', '(puis) (je) partir sans preavis'],
    ["je n'ai pas mon badge", '(je) (n) (ai) pas (mon) badger'],
    ['Y a-t-il un parking', '(y) (a) (t) (il) (un) parking'],
    ['mdp oublié svp', 'mot (de) passer oublier (please)'],
    ['les R.H.', '(les) rh'],
    ["jusqu'à l'été", '(jusqu) (à) (l) ete'],
  ])('%s', (text, expected) => {
    expect(read(text, 'fr')).toBe(expected);
  });

  it('reads a question without accents as it reads one with', () => {
    const terms = (text: string) => analyze(text, 'fr').terms;
    expect(terms('reinitialiser congés à la sécurité')).toEqual(terms('réinitialiser conges a la securite'));
  });
});

describe('analyze, any text', () => {
  it('gives clean lower-case tokens and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          for (const token of analyze(text, language).tokens) {
            expect(token.text).not.toMatch(/\s/);
            expect(token.text.toLowerCase()).toBe(token.text);
          }
        },
      ),
    );
  });

  it.each([
    ["l'".repeat(5_000)],
    ['a-'.repeat(5_000)],
    ['a.'.repeat(5_000)],
    ["n't".repeat(3_000)],
    ['it '.repeat(3_000)],
    ['é'.repeat(10_000)],
  ])('is linear on pathological text %#', (text) => {
    const started = performance.now();
    analyze(text, 'en');
    analyze(text, 'fr');
    // Not a benchmark: quadratic or worse would take minutes here.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
