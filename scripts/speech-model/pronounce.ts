/** How words are said, from the CMU dictionary, or by rule where it does not have them. */

/** Every word with its pronunciations, in the phones of the CMU dictionary: `K AE T`. */
export type Pronunciations = ReadonlyMap<string, readonly string[]>;

export function readDictionary(text: string): Pronunciations {
  const words = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, word, phones] = /^([^\s(]+)(?:\(\d+\))?\s+(\S.*)$/.exec(line.trim()) ?? [];
    if (word !== undefined && phones !== undefined) words.set(word, [...(words.get(word) ?? []), phones]);
  }
  return words;
}

const LETTERS: Readonly<Record<string, string>> = {
  a: 'EY',
  b: 'B IY',
  c: 'S IY',
  d: 'D IY',
  e: 'IY',
  f: 'EH F',
  g: 'JH IY',
  h: 'EY CH',
  i: 'AY',
  j: 'JH EY',
  k: 'K EY',
  l: 'EH L',
  m: 'EH M',
  n: 'EH N',
  o: 'OW',
  p: 'P IY',
  q: 'K Y UW',
  r: 'AA R',
  s: 'EH S',
  t: 'T IY',
  u: 'Y UW',
  v: 'V IY',
  w: 'D AH B AH L Y UW',
  x: 'EH K S',
  y: 'W AY',
  z: 'Z IY',
};

/** Longest first; a rule of thumb for English, no more. */
const SOUNDS: readonly (readonly [string, string])[] = Object.entries({
  tion: 'SH AH N',
  sion: 'ZH AH N',
  tch: 'CH',
  igh: 'AY',
  ough: 'AO',
  sch: 'S K',
  ch: 'CH',
  sh: 'SH',
  th: 'TH',
  ph: 'F',
  ck: 'K',
  ng: 'NG',
  qu: 'K W',
  wh: 'W',
  kn: 'N',
  wr: 'R',
  ee: 'IY',
  ea: 'IY',
  oo: 'UW',
  ou: 'AW',
  ow: 'OW',
  oa: 'OW',
  ai: 'EY',
  ay: 'EY',
  oi: 'OY',
  oy: 'OY',
  au: 'AO',
  aw: 'AO',
  ew: 'UW',
  ie: 'IY',
  ey: 'IY',
  er: 'ER',
  ir: 'ER',
  ur: 'ER',
  ar: 'AA R',
  or: 'AO R',
  a: 'AE',
  b: 'B',
  c: 'K',
  d: 'D',
  e: 'EH',
  f: 'F',
  g: 'G',
  h: 'HH',
  i: 'IH',
  j: 'JH',
  k: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  o: 'AA',
  p: 'P',
  q: 'K',
  r: 'R',
  s: 'S',
  t: 'T',
  u: 'AH',
  v: 'V',
  w: 'W',
  x: 'K S',
  y: 'IY',
  z: 'Z',
}).sort(([left], [right]) => right.length - left.length);

/**
 * @param isAbbreviation whether the word is written in capitals, and so spelt out
 * @returns no pronunciation for what is no English word at all
 */
export function pronounce(word: string, isAbbreviation: boolean, known: Pronunciations): readonly string[] {
  const spelt = /^[a-z]{2,5}$/.test(word) && (isAbbreviation || !/[aeiouy]/.test(word)) ? [spell(word)] : [];
  const listed = known.get(word) ?? [];
  if (listed.length + spelt.length > 0) return [...new Set([...listed, ...spelt])];
  const parts = word.split(/['-]/).filter(Boolean);
  if (parts.length === 0 || !parts.every((part) => /^[a-z]+$/.test(part))) return [];
  return [parts.map((part) => known.get(part)?.[0] ?? byRule(part)).join(' ')];
}

function spell(word: string): string {
  return [...word].map((letter) => LETTERS[letter]).join(' ');
}

function byRule(word: string): string {
  const phones: string[] = [];
  // A last e is silent, a doubled consonant is said once.
  let rest = word.replace(/([^aeiou])\1/g, '$1').replace(/(?<=..[^aeiouy])e$/, '');
  while (rest !== '') {
    const [letters, sound] = SOUNDS.find(([start]) => rest.startsWith(start)) ?? [rest.slice(0, 1), ''];
    if (sound !== '') phones.push(sound);
    rest = rest.slice(letters.length);
  }
  return phones.join(' ');
}
