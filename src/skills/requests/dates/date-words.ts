/** The words that dates are said in, in both languages, as `plain` writes them and without hyphens. */
import type { Language } from '../../../message.ts';
import { ANCHOR_NAMES, HOLIDAY_NAMES } from './holidays.ts';

/** What a word or phrase means for a date. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number }
  /** `plural`: "fridays", which repeats unless days follow. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly plural?: boolean }
  | { readonly is: 'relative'; readonly days: number }
  /** `anchor`: it means several days, and only shows where others are: "the friday before Easter". */
  | { readonly is: 'holiday'; readonly id: number; readonly anchor?: true }
  | { readonly is: 'year ahead'; readonly years: number }
  | { readonly is: 'number'; readonly value: number; readonly ordinal?: boolean }
  | { readonly is: 'unit'; readonly days: number; readonly months: number; readonly working?: Language }
  | {
      readonly is: 'unit end';
      readonly of: 'week' | 'month' | 'year';
      readonly ahead?: number;
      readonly month?: number;
    }
  /** How long, with the number in it: "quinze jours" are two weeks. */
  | { readonly is: 'length'; readonly days: number; readonly working?: Language }
  | { readonly is: 'weekend' }
  /** `only`: nothing but this half; `loose`: it may be of several days. */
  | {
      readonly is: 'half';
      readonly half: 'am' | 'pm' | 'either' | 'noon';
      readonly only?: true;
      readonly loose?: true;
    }
  | { readonly is: 'evening' }
  | { readonly is: 'month half'; readonly half: 1 | 2 }
  | { readonly is: 'shift'; readonly days: number }
  | { readonly is: 'grammar'; readonly role: Role }
  /** Said around dates without changing them. */
  | { readonly is: 'filler' }
  /** "Leave" and its kind: a filler, but not beside a holiday ("the Christmas holidays"). */
  | { readonly is: 'leave' }
  /** Begins a clause that gives a reason; what follows is not about the days. */
  | { readonly is: 'clause' }
  /** Changes which days are meant in ways that are not read: "except", "every", "or". */
  | { readonly is: 'changing' }
  /** The same, but only beside a day or a number: "before", "late". */
  | { readonly is: 'placing' }
  /** The same, but only in the clause of the days, and in an answer: "I work from …". */
  | { readonly is: 'work' }
  /** The same, but only in the clause of the days: "not". */
  | { readonly is: 'denial' };

/** What a word does in the grammar of dates. */
export type Role =
  | 'to'
  | 'from'
  /** "du", "de": from or of. */
  | 'of'
  | 'and'
  | 'between'
  | 'a'
  | 'the'
  | 'in'
  | 'for'
  | 'next'
  | 'this'
  | 'last'
  | 'whole'
  | 'week of'
  | 'week after next'
  | 'in eight'
  | 'in fifteen'
  | 'before that'
  | 'after that'
  | 'onwards'
  | 'one day'
  | 'after'
  | 'before'
  /** "the friday that follows", "la semaine suivante" */
  | 'following'
  | 'one after'
  /** The day of return, the last day at work, and the last day without saying of what. */
  | 'back'
  | 'worked'
  | 'last day'
  | 'rest of week'
  | 'every'
  | 'bridge'
  | 'to the day'
  /** Takes back what was said before it: "no sorry". */
  | 'repair';

type Table<Key extends string | number> = readonly (readonly [key: Key, phrases: string])[];

const MONTHS: Table<number> = [
  [1, 'january|jan|janvier|janv'],
  [2, 'february|feb|fevrier|fevr|fev'],
  [3, 'march|mars'],
  [4, 'april|apr|avril|avr'],
  [5, 'may|mai'],
  [6, 'june|jun|juin'],
  [7, 'july|jul|juillet|juil'],
  [8, 'august|aug|aout'],
  [9, 'september|sept|sep|septembre'],
  [10, 'october|oct|octobre'],
  [11, 'november|nov|novembre'],
  [12, 'december|dec|decembre'],
];

const WEEKDAYS: Table<number> = [
  [0, 'sunday|sun|dimanche|dim'],
  [1, 'monday|mon|lundi|lun'],
  [2, 'tuesday|tues|tue|mardi'],
  [3, 'wednesday|weds|wed|mercredi|mercr|mer'],
  [4, 'thursday|thurs|thur|thu|jeudi|jeu'],
  [5, 'friday|fri|vendredi|vend|ven'],
  [6, 'saturday|sat|samedi|sam'],
];

/** Other words as well: dates only beside another part of a date. */
export const WEAK: ReadonlySet<string> = new Set(
  'may march mars mai sept sun mon wed sat lun mer jeu ven sam dim jan'.split(' '),
);

