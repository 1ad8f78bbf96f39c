/** What people say around a question: "good morning team, sorry to bother you, …, thanks in advance. Regards, Aya". */
import { readTalk, talkWords } from './talk/read-talk.ts';
import type { TalkKind } from './talk/vocabulary.ts';

/** A longer text has no more around its question than this. */
const MOST_READ = 1000;

/** Where one thing that is said ends and the next begins. */
const CLAUSE_END = /[.,;:!?\n…()]+|\s[-–—]+\s|\p{Extended_Pictographic}️?/gu;

/** What is said in a clause of its own without a part in the question. */
const SAID_BEHIND: ReadonlySet<TalkKind> = new Set([
  'greeting',
  'thanks',
  'acknowledgement',
  'apology',
  'laugh',
  'praise',
  'wishes',
  'goodbye',
  'love',
  'done',
]);
const SAID_BEFORE: ReadonlySet<TalkKind> = new Set([
  ...SAID_BEHIND,
  'opener',
  'well-being',
  'presence',
  'insult',
  'complaint',
  'waiting',
  'yes',
  'no',
  'help',
  'test',
]);

/** Said before a question without asking anything; the longer ones first. */
const BEFORE = phrases(
  'hi|hello|hey|hiya|dear|greetings|good morning|good afternoon|good evening|good day|hi there|hello there|hey there|hi everyone|hello everyone|hi guys|please|pls|plz|excuse me|sorry|sorry but|sorry to bother you|sorry to bother you but|sorry to bother you again|sorry to disturb you|sorry to disturb you but|quick question|just a quick question|a quick question|quick one|just a quick one|i have a question|i have a question about|i have a quick question|i have a quick question about|i had a question about|question|question about|i would like to know if|i would like to ask if|i d like to know if|i want to know if|i wanted to know if|i need to know if|i wanted to ask if|just wondering|just wondering if|i was wondering|i was wondering if|i was just wondering|i was just wondering if|i am wondering|i m wondering|i wonder|wondering if|could you tell me|could you please tell me|could you kindly tell me|can you tell me|can you please tell me|can u tell me|would you tell me|could you let me know|could you please let me know|can you let me know|please let me know|please tell me|kindly tell me|tell me|let me know|can someone tell me|could someone tell me|can someone please tell me|can anyone tell me|could anyone tell me|can anybody tell me|does anyone know|does anybody know|anyone knows|anyone know|do you know|do you know if|do you happen to know|would you know|would you happen to know|any idea|any idea if|can i ask|can i ask you|may i ask|could i ask|can you explain|can you explain to me|can you help me with|one more thing|last one|another question|bonjour|bonsoir|salut|coucou|bjr|slt|cc|bonjour a tous|bonjour a toutes|bonjour tout le monde|bonjour l equipe|bonjour madame|bonjour monsieur|salut l equipe|svp|s il vous plait|s il te plait|excusez moi|excuse moi|pardon|desole|desolee|desole de vous deranger|desolee de vous deranger|desole de vous embeter|petite question|une petite question|question bete|petite question bete|question rapide|j ai une question|j ai une petite question|j ai une question sur|j ai une question concernant|j aurais une question|j aurais une petite question|j aurais une question sur|j avais une question|je voudrais savoir si|je voulais savoir si|je veux savoir si|je souhaiterais savoir si|je souhaite savoir si|j aimerais savoir si|je me demandais|je me demandais si|je me demande|je me demande si|pouvez vous me dire|pourriez vous me dire|peux tu me dire|pourrais tu me dire|tu peux me dire|vous pouvez me dire|tu pourrais me dire|vous pourriez me dire|pouvez vous me dire si|pourriez vous me dire si|est ce que vous pouvez me dire|est ce que tu peux me dire|quelqu un peut me dire|quelqu un sait|quelqu un saurait|qui peut me dire|dites moi|dis moi|merci de me dire|merci de m indiquer|pouvez vous m indiquer|pourriez vous m indiquer|pouvez vous m expliquer|pourriez vous m expliquer|peux tu m expliquer|savez vous|savez vous si|sais tu|sais tu si|tu sais|tu sais si|vous savez|vous savez si|est ce que vous savez|est ce que tu sais|auriez vous une idee|une idee|je peux vous demander|je peux te demander|puis je vous demander|derniere chose|derniere question|autre question|encore une question',
);

