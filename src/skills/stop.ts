/** "STOP", "unsubscribe", "se désabonner" where nothing is under way: what people write who want no more messages. */
import type { Language } from '../message.ts';
import { phraseMatcher } from './people/said.ts';
import { type Skill, textReply } from './skill.ts';

const saysStop = phraseMatcher({
  en: 'stop|stop it|stop that|stop all|stop messages|stop messaging me|stop writing|stop writing to me|stop texting me|unsubscribe|unsubscribe me|opt out|opt me out|quit|end|exit|cancel|cancel it|leave me alone|no more messages',
  fr: 'arrêt|arrêter|arrête|arrêtez|arrêtez tout|stopper|stoppez|se désabonner|me désabonner|désabonner|désabonnez-moi|désabonnement|se désinscrire|me désinscrire|désinscrire|désinscrivez-moi|désinscription|fin|quitter|annuler|annule|annulez|plus de messages|laissez-moi tranquille',
});

const WORDING: Readonly<Record<Language, string>> = {
  en: 'All right, I stop here. I only ever write when you write to me, so you can come back at any time.',
  fr: "D'accord, je m'arrête là. Je n'écris que lorsque vous m'écrivez : revenez quand vous voulez.",
};

export const stop: Skill = {
  name: 'stop',
  stage: 'command',
  claim: ({ text }) => (saysStop(text) ? { confidence: 1, why: 'the whole message asks to stop' } : null),
  async reply({ text, language }) {
    return { replies: [textReply(WORDING[saysStop(text) === 'fr' ? 'fr' : language])] };
  },
};