const RELATIVE: Table<number> = [
  [
    2,
    'the day after tomorrow|day after tomorrow|day after tmrw|apres demain|apres 2m1|apres 2main|apres dem1|overmorrow',
  ],
  [0, 'aujourd hui|aujourdhui|auj|ajd|today|2day|ce jour'],
  [1, 'tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|2moro|2morrow|2mrw|demain|2main|2m1|dem1|dmain'],
  // So a fortnight and a week are said in French.
  [14, 'dans quinze jours|dans 15 jours'],
  [7, 'dans huit jours|dans 8 jours'],
  [-1, 'yesterday|hier'],
  [-2, 'the day before yesterday|day before yesterday|avant hier'],
];

/** The last day of a unit: of a week, that is its Friday. */
const UNIT_ENDS: Table<'week' | 'month' | 'year'> = [
  [
    'week',
    'the end of the week|end of the week|the end of this week|la fin de la semaine|fin de la semaine|fin de semaine',
  ],
  ['month', 'the end of the month|end of the month|the end of this month|la fin du mois|fin du mois'],
  ['year', 'the end of the year|end of the year|the end of this year|la fin de l annee|fin de l annee'],
];

const NEXT_UNIT_ENDS: Table<'week' | 'month'> = [
  [
    'week',
    'the end of next week|end of next week|la fin de la semaine prochaine|fin de la semaine prochaine|fin de semaine prochaine|fin semaine prochaine',
  ],
  [
    'month',
    'the end of next month|end of next month|la fin du mois prochain|fin du mois prochain|fin mois prochain',
  ],
];

/** Before the name of a month. */
const MONTH_ENDS =
  'the end of|end of|the very end of|la fin|la fin de|la fin d|la fin du mois de|la fin du mois d|fin|fin de|fin d|la toute fin|the last day of|last day of|le dernier jour de|le dernier jour d';

const YEARS_AHEAD: Table<number> = [
  [
    1,
    'next year|of next year|l annee prochaine|de l annee prochaine|l an prochain|de l an prochain|annee prochaine',
  ],
  [0, 'this year|of this year|cette annee|de cette annee'],
];

const MONTH_HALVES: Table<1 | 2> = [
  [
    1,
    'the first half|first half|1 st half|the 1 st half|la premiere quinzaine|premiere quinzaine|1 ere quinzaine|la 1 ere quinzaine|1 re quinzaine|la premiere moitie|premiere moitie|1 ere moitie',
  ],
  [
    2,
    'the second half|second half|2 nd half|the 2 nd half|latter half|the latter half|last half|the last half|la deuxieme quinzaine|deuxieme quinzaine|la seconde quinzaine|seconde quinzaine|2 e quinzaine|2 eme quinzaine|2 nde quinzaine|la 2 e quinzaine|la 2 eme quinzaine|derniere quinzaine|la derniere quinzaine|la deuxieme moitie|deuxieme moitie|la seconde moitie|seconde moitie|2 e moitie|2 eme moitie',
  ],
];

const SHIFTS: Table<number> = [
  [
    1,
    'the day after that|the next day|the following day|le jour suivant|le jour d apres|le jour qui suit|lendemain|the day after|day after|le lendemain du|le lendemain de|le lendemain d|lendemain du|lendemain de|le lendemain',
  ],
  [
    -1,
    'the day before that|the previous day|the day prior|la veille|veille|le jour d avant|le jour precedent|the day before|day before|la veille du|la veille de|la veille d|veille du|veille de',
  ],
];

const HALVES: Table<'am' | 'pm' | 'either' | 'noon'> = [
  ['am', 'morning|am|au matin|matin|matinee|mat1|mat'],
  [
    'pm',
    'afternoon|pm|apres midi|aprem|apr m|aprm|cet aprem|apresmidi|after lunch|from lunch|from lunch on|from lunch onwards|from lunchtime|from midday|apres le dejeuner',
  ],
  [
    'either',
    'halfday|half a day|half day|half days|a half day|demi journee|demie journee|demi journees|demi jour',
  ],
  [
    'noon',
    'noon|midday|midi|lunch|lunchtime|lunch time|at noon|at midday|at lunch|at lunchtime|a midi|le midi',
  ],
];

/** Behind a period, they may be of its last day or of all its days. */
const LOOSE_HALVES: Table<'am' | 'pm'> = [
  ['am', 'in the morning|the morning|le matin|dans la matinee|la matinee'],
  ['pm', 'in the afternoon|the afternoon|l apres midi|dans l apres midi'],
];

