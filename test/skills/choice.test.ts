import { describe, expect, it } from 'vitest';
import { pickFrom } from '../../src/skills/choice.ts';

const choices = [
  { id: 'a', title: 'How do I reset my VPN password?' },
  { id: 'b', title: 'How do I reset my Windows password?' },
  { id: 'c', title: 'Where is the canteen?' },
];

function picked(text: string, language: 'en' | 'fr' = 'en') {
  const pick = pickFrom(choices, text, language);
  return typeof pick === 'object' ? pick.id : pick;
}

describe('pickFrom', () => {
  it.each([
    ['1', 'a'],
    ['2', 'b'],
    [' 2. ', 'b'],
    ['#2', 'b'],
    ['n°2', 'b'],
    ['number 3', 'c'],
    ['the second', 'b'],
    ['the second one please', 'b'],
    ['the first one', 'a'],
    ['one', 'a'],
    ['last one', 'c'],
    ['i mean the 2nd', 'b'],
    ['How do I reset my Windows password', 'b'],
    ['canteen', 'c'],
    ['where is canteen', 'c'],
    ['the middle one', 'b'],
    ['ooh the middle one pls', 'b'],
    ['top one', 'a'],
    ['the one at the bottom', 'c'],
    ['second to last', 'b'],
    ['the one about the canteen', 'c'],
    ['the one about the password', 'several'],
  ])('%s → %s', (text, expected) => {
    expect(picked(text)).toBe(expected);
  });

  it.each([
    ['la 2', 'b'],
    ['le deuxième', 'b'],
    ['le deuxieme svp', 'b'],
    ['la première', 'a'],
    ['numéro trois', 'c'],
    ['le dernier', 'c'],
    ['deux', 'b'],
    ["c'est la 3", 'c'],
    ['celle du milieu', 'b'],
    ['celle du haut', 'a'],
    ['celle tout en bas', 'c'],
    ['le premier de la liste', 'a'],
    ["l'avant-dernière", 'b'],
  ])('%s → %s', (text, expected) => {
    expect(picked(text, 'fr')).toBe(expected);
  });

  it.each(['no', 'none of these', 'aucun', 'non', 'neither'])('none: %s', (text) => {
    expect(picked(text)).toBe('none');
  });

  it.each(['0', '4', '17'])('out of range: %s', (text) => {
    expect(picked(text)).toBe('out of range');
  });

  it.each([
    'how many days of leave do I have',
    '2 days off',
    'second monitor',
    'I lost my first badge',
    'top',
    'middle of the month',
    '',
  ])('a new question: %s', (text) => {
    expect(picked(text)).toBeUndefined();
  });

  it('takes yes for the only choice, and not for one of several', () => {
    expect(pickFrom(choices.slice(0, 1), 'yes', 'en')).toEqual(choices[0]);
    expect(picked('yes')).toBeUndefined();
  });
});
