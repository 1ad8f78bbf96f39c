/** Whether a message asks for a person of the team, and for nothing else. */
import type { Language } from '../../message.ts';
import { bare, plainWords } from './said.ts';

export interface WantsPerson {
  readonly language: Language;
  /** `plain`: it wants a person. `perhaps`: "I want to talk to someone about my payslip" may be for the FAQ. */
  readonly strength: 'plain' | 'perhaps';
}

/** A person as such; nobody in particular: "my manager" and "HR" are the FAQ's. */
const PERSON: Readonly<Record<Language, string>> = {
  en: '(?:(?:a|an|some|the|another|your) )?(?:(?:real|actual|live|human|hr|support) )*(?:person|human|human being|agent|advisor|adviser|operator|representative)',
  fr: '(?:(?:un|une|l|d|de|autre) )*(?:(?:vrai|vraie|veritable) )?(?:humain|humaine|etre humain|conseiller|conseillere|agent|agente|operateur|operatrice|interlocuteur)|(?:(?:une|d une) )(?:(?:vraie|veritable) )?personne(?: humaine| reelle| physique)?|vraie personne',
};
const SOMEONE: Readonly<Record<Language, string>> = {
  en: '(?:some|any)(?:one|body)(?: real| human| else)?|(?:real )?people|humans',
  fr: 'quelqu un(?: de reel| d humain| d autre)?',
};

const TALK: Readonly<Record<Language, string>> = {
  en: '(?:talk|speak|chat|write|be connected|be put through|be transferred|get through) (?:to|with)|reach|get hold of',
  fr: '(?:parler|discuter|echanger|ecrire|chatter|m entretenir|etre mis en relation|etre mise en relation) (?:a|avec)|joindre|contacter|avoir',
};

const WISH: Readonly<Record<Language, string>> = {
  en: '(?:(?:i (?:really )?(?:want|need|wish|would like|d like|prefer|would prefer|have) to|i (?:would|d) rather|i must|can i|could i|may i|let me|is it possible to|i am asking to|i m asking to|want to|need to|would like to) )?',
  fr: '(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|prefere|prefererais|peux|pourrais|dois|desire)|j (?:aimerais|ai besoin de)|(?:puis|pourrais) je|est ce que je (?:peux|pourrais)|est il possible de|c est possible de|possible de|il faut que je|peut on|on peut|laissez moi|besoin de) )?',
};

const NEED: Readonly<Record<Language, string>> = {
  en: '(?:(?:i (?:really )?(?:want|need|would like|d like|prefer)|give me|get me|can i have|could i have|is there|need|want) )?',
  fr: '(?:(?:je (?:veux|voudrais|souhaite|prefere)|j (?:aimerais|ai besoin)|il me faut|y a t il|besoin) )?',
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
  en: '(?:can|could|would|will) (?:some(?:one|body)|a (?:real )?person|a human) (?:please )?(?:call|phone|contact|ring|write to) me(?: back)?|(?:please )?(?:call|phone) me back',
  fr: '(?:est ce que )?(?:quelqu un|un humain|un conseiller) (?:peut|pourrait|peut il|pourrait il) (?:m appeler|me rappeler|me contacter|me joindre)|(?:pouvez vous )?(?:me )?(?:rappelez|rappeler)(?: moi)?',
};

const ABOUT: Readonly<Record<Language, string>> = {
  en: '(?: (?:in|from|at|of|about|regarding|concerning|who) .+)',
  fr: '(?: (?:des|du|de|d|aux|au|a|sur|pour|concernant|qui) .+)',
};

function patternsIn(language: Language) {
  const [person, someone, talk] = [PERSON[language], SOMEONE[language], TALK[language]];
  const [wish, need, pass] = [WISH[language], NEED[language], PASS[language]];
  const anyone = `(?:${person}|${someone})`;
  return {
    language,
    plain: new RegExp(
      `^(?:${wish}(?:${talk}) ${anyone}|${need}(?:${person})|${pass} ${anyone}|${NO_BOT[language]}|${CALL[language]}|${wish}(?:${talk}) (?:${person})${ABOUT[language]})$`,
    ),
    perhaps: new RegExp(`^${wish}(?:${talk}) ${anyone}${ABOUT[language]}$`),
  };
}

const PATTERNS = [patternsIn('en'), patternsIn('fr')];

export function wantsPerson(text: string): WantsPerson | undefined {
  const words = bare(plainWords(text));
  if (words === '') return undefined;
  return wantsPersonIn(words) ?? afterComplaint(text);
}

/** "This bot is useless, I want a human": what is said before may matter to the FAQ. */
function afterComplaint(text: string): WantsPerson | undefined {
  const [last = '', ...before] = text
    .split(/[,.;!\n]+/)
    .filter((clause) => /\p{L}/u.test(clause))
    .reverse();
  const found = before.length > 0 ? wantsPersonIn(bare(plainWords(last))) : undefined;
  return found && { ...found, strength: 'perhaps' };
}

function wantsPersonIn(words: string): WantsPerson | undefined {
  for (const { language, plain, perhaps } of PATTERNS) {
    if (plain.test(words)) return { language, strength: 'plain' };
    if (perhaps.test(words)) return { language, strength: 'perhaps' };
  }
  return undefined;
}