/** Around a half, that nothing else is meant. */
const ONLY_BEFORE =
  'only|just|only in|just in|but only|but just|que|juste|seulement|uniquement|mais que|mais juste|mais seulement|mais uniquement';
const ONLY_BEHIND = 'only|seulement|uniquement';

/** The end of a day: where a period ends, all of the day. */
const EVENINGS =
  'after work|apres le travail|apres le boulot|evening|the evening|in the evening|evenings|soir|le soir|au soir|soiree|end of day|the end of the day|end of the day|eod|cob|close of business|end of business|fin de journee|en fin de journee|la fin de journee|la fin de la journee';

/** The days of a unit; months are counted on the calendar. */
const UNITS: Table<`${number}d` | `${number}m`> = [
  [
    '1d',
    'day|days|jour|jours|journee|journees|calendar days|jours calendaires|full days|whole days|days off|separate days|jours separes|j',
  ],
  ['7d', 'week|weeks|wk|wks|full weeks|whole weeks|semaine|semaines|sem'],
  ['14d', 'fortnight|fortnights|quinzaine'],
  ['1m', 'month|months|mois'],
  ['12m', 'year|years|an|ans|annee|annees'],
];

const WORKING_DAYS: Table<Language> = [
  ['en', 'working day|working days|work day|work days|workday|workdays|business day|business days'],
  ['fr', 'jour ouvre|jours ouvres|jour travaille|jours travailles|jour de travail|jours de travail'],
];

/** Each of the first with each of the others, which may be left out. */
function combined(first: string, ...others: readonly string[]): string {
  return others
    .reduce<readonly string[]>(
      (all, more) => all.flatMap((each) => [each, ...more.split('|').map((word) => `${each} ${word}`)]),
      first.split('|'),
    )
    .join('|');
}

/** Before the day of return. */
const BACK = [
  combined(
    'back|i m back|i am back|i ll be back|i will be back|be back|coming back|i come back|come back|i return|return|returning|returns|my return|return date|returning date',
    'at work|to work|at my desk|to my desk|at the office|in the office|to the office|in office|in work|at the desk|on site|on duty|at the factory|from leave|from holiday|from vacation|from holidays|in',
  ),
  'first day back|my first day back|the first day back|first day back at work|first day back in the office|jour de reprise|mon jour de reprise|i resume|resume|resuming|i resume work|resume work|resuming work|i start again|start again|starting again|i start work again',
  combined(
    'je reviens|je reviendrai|de retour|retour|mon retour|je rentre|je rentrerai|je suis de retour|je serai de retour|je reprends|je reprendrai|je reprend|reprise|ma reprise|je recommence|avec reprise|avec retour|avec un retour|date de retour|date de reprise|la reprise',
    'au travail|le travail|du travail|au bureau|au boulot|le boulot|au poste|a mon poste|le taf|au taf|sur site|de vacances|des vacances|de conges|de conge|du bureau',
  ),
].join('|');

/** Before the last day at work. */
const WORKED = [
  combined(
    'last day|my last day|the last day',
    'in|at work|in the office|in office|at the office|at my desk|of work|working|on site|on duty',
  )
    .split('|')
    .filter((phrase) => !/day$/.test(phrase))
    .join('|'),
  'last working day|my last working day|my last work day|last work day|last shift|my last shift',
  'dernier jour de travail|mon dernier jour de travail|dernier jour travaille|mon dernier jour travaille|dernier jour au bureau|mon dernier jour au bureau|dernier jour de boulot|mon dernier jour de boulot|dernier jour au travail|mon dernier jour au travail|dernier jour sur site|dernier jour de presence',
  combined(
    'i work|i m working|i am working|working|i m at work|i am at work|at work|i m in|i am in|i ll work|i will work|i m in the office|i m still in|i m still working|i m still at work',
    'until|till|til|up to|up until|through to',
  )
    .split('|')
    .filter((phrase) => /(?:until|til+|to)$/.test(phrase))
    .join('|'),
  combined(
    'je travaille|je bosse|je taffe|je suis la|je suis au bureau|je suis au travail|je suis au boulot|je suis encore la|je travaille encore|je bosse encore',
    'jusqu au|jusqu a|jusqua|jusquau|jusque|jusqu|jusk',
  )
    .split('|')
    .filter((phrase) => /jus\S+(?: au?)?$/.test(phrase))
    .join('|'),
].join('|');