/** The same, only at the very beginning: within, they join what is said. */
const BEGINNING = phrases(
  'ok|okay|ok so|so|well|i meant|i mean|no i meant|i was talking about|i was asking about|je parlais de|je parlais du|je parlais de la|je parle de|je voulais dire|non je voulais dire|dis|dites|dis donc|tiens|right|alright|lol|haha|um|oh|ah|and|also|by the way|btw|anyway|no but|yes but|but|d accord|bon|bon alors|alors|et|et sinon|sinon|au fait|d ailleurs|mdr|euh|oui mais|non mais|mais|thanks and|thanks but|thank you and|thank you but|great and|perfect and|cool and|ok and|merci et|merci mais|super et|parfait et|ok et',
);

/** Said before the question word: "I want to know when …", but not "I want to know everything". */
const WISHES = phrases(
  'i would like to know|i would like to ask|i d like to know|i d like to ask|id like to know|i want to know|i wanted to know|i need to know|i wanted to ask|i want to ask|i just want to know|i just wanted to know|i just wanted to ask|just wanted to ask|just wanted to know|je voudrais savoir|je voulais savoir|je veux savoir|je souhaiterais savoir|je souhaite savoir|j aimerais savoir|j aurais voulu savoir|j aurais aime savoir|je veux juste savoir|je voudrais juste savoir|je voulais juste savoir',
);
const ASKING = new Set(
  'how what when where who whom whose which why if whether is are do does can comment quand ou qui que quoi quel quelle quels quelles pourquoi combien si ce qu a de'.split(
    ' ',
  ),
);

/** The same behind it. */
const BEHIND = phrases(
  'please|pls|plz|thx|ty|thanks|thank you|cheers|merci|thanks in advance|have a nice day|have a good day|have a good one|have a great day|asking for a friend|again|as usual|bonne journee|bonne soiree|bon week end|bonne fin de journee|cordialement|bien cordialement|comme d hab|comme d habitude|thank you in advance|many thanks|thanks a lot|thank you so much|thanks so much|lol|haha|then|though|tho|mate|guys|btw|svp|stp|s il vous plait|s il te plait|merci d avance|merci beaucoup|merci bien|merci par avance|mdr|hein|du coup|au fait',
);

/** What comes behind it is a name. */
const SIGNS_OFF =
  /^(?:(?:kind|best|warm|kindest|warmest|many|with) )?(?:regards|wishes|sincerely|faithfully|greetings)$|^(?:yours )?(?:sincerely|faithfully|truly)$|^(?:bien |tres )?cordialement$|^c(?:d|or)l?t$|^(?:sinceres |meilleures )?salutations$|^bien a (?:vous|toi)$|^(?:avec mes )?remerciements$/;
const LONGEST_NAME = 5;

/** @returns the question itself; the whole text where nothing else is said */
export function withoutCourtesy(text: string): string {
  if (text.length > MOST_READ) return text;
  const clauses = clausesOf(text);
  const first = clauses.findIndex((clause) => !isTalk(clause, SAID_BEFORE));
  if (first < 0) return text;
  let last = clauses.findIndex((_, at) => at > first && endsLetter(clauses, at)) - 1;
  if (last < 0) last = clauses.length - 1;
  while (last > first && isTalk(clauses[last], SAID_BEHIND)) last--;
  const question = clauses
    .slice(first, last + 1)
    .map((clause, at) => withoutLead(clause, at === 0))
    .join(', ');
  return withoutTail(question);
}

/** A part has at least so many words: fewer name a topic, or tell nothing by themselves. */
const FEWEST_ASKING = 3;
const FEWEST_TELLING = 4;
/** Each part is looked up once. */
const MOST_PARTS = 6;
/** Of the last ones: each is read as a whole, so that hundreds would cost the square of the message. */
const MOST_TRIED = 24;

/** Words behind which a message comes to its point. */
const TURNS = new Set('but mais lol haha mdr ptdr btw because car so donc alors sinon bref'.split(' '));

/** Words that begin a question in the middle of a message. */
const BEGINS = new Set(
  'how what when where who which why comment quand ou qui quel quelle combien pourquoi'.split(' '),
);

/** A piece of a message that may be its point. */
export interface Part {
  readonly text: string;
  readonly asks: boolean;
}

