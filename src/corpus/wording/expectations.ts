/** What the schemas of `replies.yaml` and `requests.yaml` expect: their messages are in English, here they are in French. */
import type { Said } from '../said.ts';

export const FRENCH_EXPECTATIONS: Readonly<Record<string, string>> = {
  'a text': 'un texte',
  'a text that is not empty': 'un texte qui n’est pas vide',
  'a text of at most 1600 characters': 'un texte de 1600 caractères au plus',
  'a text of at most 600 characters': 'un texte de 600 caractères au plus',
  'one to five words': 'un à cinq mots',
  'at most 12 words, of which 3 may be * (any words) and one must have 3 letters or more':
    '12 mots au plus, dont 3 peuvent être * (n’importe quels mots) et un doit avoir 3 lettres ou plus',
  'at most 500 of them': '500 au plus',
  'a header name: letters, digits and "-"': 'un nom d’en-tête : lettres, chiffres et « - »',
  'a header that is not one of the connection itself': 'un en-tête qui n’est pas celui de la connexion même',
  'a path such as [0].q or quote.text, or names with a path each, such as {text: "[0].q", author: "[0].a"}':
    'un chemin, par exemple [0].q ou quote.text, ou des noms avec un chemin chacun, par exemple {text: "[0].q", author: "[0].a"}',
  'GET or POST': 'GET ou POST',
  'an address that begins with https:// (or http://) and a host without {{…}}':
    'une adresse qui commence par https:// (ou http://) et un hôte sans {{…}}',
  'at most 2000 characters': '2000 caractères au plus',
  'names with a text each': 'des noms avec un texte chacun',
  'milliseconds from 100 to 10000': 'des millisecondes, de 100 à 10000',
  'bytes from 1 to 5000000': 'des octets, de 1 à 5000000',
  texts: 'des textes',
  words: 'des mots',
  patterns: 'des motifs',
  'addresses or paths': 'des adresses ou des chemins',
  'en or fr': 'en ou fr',
  'the fields of a request: url, pick …': 'les champs d’une requête : url, pick …',
  'the fields of a reply: keywords, reply …': 'les champs d’une réponse : keywords, reply …',
  'words, or {en: words, fr: words}': 'des mots, ou {en: mots, fr: mots}',
  'patterns, or {en: patterns, fr: patterns}': 'des motifs, ou {en: motifs, fr: motifs}',
  'a text, or {en: text, fr: text}': 'un texte, ou {en: texte, fr: texte}',
  'texts, or {en: texts, fr: texts}': 'des textes, ou {en: textes, fr: textes}',
  'a text for each language, "en:" and "fr:"': 'un texte pour chaque langue, « en: » et « fr: »',
  'a list of words': 'une liste de mots',
  'at most 60 words': '60 mots au plus',
  'a list of words for each language, "en:" and "fr:"':
    'une liste de mots pour chaque langue, « en: » et « fr: »',
  'true or false': 'true ou false',
  'a number': 'un nombre',
  'a number such as 10': 'un nombre, par exemple 10',
  'a name such as start_date': 'un nom, par exemple start_date',
  'small letters, digits, "-" or "_", beginning with a letter, at most 40 in all':
    'minuscules, chiffres, « - » ou « _ », une lettre au début, 40 caractères au plus',
  'a regular expression': 'une expression régulière',
  'a pattern of at most 200 characters': 'un motif de 200 caractères au plus',
  'a smaller regular expression, of at most 700 steps; repeat less often':
    'une expression régulière plus petite, de 700 pas au plus ; répétez moins',
  'a regular expression without look-arounds, (?=…) (?!…) (?<=…) (?<!…); write what the answer itself looks like, and leave out what stands beside it':
    'une expression régulière sans assertions (?=…) (?!…) (?<=…) (?<!…) ; écrivez à quoi ressemble la réponse elle-même, sans ce qui l’entoure',
  'a regular expression without references back such as \\1; write the part out again':
    'une expression régulière sans renvois, par exemple \\1 ; écrivez la partie une seconde fois',
  'at most 200 shared fields': '200 champs partagés au plus',
  'at most 100 requests': '100 demandes au plus',
  'a text of at most 1,000 characters': 'un texte de 1 000 caractères au plus',
  'a name such as self-harm': 'un nom, par exemple self-harm',
  'small letters, digits or "-", beginning with a letter, at most 40 in all':
    'minuscules, chiffres ou « - », une lettre au début, 40 caractères au plus',
  'a phrase': 'une phrase',
  'a phrase of at most 500 characters': 'une phrase de 500 caractères au plus',
  'a list of phrases': 'une liste de phrases',
  'at most 3,000 phrases': '3 000 phrases au plus',
  'phrases in each language, "en:" and "fr:"': 'des phrases dans chaque langue, « en: » et « fr: »',
  'the countries, each with a text in both languages': 'les pays, chacun avec un texte dans les deux langues',
  'a list of countries': 'une liste de pays',
  'at least one country': 'au moins un pays',
  'at most 30 countries': '30 pays au plus',
  'words in each language, "en:" and "fr:"': 'des mots dans chaque langue, « en: » et « fr: »',
  'lists of words, each with a name': 'des listes de mots, chacune avec un nom',
  'phrases in each language': 'des phrases dans chaque langue',
  'a list of kinds': 'une liste de sortes',
  'at least one kind': 'au moins une sorte',
  'at most 40 kinds': '40 sortes au plus',
  'fields "countries:", "closing:", "person:", "go_on:" and "kinds:"':
    'les champs « countries: », « closing: », « person: », « go_on: » et « kinds: »',
  'a list of choices': 'une liste de choix',
  'at least two choices': 'au moins deux choix',
  'at most 20 choices': '20 choix au plus',
  'one of text, name, employee_id, date, date_range, choice, email, phone, number':
    'un de text, name, employee_id, date, date_range, choice, email, phone, number',
  'the e-mail address of one service, such as hr@example.com':
    'l’adresse électronique d’un service, par exemple rh@example.com',
  'an e-mail address': 'une adresse électronique',
  'at least one phrase in each language': 'au moins une phrase dans chaque langue',
  'the phrases that ask for it in each language, "en:" and "fr:"':
    'les phrases qui la demandent dans chaque langue, « en: » et « fr: »',
  'a list of fields': 'une liste de champs',
  'at least one field': 'au moins un champ',
  'at most 15 fields': '15 champs au plus',
  'a list of requests': 'une liste de demandes',
  'at least one request': 'au moins une demande',
  'fields "requests:" and, for what they share, "fields:"':
    'les champs « requests: » et, pour ce qu’ils partagent, « fields: »',
};

/** @param english a schema's message */
export function expectation(english: string): Said {
  return {
    en: english,
    fr: Object.hasOwn(FRENCH_EXPECTATIONS, english) ? (FRENCH_EXPECTATIONS[english] ?? english) : english,
  };
}