const ROLES: Table<Role> = [
  [
    'to',
    'to|last day off|my last day off|last day of leave|my last day of leave|dernier jour de conge|dernier jour de conges|mon dernier jour de conge|dernier jour d absence|to|til|till|until|through|thru|up to and including|up until|up to|right through to|extend it to|extend it until|extend to|extend until|extended to|end on|ends on|ending on|ending|to end on|finish on|finishing on|finishing|au|a|jusqu au|jusqu a|jusqu aux|jusquau|jusqua|jusque|jusqu en|jusqu|jusk|prolonger au|prolongez au|prolonge au|prolonger jusqu au|prolongez jusqu au|prolonge jusqu au|rallonger jusqu au|rallongez jusqu au|finir le|finit le|finis le|finissant le|terminer le|termine le|se termine le|se terminer le|se terminant le|s arreter le|s arrete le',
  ],
  [
    'from',
    'from|since|depuis|depuis le|first day off|my first day off|first day of leave|my first day of leave|first day|my first day|the first day|premier jour|mon premier jour|le premier jour|premier jour de conge|premier jour de conges|mon premier jour de conge|premier jour d absence|depart|mon depart|date de depart|departure|leaving|leaving on|i leave|i leave on|i m leaving|starting from|starting on|starting|start from|start on|start|to start on|starts on|beginning on|beginning|begin on|begins on|as from|as of|a partir du|a partir de|a partir d|a partir|a compter du|a compter de|a compter d|des le|des|debutant le|commencant le|commencant|commencer le|commence le|commencer a partir du|commencer|debuter le|debute le|demarrer le|demarre le|from the morning of',
  ],
  ['of', 'du|de|d|of'],
  ['and', 'and|et|puis|then|and then|et puis|then also|and also|et aussi|ainsi que|as well as|plus'],
  ['between', 'between|entre'],
  ['a', 'an|un|une'],
  ['the', 'the|le|la|les|l|on the|on'],
  ['in', 'in|dans|in about'],
  ['for', 'for|pendant|durant|pour|pour une duree de|for a period of|pour une periode de|sur'],
  ['next', 'next|coming|this coming|prochain|prochaine|prochains|prochaines|qui vient'],
  [
    'after',
    'after|right after|just after|straight after|directly after|immediately after|apres|juste apres|directement apres|d apres',
  ],
  ['before', 'before|right before|just before|avant|juste avant|d avant'],
  ['following', 'suivant|suivante|qui suit|that follows|which follows|following|the following'],
  [
    'one after',
    'the one after|the one after that|the week after that|the following one|the next one|but the one after|celle d apres|celle qui suit|celle qui vient apres|la suivante|mais celle d apres|celle apres',
  ],
  ['back', BACK],
  ['worked', WORKED],
  ['last day', 'last day|my last day|the last day|dernier jour|mon dernier jour|le dernier jour'],
  [
    'rest of week',
    'for the rest of the week|pour le reste de la semaine|the rest of the week|rest of the week|the rest of this week|the remainder of the week|the remaining week|le reste de la semaine|reste de la semaine|tout le reste de la semaine|la fin de semaine entiere',
  ],
  ['every', 'every|each|tous les|toutes les|chaque|all the'],
  ['bridge', 'pont|le pont|je fais le pont|faire le pont|on fait le pont|the bridge day|bridge day'],
  [
    'to the day',
    'jour pour jour|to the day|exactly to the day|exactement jour pour jour|pile jour pour jour',
  ],
  ['this', 'this|ce|cet|cette|cette meme'],
  ['last', 'last|past|previous|dernier|derniere|derniers|passe|passee'],
  ['whole', 'all of|the whole of|whole|entire|all|full|tout le|toute la|tout|toute|entier|entiere'],
  [
    'week of',
    'week commencing|week beginning|week starting|w c|celle du|celle qui commence le|semaine commencant le|semaine qui commence le',
  ],
  ['week after next', 'the week after next|week after next|semaine d apres la prochaine'],
  ['in eight', 'en huit|en 8|in a week'],
  ['in fifteen', 'en quinze|en 15'],
  ['onwards', 'onwards|onward|and onwards|on wards'],
  [
    'one day',
    'one day only|only one day|just one day|just the one day|for one day|for a day|for the day|one day|only that day|just that day|that day only|that day|only this day|just the day|1 day|1 day only|un seul jour|une seule journee|juste un jour|un jour|1 jour|1 seul jour|une journee|toute la journee|la journee entiere|la journee complete|la journee|journee entiere|all day|the whole day|the full day|full day|whole day|ce jour la|ce jour uniquement|ce jour seulement|que ce jour la',
  ],
  [
    'repair',
    'no sorry|sorry|sorry no|sorry i mean|sorry i meant|no i mean|no i meant|no wait|wait no|oh wait|scratch that|scrap that|strike that|make that|no make that|no make it|make it|let me correct that|my mistake|my bad|that s wrong|oh no|ah no|i meant to say|i take that back|correcting|je corrige|je rectifie|je me trompe|je me suis trompe|je me suis trompee|je me corrige|non attends|non attendez|attends non|attendez non|attends|attendez|ah non|oh non|euh non|ou plutot|enfin plutot|non plutot|enfin non|mince|zut|oups non|oups pardon|mauvaise date|wrong date|wrong dates|wait|no hold on|hold on|no no|no|i mean|i meant|or rather|rather|non pardon|non desole|non desolee|pardon|desole|desolee|non non|non|nan|je veux dire|je voulais dire|plutot|actually|no actually|oops|oups|en fait|non en fait|enfin|correction|erreur|finalement',
  ],
];

