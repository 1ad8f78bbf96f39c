import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

const ENGLISH = [
  'how do i ask for leave',
  'reset my vpn password',
  'wifi guest',
  'sick note',
  'can i work from home',
  'my screen is dead',
  'notice period',
  'lost badge',
  'who is my hr contact',
  'i need a new laptop asap',
];
const FRENCH = [
  'bulletin de paie',
  'solde congés',
  'attestation travail',
  'badge perdu',
  'teletravail',
  'pc en panne',
  'titres resto',
  'comment reset mon password vpn',
  "j'ai perdu mon badge",
  'changer mon rib',
];

describe('detectLanguage', () => {
  it.each(ENGLISH)('English: %s', (text) => {
    expect(detectLanguage(text).language).toBe('en');
  });

  it.each(FRENCH)('French: %s', (text) => {
    expect(detectLanguage(text).language).toBe('fr');
  });

  it.each(['parking', 'vpn', '2', 'ok', ''])('keeps to the last language when unsure: "%s"', (text) => {
    expect(detectLanguage(text, { previous: 'fr' }).language).toBe('fr');
    expect(detectLanguage(text, { previous: 'en' }).language).toBe('en');
  });

  it('is not held back by the last language when sure', () => {
    expect(detectLanguage('how do I get my payslip', { previous: 'fr' }).language).toBe('en');
    expect(detectLanguage('comment obtenir ma fiche de paie', { previous: 'en' }).language).toBe('fr');
  });

  it('chooses only among the languages given', () => {
    expect(detectLanguage('comment obtenir ma fiche de paie', { languages: ['en'] })).toEqual({
      language: 'en',
      confidence: 1,
      isTold: true,
    });
  });

  it('listens to the words of the corpus', () => {
    const languageOfWord = (word: string) => (word === 'rib' ? ('fr' as const) : undefined);
    expect(detectLanguage('rib', { languageOfWord }).language).toBe('fr');
  });
});