/** The clauses of a message, the last first, and what stands behind a turn or from a question word on. */
export function partsOf(text: string): readonly Part[] {
  if (text.length > MOST_READ) return [];
  const clauses = clausesOf(text);
  const parts = clauses.flatMap((clause) =>
    clauses.length > 1 ? [clause, ...pointsOf(clause)] : pointsOf(clause),
  );
  const found = parts
    .slice(-MOST_TRIED)
    .map((part) => withoutCourtesy(part))
    .filter((part) => part !== text);
  return [...new Set(found)]
    .map((part) => ({ text: part, asks: BEGINS.has(spotsOf(part)[0]?.word ?? '') }))
    .filter((part) => spotsOf(part.text).length >= (part.asks ? FEWEST_ASKING : FEWEST_TELLING))
    .reverse()
    .slice(0, MOST_PARTS);
}

function pointsOf(clause: string): readonly string[] {
  const spots = spotsOf(clause);
  return spots.flatMap(({ word, start, end }, at) => {
    if (at > 0 && BEGINS.has(word)) return [clause.slice(start)];
    if (TURNS.has(word)) return [clause.slice(0, start), clause.slice(end)];
    return [];
  });
}

function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  let start = 0;
  const add = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) clauses.push(text.slice(start, end).trim());
  };
  for (const found of text.matchAll(CLAUSE_END)) {
    // "14.30", "p.m", "r.h."
    const next = text.slice(found.index + 1, found.index + 3);
    const isWithin = /^[.,:]$/.test(found[0]) && /^[\p{L}\p{N}]/u.test(next);
    if (isWithin) continue;
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return clauses;
}

function isTalk(clause: string | undefined, kinds: ReadonlySet<TalkKind>): boolean {
  const kind = readTalk(clause ?? '')?.kind;
  return kind !== undefined && kinds.has(kind);
}

/** "Kind regards, Aya Benali": nothing of the question comes behind. */
function endsLetter(clauses: readonly string[], at: number): boolean {
  if (!SIGNS_OFF.test(talkWords(clauses[at] ?? '').join(' '))) return false;
  const behind = clauses.slice(at + 1, at + 2 + LONGEST_NAME);
  return behind.flatMap((each) => talkWords(each)).length <= LONGEST_NAME;
}

interface Spot {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words with their places. */
function spotsOf(text: string): readonly Spot[] {
  return Array.from(text.matchAll(/\p{L}+|\p{N}+/gu), (match) => ({
    word: talkWords(match[0]).join(''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What remains has at least a word. */
function withoutLead(text: string, isFirst: boolean): string {
  const spots = spotsOf(text);
  let taken = 0;
  for (;;) {
    const wish = WISHES.lengthAt(spots, taken);
    const isAsked = wish > 0 && ASKING.has(spots[taken + wish]?.word ?? '');
    const beginning = isFirst ? BEGINNING.lengthAt(spots, taken) : 0;
    const next = isAsked ? wish : Math.max(beginning, BEFORE.lengthAt(spots, taken));
    if (next === 0 || taken + next >= spots.length) break;
    taken += next;
  }
  return taken === 0 ? text : text.slice(spots[taken]?.start);
}

function withoutTail(text: string): string {
  const spots = spotsOf(text);
  let left = spots.length;
  for (;;) {
    const next = BEHIND.lengthBefore(spots, left);
    if (next === 0 || next >= left) break;
    left -= next;
  }
  return left === spots.length ? text : text.slice(0, spots[left - 1]?.end);
}

interface Phrases {
  /** Of the longest phrase that begins there, in words; 0 for none. */
  lengthAt(spots: readonly Spot[], at: number): number;
  /** Of the longest phrase that ends right before. */
  lengthBefore(spots: readonly Spot[], end: number): number;
}

function phrases(list: string): Phrases {
  const known = new Set(list.split('|'));
  const most = Math.max(...[...known].map((phrase) => phrase.split(' ').length));
  const isKnown = (spots: readonly Spot[]) => known.has(spots.map(({ word }) => word).join(' '));
  const longest = (fits: (length: number) => boolean) => {
    for (let length = most; length > 0; length--) if (fits(length)) return length;
    return 0;
  };
  return {
    lengthAt: (spots, at) =>
      longest((length) => at + length <= spots.length && isKnown(spots.slice(at, at + length))),
    lengthBefore: (spots, end) =>
      longest((length) => length <= end && isKnown(spots.slice(end - length, end))),
  };
}