/** That somebody is away, said by what they do not do. */
const AWAY = [
  combined(
    'i won t be|i will not be|i m not|i am not|i wont be|i m not going to be|not',
    'in|here|there|around|available|working|at work|in the office',
  )
    .split('|')
    .filter((phrase) => !/(?:be|not)$/.test(phrase))
    .join('|'),
  'i can t come in|i cannot come in|i can t come|i can t work|i cant come in|i won t come in|unavailable|indisponible|pas dispo|pas disponible',
  combined(
    'je ne serai pas|je serai pas|je suis pas|je ne suis pas|je ne serais pas|je serais pas',
    'la|disponible|dispo|present|presente|au bureau|au travail',
  )
    .split('|')
    .filter((phrase) => !/pas$/.test(phrase))
    .join('|'),
  'je ne viens pas|je viens pas|je ne viendrai pas|je viendrai pas|je ne peux pas venir|je peux pas venir|je ne pourrai pas venir|je pourrai pas venir|je ne travaille pas|je travaille pas|je ne bosse pas|je bosse pas|je ne travaillerai pas',
].join('|');

const FILLERS =
  'but|mais|ou les deux|or both|je m absente|je m absenterai|i m away|i am away|nothing to add|nothing else|nothing more|no comment|rien a ajouter|rien d autre|rien de plus|aucun commentaire|and that s it|that s it|that s all|c est tout|et c est tout|but|mais|to have|to take|to go|to be|to make|to get|to do|to book|to leave|have to|d avoir|a prendre|a poser|de prendre|de poser|it s urgent|c est urgent|urgent|urgently|en urgence|every day|each day|tous les jours|chaque jour|make free|make holiday|have free|take free|free|make|do|go|going|gone|i m gone|i am gone|then i m gone|and then i m gone|then i go|then i m off|je file|apres je file|apres je pars|et apres je file|et apres je pars|je m en vais|apres je m en vais|i leave after|then off|sharp|exact|obviously|evidemment|bien sur|of course|basically|in total|au total|en tout|altogether|monsieur|madame|sir|madam|mate|dear|cher|chere|' +
  'en|que|qu|s|ll|late shift|early shift|night shift|day shift|morning shift|evening shift|equipe du matin|equipe de nuit|equipe du soir|poste de nuit|poste du matin|the first dates|first dates|the old dates|my first dates|were right|were correct|were fine|les premieres dates|premieres dates|etaient bonnes|etaient les bonnes|etaient correctes|please|pls|plz|thanks|thank you|thx|many thanks|thanks in advance|thank you in advance|cheers|hi|hello|hey|hiya|heya|yo|good morning|good afternoon|good evening|ok|okay|yes|yeah|yep|well|erm|ehm|um|umm|uhm|uh|uhh|hm|hmm|er|eh|so like|like uh|as every year|like every year|as usual|as always|let s say|i d say|i would say|say|let s go for|let s do|just|only|exactly|i think you|' +
  'i d like to be off|i d like to take|i d like|i would like to|i would like|i want to|i want|i need to|i need|i ll be off|i ll be away|i ll take|i will be|i will|i am|i m|i was thinking|i was thinking of|was thinking|thinking of|thinking|would like|like|want|need|' +
  'to be off|be off|off|away|take|taking|have|book|booking|request|be absent|absent|out of office|out|' +
  'it is|it s|its|it will be|it ll be|that s|that is|that would be|would be|will be|is|are|be|will|my dates are|the dates are|my dates|the dates|dates|date|days are|' +
  'if possible|if it s possible|if that s possible|if it is possible|if that s ok|if that s okay|if it s ok|if that is ok|if ok|if that works|if you agree|if approved|if i can|if i could|if i may|know if|wondering if|savoir si|si je pouvais|si je peux|si je pourrais|' +
  'included|including|inclusive|inclusively|both included|both days included|both inclusive|and including|inclus|incluse|incluses|compris|comprise|y compris|both|' +
  's il vous plait|s il te plait|svp|stp|merci|merci d avance|merci beaucoup|merci bien|par avance|bonjour|bonsoir|salut|coucou|c|oui|ouais|alors|ben|bah|bon|euh|heu|hum|disons|on va dire|je dirais|du coup|comme tous les ans|comme chaque annee|comme d habitude|comme toujours|voila|donc voila|juste|seulement|uniquement|seul|exactement|' +
  'j aimerais bien|j aimerais|je voudrais|je souhaite|je souhaiterais|je veux|je prends|je prendrais|je pose|je poserai|je pars|je partirai|je serai absent|je serai absente|je serais absent|je serais absente|je serai en|ce serait|ce sera|c est|ca serait|ca sera|il me faudrait|il me faut|il s agit|s agit|' +
  'poser|prendre|partir|avoir|etre|absent|absente|absence|mes dates sont|les dates sont|mes dates|les dates|sont|est|' +
  'si possible|si c est possible|si cela est possible|si ca va|si c est ok|si ok|si c est bon|si vous etes d accord|si ca vous va';

