/** Whether a message asks for a person of the team, and for nothing else. */
import type { Language } from '../../message.ts';
import { bare, plainWords } from './said.ts';

export interface WantsPerson {
  readonly language: Language;
  /** `plain`: it wants a person. `perhaps`: "can I talk to someone about my payslip" may be for the FAQ. */
  readonly strength: 'plain' | 'perhaps';
  /** What it says beside the wish: what it is about, whom it is to be, or nothing. */
  readonly says: 'why' | 'whom' | 'nothing';
}

/** A person as such; nobody in particular: "my manager" and "HR" are the FAQ's. */
const PERSON: Readonly<Record<Language, string>> = {
  en: '(?:(?:a|an|some|the|another|your) )?(?:(?:real|actual|live|human|hr|support) )*(?:person|human|human being|agent|advisor|adviser|operator|representative)',
  fr: '(?:(?:un|une|l|d|de|autre) )*(?:(?:vrai|vraie|veritable) )?(?:humain|humaine|etre humain|conseiller|conseillere|agent|agente|operateur|operatrice|interlocuteur)|(?:(?:une|d une) )(?:(?:vraie|veritable) )?personne(?: humaine| reelle| physique)?|vraie personne',
};
const SOMEONE: Readonly<Record<Language, string>> = {
  en: '(?:some|any)(?:one|body)(?: real| human| else)?|(?:real )?people|humans',
  fr: 'quelqu un(?: de reel| de vrai| de vivant| d humain| d autre)?',
};

const TALK: Readonly<Record<Language, string>> = {
  en: '(?:talk|speak|chat|write|be connected|be put through|be transferred|get through) (?:to|with)|reach|get hold of',
  fr: '(?:parler|discuter|echanger|ecrire|chatter|m entretenir|etre mis en relation|etre mise en relation) (?:a|avec)|joindre|contacter|avoir',
};

/** Who says so wants a person, whatever the FAQ knows. */
const WANT: Readonly<Record<Language, string>> = {
  en: 'i (?:(?:really|just|only) )*(?:want|need|wish|would like|d like|prefer|would prefer|have) to|i (?:would|d) rather|i must|i am asking to|i m asking to|let me|(?:just )?(?:want|need|would like) to',
  fr: 'je (?:veux|voudrais|souhaite|souhaiterais|prefere|prefererais|dois|desire)|j (?:aimerais|ai besoin de)|il faut que je|laissez moi|besoin de',
};
/** Who asks so may be asking the FAQ. */
const MAY: Readonly<Record<Language, string>> = {
  en: 'can i|could i|may i|is it possible to',
  fr: 'je (?:peux|pourrais)|(?:puis|pourrais) je|est ce que je (?:peux|pourrais)|est il possible de|c est possible de|possible de|peut on|on peut',
};
/** Between the wish and what is wished. */
const JUST: Readonly<Record<Language, string>> = {
  en: '(?: (?:just|please|maybe|actually|rather))*',
  fr: '(?: (?:juste|plutot|directement|simplement|donc|en))*',
};

const NEED: Readonly<Record<Language, string>> = {
  en: '(?:(?:i (?:really |just )?(?:want|need|would like|d like|prefer)|give me|get me|can i have|could i have|is there|need|want|just) )?',
  fr: '(?:(?:je (?:veux|voudrais|souhaite|prefere)|j (?:aimerais|ai besoin)|il me faut|y a t il|besoin|juste) )?',
};

const PASS: Readonly<Record<Language, string>> = {
  en: '(?:(?:can|could|would|will) you )?(?:please )?(?:connect|transfer|pass|put|hand|redirect|forward|refer) me (?:over |on |through )*(?:to|with)',
  fr: '(?:(?:pouvez|pourriez) vous |(?:peux|pourrais) tu )?(?:me )?(?:passez|passe|passer|mettez|mets|mettre|transferez|transfere|transferer|dirigez)(?: moi)?(?: en (?:relation|contact))?(?: a| avec| vers)?',
};

