/** Sentences that would have an employee give away a secret. */

import { foldAccents } from '../../language/normalize.ts';

/** What opens doors, whoever asks for it and wherever it is to be sent. */
const KEY =
  /\b(?:pass\s?-?words?|pass\s?-?phrases?|pass\s?-?codes?|pwd|mdp|pins?|otps?|(?:\w+[\s-])?codes?|cvv|cvc|tokens?|log\s?-?ins?|credentials?|secrets?|(?:card|badge|account|security|passport) (?:numbers?|details)|digits|mots? de passe|identifiants?|chiffres|jetons?|numeros? (?:de (?:la |votre |ta )?(?:carte|badge|compte|passeport)|d['’]employee?)|cryptogrammes?)\b/iu;
/** What tells who somebody is or where their money goes. */
const PERSONAL =
  /\b(?:ibans?|ribs?|bics?|bank (?:account|details)|(?:credit|debit|bank) cards?|social security|national insurance|ssn|date of birth|birth ?dates?|birthdays?|passports?|maiden name|employee (?:numbers?|ids?)|matricules?|coordonnees bancaires|carte (?:bancaire|bleue|de credit|d['’]identite)|securite sociale|date de naissance|numero de secu|nom de jeune fille)\b/iu;

/** To hand something to somebody. */
const GIVE =
  /\b(?:send(?:ing)?|giv(?:e|ing)|tell(?:ing)?|shar(?:e|ing)|text(?:ing)?|e-?mail(?:ing)?|mail(?:ing)?|forward(?:ing)?|communicat(?:e|ing)|provid(?:e|ing)|repl(?:y|ying)|answer(?:ing)?|respond(?:ing)?|dictat(?:e|ing)|hand(?:ing)? over|hand(?:ing)? in|post(?:ing)?|messag(?:e|ing)|quot(?:e|ing)|reveal(?:ing)?|disclos(?:e|ing)|spell(?:ing)?|read(?:ing)? out|let (?:me|us) (?:know|have)|need your|envo(?:yer|yez|ie|ies)|donn(?:er|ez|e|es)|d(?:ire|ites|is)|partag(?:er|ez|e|es)|transmet(?:tre|tez|s)?|communiqu(?:er|ez|e|es)|fourni(?:r|ssez|s)|repond(?:re|ez|s)|dict(?:er|ez|e|es)|remet(?:tre|tez|s)|indiqu(?:er|ez|e|es)|precis(?:er|ez|e|es)|post(?:er|ez|e|es)|montr(?:er|ez|e|es)|revel(?:er|ez|e|es)|confi(?:er|ez|e|es)|faites?[- ](?:nous|moi))\b/iu;
/** To enter something: harmless in an application, not in a conversation. */
const ENTER =
  /\b(?:writ(?:e|ing)|typ(?:e|ing)|enter(?:ing)?|put(?:ting)?|key in|fill in|paste|pasting|confirm(?:ing)?|verify|upload(?:ing)?|ecri(?:re|vez|s)|tap(?:er|ez|e|es)|saisi(?:r|ssez|s)|entr(?:er|ez|e|es)|met(?:tre|tez|s)|renseign(?:er|ez|e|es)|coll(?:er|ez|e|es)|confirm(?:er|ez|e|es)|verifi(?:er|ez|e|es)|not(?:er|ez|e|es)|laiss(?:er|ez|e|es)|inscri(?:re|vez|s)|recopi(?:er|ez|e|es))\b/iu;
/** To the desk itself, which is where an attacker reads along. */
const TO_THE_CHAT =
  /\b(?:me|us|here|below|back|in (?:this|the|our) (?:chat|conversation|thread|message|reply)|th(?:is|e) (?:chat|conversation|bot|assistant|desk|message)|by (?:replying|answering)|whatsapp|ici|ci-dessous|moi|nous|m['’]|(?:cette|la) (?:conversation|discussion)|ce (?:chat|fil|message)|le (?:chat|bot)|en (?:reponse|reponse|repondant|repondant))\b/iu;
/** "Reply with …": an answer asks for nothing. */
const REPLY_WITH =
  /\b(?:(?:reply|answer|respond|write back|get back)(?: to (?:me|us|this(?: message)?))? with|repond(?:re|ez|s)(?:[- ]moi|[- ]nous)? (?:avec|par|en indiquant|en donnant))\b/iu;

/** "Your password, please", "which is the code?" */
const WANTED =
  /\b(?:please|s['’]il (?:vous|te) plait|svp|stp|need|required|besoin|me faut|nous faut)\W*$|\b(?:(?:i|we)(?: will| shall|['’]ll)? (?:need|want|require)|il (?:me|nous) faut|besoin de)\b|^\W*(?:what|which|quels?|quelles?)\b[^?]*\?/iu;

/** Whether the sentence asks for a secret, as far as its words tell; a warning against it does so too. */
export function asksForSecret(text: string): boolean {
  // Patterns tell words by plain letters alone.
  const sentence = foldAccents(text);
  if (REPLY_WITH.test(sentence)) return true;
  const isKey = KEY.test(sentence);
  if (!isKey && !PERSONAL.test(sentence)) return false;
  if (isQuestionToReader(sentence) || (isKey && WANTED.test(sentence))) return true;
  if (GIVE.test(sentence)) return isKey || TO_THE_CHAT.test(sentence);
  return ENTER.test(sentence) && TO_THE_CHAT.test(sentence);
}

function isQuestionToReader(sentence: string): boolean {
  return /\?\s*["”»)*_]*$/u.test(sentence) && /\b(?:your?|votre|vos|ton|ta|tes|vous|tu)\b/iu.test(sentence);
}

/** What secrets a sentence is about: an answer may speak of those alone that its entry speaks of. */
export function secretsIn(text: string): string[] {
  return [KEY, PERSONAL]
    .flatMap((pattern) => foldAccents(text).match(new RegExp(pattern.source, 'giu')) ?? [])
    .map((word) => word.toLowerCase().replace(/s\b/g, ''));
}