const LEAVE =
  'without pay|leave without pay|sans solde|en sans solde|conge sans solde|conges sans solde|conge paye|en conge|en conges|en vacances|en rtt|en repos|repos|recup|recuperation|hols|vacay|al|annual|paid|unpaid|days of leave|jours de conge|jours de conges|leave|annual leave|paid leave|unpaid leave|holiday|holidays|vacation|vacations|time off|day off|pto|break|season|period|trip|conge|conges|conges payes|cp|rtt|vacances|fetes';

/** Why people are away, and words that lead to it. */
const REASONS =
  'wedding|weddings|marriage|married|marries|honeymoon|funeral|burial|birthday|birth|baptism|christening|dentist|doctor|gp|hospital|surgery|operation|appointment|appt|appointments|interview|exam|exams|course|training|trip|travel|travelling|traveling|flight|holiday trip|family|kids|children|school|move|moving|moving house|visit|visiting|pilgrimage|festival|concert|wife|husband|mum|mom|mother|dad|father|parents|sister|brother|daughter|son|cousin|personal|private|with|at my|to see|to visit|why|reason|' +
  'mariage|noces|voyage de noces|enterrement|obseques|deces|anniversaire|naissance|bapteme|communion|dentiste|medecin|docteur|hopital|chirurgie|operation|rdv|rendez vous|entretien|examen|examens|stage|formation|voyage|vol|famille|enfants|ecole|rentree|demenagement|demenager|demenage|visite|notaire|avocat|banque|mere|pere|femme|mari|soeur|frere|fille|fils|cousine|perso|personnel|raison|raisons|motif|avec|chez|raisons personnelles|raison personnelle';

const CLAUSES =
  'so|because|because of|since i|as i|as my|as we|so that|in order to|car|parce que|parce qu|puisque|comme je|afin|a cause de|en raison de|donc|' +
  'i|j|je|we|nous|on va|my|mon|ma|mes|our|notre|nos|his|her|their|son|sa|ses|there is|there s|il y a|he|she|elle|they|ils';

const CHANGING =
  'anything but|everything but|anything|mornings|afternoons|les deux|not then|except|except for|excepting|excluding|excl|exclusive|exclu|exclue|exclus|non inclus|' +
  'not included|not including|sauf|hors|hormis|excepte|a part|apart|without|sans|minus|moins|skip|' +
  'skipping|tous|toutes|weekly|alternate|every other|every second|every two|every 2|tous les deux|' +
  'toutes les deux|une semaine sur deux|un jour sur deux|or|ou|ou bien|or else|either|soit|' +
  'otherwise|sinon|maybe|perhaps|might|peut etre|possibly|probably|probablement|sans doute|i think|' +
  'i guess|je pense|je crois|je suppose|normalement|not sure|pas sur|pas sure|around|about|roughly|' +
  'approximately|approx|vers|environ|circa|ish|more or less|plus ou moins|a peu pres|d ici|' +
  'at least|at most|au moins|au plus|minimum|maximum|max|min|earliest|latest|au plus tot|' +
  'au plus tard|no later than|sometime|some time|couple|a couple of|anytime|any time|whenever|' +
  'n importe|n importe quand|quelconque|depending|depends|depend|selon|unless|if|si|instead|' +
  'au lieu|plutot que|rather than|courant|weekends|week ends|bank holiday|bank holidays|jour ferie|' +
  'jours feries|weekdays|weekday|jours ouvrables|huit jours|half|demi|demie|tentative|tentatively|' +
  'provisional|provisionally|provisoire|tbc|tbd|a confirmer|flexible|or so|give or take|cancel|' +
  'annuler|annule|annulez|instead of|excepted|only if|how|how many|how much|which|what|combien|' +
  'quel|quelle|quels|quelles|est ce que|all but';

