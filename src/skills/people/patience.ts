/** "One moment", "attendez, je réfléchis": whether a whole message only asks the desk to wait. */
import { LANGUAGES, type Language } from '../../message.ts';
import { plainWords } from './said.ts';

/** `#` is any number. */
const PHRASES: Readonly<Record<Language, string>> = {
  en: 'moment|a moment|one moment|just a moment|in a moment|# minutes|# minute|# min|# mins|a minute|one minute|two minutes|five minutes|in a minute|a sec|one sec|sec|a second|one second|two seconds|# sec|# seconds|in a sec|just|wait|hold on|hang on|bear with me|give me|let me think|let me check|let me see|let me look|let me write|let me type|let me find it|let me look it up|let me think about it|brb|be right back|back in|back soon|coming|i am coming|i m coming|thinking|i m thinking|i am thinking|still thinking|typing|i m typing|i am typing|still typing|i m writing|i am writing|still writing|not yet|later|hm|hmm|hmmm|mm|um|uh|er|erm|well|right|let s see',
  fr: 'un instant|un petit instant|un moment|un petit moment|une minute|une petite minute|une seconde|une petite seconde|deux minutes|deux secondes|cinq minutes|# minutes|# minute|# min|# mn|# secondes|minute|seconde|instant|attends|attendez|attendez un peu|attends un peu|patientez|patience|laissez moi|laisse moi|donnez moi|donne moi|le temps de|reflechir|chercher|ecrire|verifier|regarder|voir|je reflechis|je cherche|je regarde|je verifie|j ecris|je tape|je vous ecris|je suis en train d ecrire|j arrive|je reviens|je reviens tout de suite|tout de suite|bougez pas|bouge pas|ne bougez pas|ne quittez pas|pas encore|plus tard|euh|heu|hum|hmm|ben|voyons|alors voila|voila',
};

/** Said between them without changing it. */
const BETWEEN = new Set(
  'ok okay so please pls sorry and for then now just alors bon et svp stp desole desolee merci thanks oui yes juste'.split(
    ' ',
  ),
);

const KNOWN = new Set(LANGUAGES.flatMap((language) => PHRASES[language].split('|')));
const MOST_WORDS = Math.max(...[...KNOWN].map((phrase) => phrase.split(' ').length));

/** What somebody looks up: "let me check my calendar". */
const LOOKING_UP =
  /\b(let me (?:check|find|look at|look up|get|open)|je (?:regarde|verifie|retrouve|consulte)) (?:my|the|that|this|mon|ma|mes|le|la|les|l) ?\p{L}+/gu;

export function asksForPatience(text: string): boolean {
  const words = plainWords(text)
    .replace(LOOKING_UP, (found) => (found.startsWith('let') ? 'let me check' : 'je regarde'))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (/^\d{1,2}$/.test(word) ? '#' : word));
  let found = false;
  for (let at = 0; at < words.length; ) {
    const length = longestFrom(words, at);
    if (length === 0 && !BETWEEN.has(words[at] ?? '')) return false;
    found ||= length > 0;
    at += Math.max(length, 1);
  }
  return found;
}

function longestFrom(words: readonly string[], at: number): number {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    if (KNOWN.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
