/** How people write on a phone → the words they mean, applied to whole tokens at both ends of the match. */
import type { Language } from '../message.ts';

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  acct: ['account'],
  addr: ['address'],
  appt: ['appointment'],
  asap: ['urgent'],
  bday: ['birthday'],
  bc: ['because'],
  cant: ['can', 'not'],
  cert: ['certificate'],
  couldnt: ['could', 'not'],
  dept: ['department'],
  didnt: ['did', 'not'],
  docs: ['documents'],
  doesnt: ['does', 'not'],
  dont: ['do', 'not'],
  hrs: ['hours'],
  info: ['information'],
  isnt: ['is', 'not'],
  mgr: ['manager'],
  msg: ['message'],
  mths: ['months'],
  pls: ['please'],
  plz: ['please'],
  ppl: ['people'],
  pw: ['password'],
  pwd: ['password'],
  pword: ['password'],
  passwd: ['password'],
  r: ['are'],
  thx: ['thanks'],
  tmrw: ['tomorrow'],
  u: ['you'],
  ur: ['your'],
  wfh: ['work', 'from', 'home'],
  wknd: ['weekend'],
  wont: ['will', 'not'],
  yr: ['year'],
};

const FRENCH: Readonly<Record<string, readonly string[]>> = {
  att: ['attestation'],
  bcp: ['beaucoup'],
  bjr: ['bonjour'],
  dispo: ['disponible'],
  doc: ['document'],
  docs: ['documents'],
  info: ['information'],
  infos: ['informations'],
  mdp: ['mot', 'de', 'passe'],
  ordi: ['ordinateur'],
  pb: ['problème'],
  pk: ['pourquoi'],
  qd: ['quand'],
  qqn: ["quelqu'un"],
  rdv: ['rendez', 'vous'],
  slt: ['salut'],
  stp: ['please'],
  svp: ['please'],
  tel: ['téléphone'],
  tjs: ['toujours'],
};

const TABLES = {
  en: new Map(Object.entries(ENGLISH)),
  fr: new Map(Object.entries(FRENCH)),
} as const satisfies Record<Language, ReadonlyMap<string, readonly string[]>>;

/** The words that a shorthand stands for; undefined for a word that is none. */
export function expandShorthand(word: string, language: Language): readonly string[] | undefined {
  return TABLES[language].get(word);
}
