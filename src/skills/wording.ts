/** The desk's own sentences, in every language, in one place for whoever wants another tone. */
import type { Language } from '../message.ts';

/** What a desk may do beside answering. */
export type Ability = 'requests' | 'photos' | 'words' | 'person';

interface Wording {
  help(topics: readonly string[]): string;
  /** A line of the help each. */
  can: Readonly<Record<Ability, string>>;
  didYouMean: string;
  aboutTopic: string;
  noneOfThese: string;
  chooseOneOf(count: number): string;
  fallback(topics: readonly string[]): string;
  onlyIn: Readonly<Record<Language, string>>;
  numberAlone: string;
}

export const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    help: (topics) =>
      `I answer questions about working here, in English or French.${listed('I know about:', topics)}\nJust ask in your own words, for example _When do we get paid?_`,
    can: {
      requests: 'For a certificate or another request: _What can I request?_',
      photos: 'I read your employee number off a photo of your badge.',
      words: 'I explain English words: _define serendipity_',
      person: 'Write *person* to talk to someone.',
    },
    didYouMean: 'I am not quite sure what you mean. Is it one of these?',
    aboutTopic: 'This is what I know about it. Choose one, or ask in your own words.',
    noneOfThese: 'All right, none of these. Try it in other words, and I will look again.',
    chooseOneOf: (count) => `Please answer with a number from 1 to ${count}, or ask in other words.`,
    fallback: (topics) =>
      `Sorry, I don't know the answer to that.${listed('What I know about:', topics)}\nTry other words, or ask your manager or HR.`,
    onlyIn: { en: '', fr: '_I have this answer in French only:_' },
    numberAlone:
      'No list is open at the moment, so a number alone tells me nothing. What is it about? Write it in a few words.',
  },
  fr: {
    help: (topics) =>
      `Je réponds aux questions sur la vie dans l'entreprise, en français ou en anglais.${listed('Je connais :', topics)}\nÉcrivez comme vous parlez, par exemple _Quand le salaire est-il versé ?_`,
    can: {
      requests: 'Pour une attestation ou une autre demande : _Quelles demandes puis-je faire ?_',
      photos: 'Je lis votre matricule sur une photo de votre badge.',
      words: "J'explique les mots anglais : _définis serendipity_",
      person: "Écrivez *conseiller* pour parler à quelqu'un.",
    },
    didYouMean: "Je ne suis pas sûr d'avoir compris. Est-ce l'une de ces questions ?",
    aboutTopic: 'Voici ce que je sais sur ce sujet. Choisissez, ou posez votre question avec vos mots.',
    noneOfThese: "D'accord, aucune de celles-ci. Reformulez votre question et je cherche à nouveau.",
    chooseOneOf: (count) => `Répondez par un numéro de 1 à ${count}, ou reformulez votre question.`,
    fallback: (topics) =>
      `Désolé, je n'ai pas la réponse à cette question.${listed('Ce que je connais :', topics)}\nEssayez avec d'autres mots, ou demandez à votre responsable ou aux RH.`,
    onlyIn: { en: "_Je n'ai cette réponse qu'en anglais :_", fr: '' },
    numberAlone:
      "Aucune liste n'est ouverte en ce moment, un numéro seul ne me dit donc rien. De quoi s'agit-il ? Écrivez-le en quelques mots.",
  },
};

function listed(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `\n${title} ${items.join(', ')}.`;
}