const NO_BOT: Readonly<Record<Language, string>> = {
  en: 'human not (?:a )?(?:ro)?bot|(?:not|no) (?:a )?(?:ro)?bot|i (?:don t|do not) want (?:to (?:talk|speak) to )?a (?:ro)?bot',
  fr: 'pas (?:de|un|a un) (?:ro)?bot|je ne veux pas (?:parler a |d )?un (?:ro)?bot',
};

/** Somebody else is to do it. */
const CALL: Readonly<Record<Language, string>> = {
  en: '(?:yes )?(?:(?:can|could|would|will) (?:some(?:one|body)|a (?:real )?person|a human) (?:please )?(?:call|phone|contact|ring|write to) me(?: back)?|(?:please )?(?:call|phone|ring) me(?: back)?|(?:i (?:would|d) (?:really )?like|i (?:really )?(?:want|need)) (?:a call(?: ?back)?|(?:some(?:one|body)|a person|you) to (?:call|phone|contact|ring|write to) me(?: back)?)|(?:please )?(?:have|get|let|ask) (?:some(?:one|body)) (?:to )?(?:call|phone|contact|ring) me(?: back)?|(?:some(?:one|body)|they) (?:can|may|could|should) (?:call|phone|contact|ring) me(?: back)?)',
  fr: '(?:oui )?(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|prefere|prefererais)(?: bien)?|j aimerais(?: bien)?|ce serait bien) (?:qu on|que quelqu un|qu un conseiller|que vous) (?:me |m )(?:rappelle|appelle|contacte|telephone|ecrive|joigne|rappeliez|appeliez|contactiez)|on peut (?:me |m )(?:rappeler|appeler|contacter|joindre)|je (?:veux|voudrais)(?: bien)? etre (?:rappele|rappelee|contacte|contactee|appele|appelee)|(?:est ce que )?(?:quelqu un|un humain|un conseiller) (?:peut|pourrait|peut il|pourrait il) (?:m appeler|me rappeler|me contacter|me joindre)|(?:pouvez vous )?(?:me )?(?:rappelez|rappeler)(?: moi)?)',
};

/** "From payroll", "des RH": whom it is to be. */
const OF: Readonly<Record<Language, string>> = {
  en: '(?: (?:in|from|at|of|who) .+)',
  fr: '(?: (?:des|du|de|d|aux|au|a|qui) .+)',
};
/** Somebody of a department, said by itself: nothing longer, for "someone in IT to fix my laptop" is for the FAQ. */
const OF_TEAM: Readonly<Record<Language, string>> = {
  en: ' from (?:the )?\\p{L}+(?: (?:team|department|service|desk))?',
  fr: ' (?:des|du|de la|de l|de) \\p{L}+(?: \\p{L}+)?',
};
const ABOUT: Readonly<Record<Language, string>> = {
  en: '(?: (?:about|regarding|concerning|because|as|on|over|for) .+)',
  fr: '(?: (?:de (?:ma|mon|mes|notre|nos)|concernant|sur|pour|a propos|au sujet|par rapport|suite|car|parce) .+)',
};

/** "A person I can talk to", "un conseiller disponible". */
const HERE: Readonly<Record<Language, string>> = {
  en: ' (?:(?:that )?(?:i|we) (?:can|could) (?:talk|speak|write) (?:to|with)|to (?:talk|speak) (?:to|with)|here|there|available|around)',
  fr: ' (?:a qui (?:parler|ecrire|m adresser)|a qui je (?:peux|pourrais) (?:parler|ecrire)|ici|disponible)',
};

interface Patterns {
  readonly language: Language;
  readonly strength: WantsPerson['strength'];
  readonly says: WantsPerson['says'];
  readonly pattern: RegExp;
}

