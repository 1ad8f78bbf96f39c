/** Why days are asked for again, with what was understood of them. */
import type { Language } from '../../message.ts';
import { showDay } from './calendar.ts';
import type { DateFault } from './dates/date-fault.ts';
import type { Period } from './periods.ts';
import { showDays, showDuration, showPeriods } from './show-periods.ts';

/** All but `unclear`, which depends on the field. */
type Told = Exclude<DateFault, { is: 'unclear' }>;

export function showDateFault(fault: Told, language: Language): string {
  return language === 'fr' ? french(fault) : english(fault);
}

function english(fault: Told): string {
  const day = (iso: string) => showDay(iso, 'en');
  switch (fault.is) {
    case 'partly':
      return `I understood ${showPeriods(fault.understood, 'en')}, but not “${fault.rest}”. Please give the days once more.`;
    case 'impossible':
      return `“${fault.said}” is no day of the calendar.`;
    case 'weekday':
      return `${day(fault.day)} is not a ${weekdayName(fault.weekday, 'en')}. Which day do you mean?`;
    case 'past':
      return arePast(fault.periods, 'en');
    case 'far':
      return `I understood ${showDays(fault.periods, 'en')}, which is more than 18 months ahead. Please check the year.`;
    case 'order':
      return `The last day (${day(fault.to)}) comes before the first (${day(fault.from)}); please give both again.`;
    case 'open':
      return fault.side === 'from'
        ? `I understood ${day(fault.day)} as the first day.`
        : `I understood ${day(fault.day)} as the last day.`;
    case 'lasting':
      return `I understood ${showDuration(fault.duration, 'en')}.`;
    case 'either': {
      const [first, second] = fault.days;
      return `Do you mean ${day(first)} or ${day(second)}? Please give the day with its number.`;
    }
    case 'which-half':
      return `I understood half of ${day(fault.day)}. Is it the morning or the afternoon?`;
    case 'which-end':
      return `Is ${day(fault.day)} the first day, the last day or the only one? Please give both days, or write _only_ with the day.`;
    case 'mark':
      return fault.side === 'to'
        ? `I understood ${showPeriods(fault.understood, 'en')}, and that you are back on ${day(fault.day)}. The two do not fit; please give the first and the last day off.`
        : `I understood ${showPeriods(fault.understood, 'en')}, and that your last day at work is ${day(fault.day)}. The two do not fit; please give the first and the last day off.`;
    case 'one-day':
      return `I understood ${showPeriods(fault.understood, 'en')}; I need one whole day here.`;
  }
}

function french(fault: Told): string {
  const day = (iso: string) => showDay(iso, 'fr');
  switch (fault.is) {
    case 'partly':
      return `J'ai compris ${showPeriods(fault.understood, 'fr')}, mais pas « ${fault.rest} ». Redonnez-moi les jours, s'il vous plaît.`;
    case 'impossible':
      return `« ${fault.said} » n'existe pas dans le calendrier.`;
    case 'weekday':
      return `Le ${day(fault.day)} n'est pas un ${weekdayName(fault.weekday, 'fr')}. Quel jour voulez-vous dire ?`;
    case 'past':
      return arePast(fault.periods, 'fr');
    case 'far':
      return `J'ai compris ${showDays(fault.periods, 'fr')}, soit dans plus de 18 mois. Vérifiez l'année, s'il vous plaît.`;
    case 'order':
      return `Le dernier jour (${day(fault.to)}) précède le premier (${day(fault.from)}) ; indiquez à nouveau les deux.`;
    case 'open':
      return fault.side === 'from'
        ? `J'ai compris le ${day(fault.day)} comme premier jour.`
        : `J'ai compris le ${day(fault.day)} comme dernier jour.`;
    case 'lasting':
      return `J'ai compris ${showDuration(fault.duration, 'fr')}.`;
    case 'either': {
      const [first, second] = fault.days;
      return `Est-ce le ${day(first)} ou le ${day(second)} ? Donnez le jour avec sa date, s'il vous plaît.`;
    }
    case 'which-half':
      return `J'ai compris la moitié du ${day(fault.day)}. Est-ce le matin ou l'après-midi ?`;
    case 'which-end':
      return `Le ${day(fault.day)}, est-ce le premier jour, le dernier ou le seul ? Donnez-moi les deux jours, ou le jour avec _seulement_.`;
    case 'mark':
      return fault.side === 'to'
        ? `J'ai compris ${showPeriods(fault.understood, 'fr')}, et une reprise le ${day(fault.day)}. Cela ne s'accorde pas : donnez-moi le premier et le dernier jour d'absence.`
        : `J'ai compris ${showPeriods(fault.understood, 'fr')}, et un dernier jour de travail le ${day(fault.day)}. Cela ne s'accorde pas : donnez-moi le premier et le dernier jour d'absence.`;
    case 'one-day':
      return `J'ai compris ${showPeriods(fault.understood, 'fr')} ; il me faut ici un seul jour entier.`;
  }
}

function arePast(periods: readonly Period[], language: Language): string {
  const days = showDays(periods, language);
  if (language === 'fr') return `J'ai compris ${days} : c'est passé. Indiquez une date à venir.`;
  return `I understood ${days}, which has passed; please give days that are still to come.`;
}

/** 4 January 1970 was a Sunday. */
function weekdayName(weekday: number, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const options = { weekday: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(Date.UTC(1970, 0, 4 + weekday)));
}
