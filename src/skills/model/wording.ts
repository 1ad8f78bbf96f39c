/** The sentences around what a language model says. */
import type { Language } from '../../message.ts';

interface ModelWording {
  /** Below an answer: who wrote it, and from which entries. */
  writtenFrom(titles: readonly string[]): string;
}

export const MODEL_WORDING: Readonly<Record<Language, ModelWording>> = {
  en: {
    writtenFrom: (titles) => `_Put together by a computer from:_ ${listed(titles)}\n_Please check there._`,
  },
  fr: {
    writtenFrom: (titles) => `_Rédigé par un ordinateur d’après :_ ${listed(titles)}\n_À vérifier là._`,
  },
};

function listed(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(' · ');
}