/** The first that fits counts. */
function patternsIn(language: Language): readonly Patterns[] {
  const [person, someone, talk] = [PERSON[language], SOMEONE[language], TALK[language]];
  const [need, pass, just] = [NEED[language], PASS[language], JUST[language]];
  const want = `(?:${WANT[language]})${just} `;
  const wish = `(?:(?:${WANT[language]}|${MAY[language]})${just} )?`;
  const anyone = `(?:${person}|${someone})`;
  const [about, of] = [ABOUT[language], OF[language]];
  const made = (
    strength: Patterns['strength'],
    says: Patterns['says'],
    ...wholes: readonly string[]
  ): Patterns => ({
    language,
    strength,
    says,
    pattern: new RegExp(`^(?:${wholes.join('|')})$`, 'u'),
  });
  return [
    made(
      'plain',
      'nothing',
      `${wish}(?:${talk}) ${anyone}`,
      `${need}(?:${person})(?:${HERE[language]})?`,
      `${pass} ${anyone}`,
      NO_BOT[language],
      CALL[language],
    ),
    made(
      'plain',
      'why',
      `${wish}(?:${talk}) (?:${person})${about}`,
      `${need}(?:${person})${about}`,
      `${pass} ${anyone}${about}`,
      `${want}(?:${talk}) (?:${someone})${about}`,
    ),
    made(
      'plain',
      'whom',
      `${wish}(?:${talk}) (?:${person})${of}`,
      `${need}${anyone}${OF_TEAM[language]}`,
      `${pass} ${anyone}${of}`,
    ),
    made('perhaps', 'why', `${wish}(?:${talk}) ${anyone}${about}`),
    made('perhaps', 'whom', `${wish}(?:${talk}) ${anyone}${of}`),
  ];
}

const PATTERNS = [...patternsIn('en'), ...patternsIn('fr')];

/** Without one of these before them, they say that somebody asks a question. */
const WANTS = {
  en: new RegExp(`^(?:${WANT.en}|i want|i need|give me|get me|${PASS.en}|${NO_BOT.en}) ?`, 'u'),
  fr: new RegExp(`^(?:${WANT.fr}|je veux|il me faut|j ai besoin|${PASS.fr}|${NO_BOT.fr}) ?`, 'u'),
};

export function wantsPerson(text: string): WantsPerson | undefined {
  const words = bare(plainWords(text));
  if (words === '') return undefined;
  const clauses = text.split(/[,.;:!?\n]+/).filter((clause) => /\p{L}/u.test(clause));
  const whole = wantsPersonIn(words);
  if (whole) return whole.says === 'nothing' || clauses.length < 2 ? whole : withReason(whole, clauses);
  return clauses.length < 2 ? undefined : (inFirst(clauses) ?? inLast(clauses));
}

/** "I want a person, my payslip is wrong" */
function inFirst([first = '', ...others]: readonly string[]): WantsPerson | undefined {
  const found = wantsPersonIn(bare(plainWords(first)));
  return found?.strength === 'plain' ? withReason(found, others) : undefined;
}

/** "This bot is useless, I want a human": what is said before may matter to the FAQ, unless a person is wanted. */
function inLast(clauses: readonly string[]): WantsPerson | undefined {
  const last = bare(plainWords(clauses.at(-1) ?? ''));
  const found = wantsPersonIn(last);
  if (!found) return undefined;
  const isWanted = found.strength === 'plain' && WANTS[found.language].test(last);
  return withReason({ ...found, strength: isWanted ? 'plain' : 'perhaps' }, clauses.slice(0, -1));
}

const TELLS =
  /\b(?:i|my|it|is|are|was|has|have|not|wrong|missing|problem|issue|je|j|mon|ma|mes|est|sont|pas|n|probleme|souci|erreur)\b/;
/** About the desk, or about who it is to be. */
const TELLS_NOTHING =
  /\b(?:(?:ro)?bot|machine|you|useless|stupid|vous|tu|nul|inutile|assistant)\b|^(?:not|pas) /;
/** Fewer words are "it is urgent". */
const FEWEST = 4;

function withReason(found: WantsPerson, others: readonly string[]): WantsPerson {
  const tells = others.some((clause) => {
    const words = plainWords(clause);
    return words.split(' ').length >= FEWEST && TELLS.test(words) && !TELLS_NOTHING.test(words);
  });
  if (tells) return { ...found, says: 'why' };
  return others.length > 0 && found.says === 'nothing' ? { ...found, says: 'whom' } : found;
}

function wantsPersonIn(words: string): WantsPerson | undefined {
  const found = PATTERNS.find(({ pattern }) => pattern.test(words));
  return found && { language: found.language, strength: found.strength, says: found.says };
}
