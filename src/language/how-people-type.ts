/** Words as they are typed in a hurry, without apostrophes and accents → the words of the sentence. */
import type { Language } from '../message.ts';
import { foldAccents, normalize } from './normalize.ts';

type Table = ReadonlyMap<string, readonly string[]>;

function table(lines: string): Table {
  return new Map(
    lines
      .split('|')
      .map((line) => line.trim().split('='))
      .map(([typed = '', meant = '']) => [typed.trim(), meant.trim().split(' ')]),
  );
}

/** Both languages in one text: what stands in one table is no word of the other language. */
const TABLES: Readonly<Record<Language, Table>> = {
  en: table(
    'im=i am|ive=i have|hes=he is|shes=she is|theyre=they are|youre=you are|thats=that is|theres=there is|whats=what is|its=it is|dont=do not|doesnt=does not|didnt=did not|cant=can not|cannot=can not|wont=will not|isnt=is not|arent=are not|wasnt=was not|couldnt=could not|wouldnt=would not|shouldnt=should not|havent=have not|hasnt=has not|aint=is not|gonna=going to|wanna=want to|gotta=got to|gimme=give me|lemme=let me|u=you|ur=your|r=are|ppl=people|bf=boyfriend|gf=girlfriend|hubby=husband|mum=mom|mummy=mom|mam=mom|plz=please|pls=please|abt=about|bc=because|cuz=because|coz=because|smth=something|sb=somebody|smb=somebody|sthg=something|some1=someone|any1=anyone|every1=everyone|no1=nobody|b4=before|2day=today|2nite=tonight|tdy=today|tmrw=tomorrow|rn=now|kms=kill myself|kys=kill yourself|unalive=kill|k1ll=kill|hosp=hospital|amb=ambulance|bday=birthday|w=with|wit=with|nd=and|n=and|wat=what|dunno=do not know|someones=someone is|somebodys=somebody is|everyones=everyone is|moms=mom is|dads=dad is|sum1=someone|iam=i am',
  ),
  fr: table(
    'jsuis=je suis|chuis=je suis|chui=je suis|jsui=je suis|jui=je suis|jveux=je veux|jveu=je veux|jpeux=je peux|jpeu=je peux|jme=je me|jmen=je me en|jai=je ai|jvais=je vais|jvai=je vais|jve=je veux|jen=je en|jarrive=je arrive|jaimerais=je aimerais|jsais=je sais|jte=je te|jdois=je dois|javais=je avais|jvoudrais=je voudrais|jetais=je etais|jcrois=je crois|jpense=je pense|jdors=je dors|jpleure=je pleure|jtiens=je tiens|g=je ai|gt=je etais|ya=il y a|yavait=il y avait|ki=qui|ke=que|kon=que on|koi=quoi|qqn=quelque un|qqun=quelque un|kelkun=quelque un|quelquun=quelque un|qq1=quelque un|mtn=maintenant|ajd=aujourd hui|auj=aujourd hui|tjs=toujours|tjrs=toujours|tjr=toujours|pcq=parce que|pck=parce que|bcp=beaucoup|vrmt=vraiment|pk=pourquoi|pq=pourquoi|mm=meme|ms=mais|dc=donc|svp=please|stp=please|dcd=decede|dsl=desole|rdv=rendez vous|tt=tout|ts=tous|ds=dans|ns=nous|vs=vous|c=ce est|cest=ce est|cetait=ce etait|apu=a plus|pu=plus|taf=travail|boulot=travail|daron=pere|daronne=mere|meuf=femme|gosse=enfant|gosses=enfants|gamin=enfant|gamine=enfant|urg=urgence|urgences=urgence|keske=que est ce que|keskejefais=que est ce que je fais|jsp=je sais pas|chaipa=je sais pas|chais=je sais|sui=suis|pa=pas|mapelle=me appelle|matouche=me touche|mafrappe=me frappe|quil=que il|quelle=que elle',
  ),
};

/** French words before an apostrophe, as they are in full. */
const ELIDED: ReadonlyMap<string, string> = new Map(
  Object.entries({ j: 'je', m: 'me', t: 'te', l: 'le', d: 'de', n: 'ne', s: 'se', c: 'ce', qu: 'que' }),
);

/** A word, or where a sentence ends. */
export const SENTENCE_END = '.';

const PART = /[\p{L}\p{N}]+|[.!?\n]+/gu;
const NOT = /n't(?!\p{L})/gu;
const CONTRACTED = /(\p{L})'(?:s|re|m|ve|ll|d)(?!\p{L})/gu;
/** A letter that is held down. */
const HELD = /(\p{L})\1{2,}/gu;

/**
 * The words of a text in their order, small, without accents, with what is left out in a hurry filled in;
 * `.` where a sentence ends. `I can't`, `cant`, `can not` are all `can not`; `j'ai` and `jai` are `je ai`.
 *
 * @param most words that are read at most
 */
export function wordsAsMeant(text: string, most: number): readonly string[] {
  const plain = foldAccents(normalize(text))
    .replace(/(?<=\bca)n't(?!\p{L})/gu, 'n not')
    .replace(/\bwon't(?!\p{L})/gu, 'will not')
    .replace(NOT, ' not')
    .replace(CONTRACTED, '$1')
    .replace(HELD, '$1');
  const words: string[] = [];
  for (const [part] of plain.matchAll(PART)) {
    if (words.length >= most) break;
    if (/^[.!?\n]/.test(part)) words.push(SENTENCE_END);
    else words.push(...(meantBy(part) ?? [part.slice(0, LONGEST_WORD)]));
  }
  return words;
}

const LONGEST_WORD = 40;

function meantBy(folded: string): readonly string[] | undefined {
  const elided = ELIDED.get(folded);
  return elided === undefined ? (TABLES.en.get(folded) ?? TABLES.fr.get(folded)) : [elided];
}
