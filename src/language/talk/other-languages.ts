/** Whether a message is written in a language that the desk does not speak: by its commonest words. */
import { isStopword } from '../stopwords.ts';

const COMMON: readonly (readonly string[])[] = [
  // Spanish
  'hola buenos buenas dias tardes noches hablo habla hablas hablan hablar espanol castellano ingles frances puedo puede puedes escribir donde cuando como cuanto cuantos quiero quisiera necesito tengo tiene una pregunta gracias por favor para mi mis el los las esta este soy estoy pero muy trabajo vacaciones nomina ayuda senor senora entiendo no',
  // German
  'ich spreche sprechen sie deutsch englisch franzosisch kein keine nicht guten tag morgen abend hallo bitte danke wie wo wann was kann mochte habe ist und der das mein meine eine ein fur auf mit verstehe frage urlaub hilfe brauche',
  // Italian
  'ciao buongiorno buonasera parlo parla parli italiano inglese francese posso puoi scrivere dove quando come quanto voglio vorrei ho bisogno una domanda grazie per favore sono mio mia il lo gli questo non capisco ferie aiuto',
  // Portuguese
  'ola bom dia boa tarde noite falo fala falam portugues ingles frances posso pode escrever onde quando como quanto quero preciso tenho uma pergunta obrigado obrigada por favor para meu minha o os as esta sou estou mas muito nao entendo ferias ajuda',
  // Polish
  'czesc dzien dobry mowi mowie pan pani po polsku angielsku nie rozumiem prosze dziekuje gdzie kiedy jak ile moge chce mam pytanie jest to urlop pomoc',
  // Dutch
  'hallo goedemorgen goedemiddag spreek spreekt nederlands engels frans ik geen niet kan mijn een het wat waar wanneer hoe dank je wel alstublieft vraag verlof hulp',
].map((words) => words.split(' '));

/** A single one may be a name, or borrowed. */
const FEWEST = 2;

/** @param words in lower case, without accents */
export function isOtherLanguage(words: readonly string[]): boolean {
  const own = (word: string) => isStopword(word, 'en') || isStopword(word, 'fr');
  return COMMON.some((common) => {
    const found = new Set(words.filter((word) => common.includes(word)));
    const telling = [...found].filter((word) => !own(word));
    return telling.length >= FEWEST && found.size * 2 >= words.length;
  });
}