/** They tell where days are, and nothing where none are beside them. */
const PLACING =
  'by|within|some|few|a few|quelques|several|plusieurs|any|mid|mi|early|late|end of|' +
  'beginning of|start of|debut|fin|middle|milieu|during|' +
  'night|nights|nuit|nuits|hour|hours|heure|heures|h|o clock|minutes|' +
  'the other|l autre|other|autre|autres|also|aussi|first|deja|already';

/** Days at work are no days off. */
const WORK =
  'colleague|colleagues|coworker|manager|boss|collegue|collegues|chef|responsable|work|working|i work|i m working|je travaille|je bosse|at work|closed|ferme|fermee';

const WEEKENDS = 'weekend|week end';

const DENIALS =
  'not|isn t|won t|can t|don t|cannot|cant|dont|wont|isnt|nothing|none|unable|rien|aucun|aucune|pas|ne|n|never|jamais';

const NUMBER_WORDS: Table<number> = [
  [1, 'one|1er|1ere|premier|1st'],
  [2, 'two|deux'],
  [3, 'three|trois'],
  [4, 'four|quatre'],
  [5, 'five|cinq'],
  [6, 'six'],
  [7, 'seven|sept'],
  [8, 'eight|huit'],
  [9, 'nine|neuf'],
  [10, 'ten|dix'],
  [11, 'eleven|onze'],
  [12, 'twelve|douze'],
  [13, 'thirteen|treize'],
  [14, 'fourteen|quatorze'],
  [15, 'fifteen|quinze'],
  [16, 'sixteen|seize'],
  [17, 'seventeen|dix sept'],
  [18, 'eighteen|dix huit'],
  [19, 'nineteen|dix neuf'],
  [20, 'twenty|vingt'],
  [30, 'thirty|trente'],
];

const ORDINAL_WORDS: Table<number> = [
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [6, 'sixth'],
  [7, 'seventh'],
  [8, 'eighth'],
  [9, 'ninth'],
  [10, 'tenth'],
  [11, 'eleventh'],
  [12, 'twelfth'],
  [13, 'thirteenth'],
  [14, 'fourteenth'],
  [15, 'fifteenth'],
  [16, 'sixteenth'],
  [17, 'seventeenth'],
  [18, 'eighteenth'],
  [19, 'nineteenth'],
  [20, 'twentieth'],
  [30, 'thirtieth'],
];

/** "twenty one", "twenty-first", "vingt et un", "vingt-deux". */
function composedNumbers(): [string, Meaning][] {
  const unitsUpTo = (table: Table<number>) => table.filter(([value]) => value < 10);
  return [20, 30].flatMap((tens) => {
    const [, words = ''] = NUMBER_WORDS.find(([value]) => value === tens) ?? [];
    return [
      ...unitsUpTo(NUMBER_WORDS).map(([value, names]) => ({ value, names: `${names}|un`, ordinal: false })),
      ...unitsUpTo(ORDINAL_WORDS).map(([value, names]) => ({ value, names, ordinal: true })),
    ]
      .filter(({ value }) => tens + value <= 31)
      .flatMap(({ value, names, ordinal }) =>
        words.split('|').flatMap((ten) =>
          names
            .split('|')
            .filter((name) => name !== 'un' || value === 1)
            .flatMap((name): [string, Meaning][] => [
              [`${ten} ${name}`, { is: 'number', value: tens + value, ordinal }],
              [`${ten} et ${name}`, { is: 'number', value: tens + value, ordinal }],
            ]),
        ),
      );
  });
}

function entries<Key extends string | number>(
  table: Table<Key>,
  meaning: (key: Key) => Meaning,
): [string, Meaning][] {
  return table.flatMap(([key, phrases]) =>
    phrases.split('|').map((phrase): [string, Meaning] => [phrase, meaning(key)]),
  );
}

function list(phrases: string, meaning: Meaning): [string, Meaning][] {
  return phrases.split('|').map((phrase) => [phrase, meaning]);
}

/** "huit jours ouvrés" */
function workingLength(days: number): [string, Meaning][] {
  const [, count = ''] = NUMBER_WORDS.find(([value]) => value === days) ?? [];
  const french = WORKING_DAYS.filter(([language]) => language === 'fr').flatMap(([, names]) =>
    names.split('|'),
  );
  return count
    .split('|')
    .flatMap((number) =>
      french.map((name): [string, Meaning] => [`${number} ${name}`, { is: 'length', days, working: 'fr' }]),
    );
}

