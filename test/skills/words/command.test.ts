import { describe, expect, it } from 'vitest';
import { readWordsCommand } from '../../../src/skills/words/command.ts';

const read = (text: string) => {
  const command = readWordsCommand(text);
  return (
    command && `${command.language} ${command.aspect} ${command.plain ? 'plain' : 'open'}: ${command.word}`
  );
};

describe('readWordsCommand', () => {
  it.each([
    ['define serendipity', 'en definition plain: serendipity'],
    ['Define: *Serendipity*!', 'en definition plain: serendipity'],
    ['hi, could you please define "serendipity"?', 'en definition plain: serendipity'],
    ['define the word ice cream please', 'en definition plain: ice cream'],
    ['define a payslip', 'en definition plain: payslip'],
    ["define o'clock", "en definition plain: o'clock"],
    ['definition of serendipity', 'en definition plain: serendipity'],
    ['what is the definition of amazing', 'en definition plain: amazing'],
    ['meaning of life', 'en definition open: life'],
    ['What is the meaning of "well-being"?', 'en definition open: well-being'],
    ['what does serendipity mean?', 'en definition open: serendipity'],
    ['What does the word zymurgy mean', 'en definition open: zymurgy'],
    ['synonyms of happy', 'en synonyms plain: happy'],
    ['give me some synonyms for happy, please', 'en synonyms plain: happy'],
    ['happy synonyms', 'en synonyms plain: happy'],
    ["what's another word for big?", 'en synonyms plain: big'],
    ['what are the synonyms of the word big', 'en synonyms plain: big'],
    ['antonyms of hot', 'en antonyms plain: hot'],
    ["What's the opposite of hot?", 'en antonyms plain: hot'],
    ['opposite of give up', 'en antonyms plain: give up'],
    ['examples for amazing', 'en examples open: amazing'],
    ['give me examples of amazing', 'en examples open: amazing'],
    ['use amazing in a sentence', 'en examples plain: amazing'],
    ['Can you use "ice cream" in a sentence?', 'en examples plain: ice cream'],
    ["c'est quoi serendipity", 'fr definition open: serendipity'],
    ['C’est quoi un ordinateur ?', 'fr definition open: ordinateur'],
    ["qu'est-ce que c'est serendipity", 'fr definition open: serendipity'],
    ['définis sérendipité', 'fr definition plain: sérendipité'],
    ['Bonjour, définissez le mot computer svp', 'fr definition plain: computer'],
    ["définition de l'amour", 'fr definition open: amour'],
    ['que veut dire serendipity ?', 'fr definition open: serendipity'],
    ['ça veut dire quoi amazing', 'fr definition open: amazing'],
    ['synonymes de happy', 'fr synonyms plain: happy'],
    ["donne-moi des synonymes d'amazing stp", 'fr synonyms plain: amazing'],
    ['antonyme de hot', 'fr antonyms plain: hot'],
    ['quel est le contraire de happy ?', 'fr antonyms plain: happy'],
    ['exemples de amazing', 'fr examples open: amazing'],
    ['une phrase avec amazing', 'fr examples plain: amazing'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'what is a payslip',
    'what is serendipity',
    'define',
    'define IT',
    'synonyms',
    'how do I define my objectives',
    'define my objectives',
    'define our values for the year',
    'who defines the salary bands',
    'definition of done for my project in the team',
    'what does my payslip mean',
    'what does this code on my payslip mean',
    'what does it mean',
    'what do you mean',
    'I mean the second one',
    'meaning of the codes on my payslip',
    'examples of expenses I can claim',
    'example of how to fill in the form',
    'can you give me an example',
    'opposite the station',
    'the canteen is opposite',
    'a meaningful job',
    "c'est quoi mon solde de congés",
    "c'est quoi la procédure pour demander un badge",
    "c'est quoi ce message sur mon écran",
    "c'est quoi",
    'que veut dire ce message',
    'définir mes objectifs',
    'définition de mon poste',
    'exemples de ce que je peux mettre en note de frais',
    'au contraire',
    'dans une phrase',
    '',
    '?',
    `define ${'a '.repeat(300)}`,
  ])('no look-up: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['define '.repeat(1000), 'the '.repeat(40), "'".repeat(160), 'a '.repeat(80), 'é'.repeat(10_000)])(
    'takes no time over %#',
    (text) => {
      const start = performance.now();
      readWordsCommand(text);
      expect(performance.now() - start).toBeLessThan(50);
    },
  );
});
