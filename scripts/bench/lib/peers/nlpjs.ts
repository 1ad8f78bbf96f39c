/** NLP.js: a neural network over stems, each entry an intent. Classification alone is timed, not entities or moods. */
import { containerBootstrap, Nlp } from '@nlpjs/basic';
import { LangEn } from '@nlpjs/lang-en';
import { LangFr } from '@nlpjs/lang-fr';
import type { Language } from '../../../../src/message.ts';
import { seededRandom, shuffled } from '../../../../src/retrieval/random.ts';
import type { Peer } from './peer.ts';

const SEED = 11;

export const nlpjs: Peer = {
  name: 'NLP.js',
  mostDocuments: 10_000,
  async build(documents, language) {
    const nlp = await createNlp(language);
    const given = [...documents];
    // It learns in the order given: intent by intent, banking77 comes to 0.58 in place of 0.82.
    for (const at of shuffled(given.length, seededRandom(SEED))) {
      const { entry, text } = given[at]!;
      nlp.addDocument(language, text, String(entry));
    }
    await nlp.train();
    return {
      documents: given.length,
      ways: {
        search: async (text, limit) => {
          const { classifications = [] } = await nlp.nluManager.process(language, text);
          return classifications
            .filter(({ intent, score }) => intent !== 'None' && score > 0)
            .slice(0, limit)
            .map(({ intent }) => Number(intent));
        },
      },
    };
  },
};

/** In a container of its own: the usual `dockStart` gives everyone the same engine, with what it learned before. */
async function createNlp(language: Language) {
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(language === 'fr' ? LangFr : LangEn);
  const nlp = container.get('nlp');
  Object.assign(nlp.settings, { autoSave: false, autoLoad: false, forceNER: false });
  Object.assign(nlp.nluManager.settings, { log: false, useNoneFeature: false });
  nlp.addLanguage(language);
  return nlp;
}