function onlyThis(names: string): string {
  return names
    .split('|')
    .flatMap((name) => [
      ...ONLY_BEFORE.split('|').flatMap((word) => [`${word} ${name}`, `${word} the ${name}`]),
      ...ONLY_BEHIND.split('|').map((word) => `${name} ${word}`),
    ])
    .join('|');
}

/** What weak words are where no part of a date is beside them. */
export const OTHERWISE: ReadonlyMap<string, Meaning> = new Map([
  ['mon', { is: 'clause' }],
  ['sept', { is: 'number', value: 7 }],
  ['may', { is: 'changing' }],
]);

/** Every phrase and what it means; where two tables have the same phrase, the later one counts. */
export const PHRASES: ReadonlyMap<string, Meaning> = new Map([
  ...list(DENIALS, { is: 'denial' }),
  ...list(REASONS, { is: 'clause' }),
  ...list(CLAUSES, { is: 'clause' }),
  ...list(FILLERS, { is: 'filler' }),
  ...list(AWAY, { is: 'filler' }),
  ...list(LEAVE, { is: 'leave' }),
  ...list(CHANGING, { is: 'changing' }),
  ...list(PLACING, { is: 'placing' }),
  ...list(WORK, { is: 'work' }),
  ...entries(ROLES, (role) => ({ is: 'grammar', role })),
  ...entries(UNITS, (unit) => {
    const count = Number.parseInt(unit, 10);
    return unit.endsWith('m')
      ? { is: 'unit', days: 0, months: count }
      : { is: 'unit', days: count, months: 0 };
  }),
  ...entries(NUMBER_WORDS, (value) => ({ is: 'number', value })),
  ...entries(ORDINAL_WORDS, (value) => ({ is: 'number', value, ordinal: true })),
  ...composedNumbers(),
  ...entries(WORKING_DAYS, (working) => ({ is: 'unit', days: 1, months: 0, working })),
  ...list('quinze jours|une quinzaine de jours', { is: 'length', days: 14 }),
  // "Huit jours" alone may be a week.
  ...[8, 15].flatMap((days) => workingLength(days)),
  ...entries(HALVES, (half) => ({ is: 'half', half })),
  ...entries(
    HALVES.map(([half, names]) => [half, onlyThis(names)] as const),
    (half) => ({ is: 'half', half, only: true }),
  ),
  ...entries(LOOSE_HALVES, (half) => ({ is: 'half', half, loose: true })),
  ...entries(
    LOOSE_HALVES.map(([half, names]) => [half, onlyThis(names)] as const),
    (half) => ({ is: 'half', half, only: true }),
  ),
  ...list(EVENINGS, { is: 'evening' }),
  ...entries(UNIT_ENDS, (of) => ({ is: 'unit end', of })),
  ...entries(NEXT_UNIT_ENDS, (of) => ({ is: 'unit end', of, ahead: 1 })),
  ...entries(
    MONTHS.map(([month, names]) => [month, combined(MONTH_ENDS, names)] as const),
    (month) => ({ is: 'unit end', of: 'month', month }),
  ).filter(([phrase]) => !MONTH_ENDS.split('|').includes(phrase)),
  ...entries(YEARS_AHEAD, (years) => ({ is: 'year ahead', years })),
  ...entries(MONTH_HALVES, (half) => ({ is: 'month half', half })),
  ...list(WEEKENDS, { is: 'weekend' }),
  ...entries(SHIFTS, (days) => ({ is: 'shift', days })),
  ...entries(RELATIVE, (days) => ({ is: 'relative', days })),
  ...entries(MONTHS, (month) => ({ is: 'month', month })),
  ...entries(
    WEEKDAYS.map(
      ([weekday, names]) =>
        [
          weekday,
          names
            .split('|')
            .map((name) => `${name}s`)
            .join('|'),
        ] as const,
    ),
    (weekday) => ({ is: 'weekday', weekday, plural: true }),
  ),
  ...entries(WEEKDAYS, (weekday) => ({ is: 'weekday', weekday })),
  ...[...HOLIDAY_NAMES].map(([name, id]): [string, Meaning] => [name, { is: 'holiday', id }]),
  ...[...ANCHOR_NAMES].map(([name, id]): [string, Meaning] => [name, { is: 'holiday', id, anchor: true }]),
]);

/** Long enough to be known again with a slip of the finger. */
export const MISSPELT: readonly string[] = [
  ...[...MONTHS, ...WEEKDAYS].flatMap(([, names]) => names.split('|')),
  'tomorrow',
  'demain',
  'afternoon',
  'semaine',
].filter((word) => word.length >= 5);

export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set('st nd rd th er ere eme e'.split(' '));
