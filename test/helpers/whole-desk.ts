/** The whole desk over the sample corpus: every skill, with stand-ins for what only the world has. */
import { fileURLToPath } from 'node:url';
import { loadCare } from '../../src/corpus/care/read-care.ts';
import { readReplies } from '../../src/corpus/replies/read-replies.ts';
import { loadRequests } from '../../src/corpus/requests/read-requests.ts';
import type { RequestCatalog } from '../../src/corpus/requests/schema.ts';
import { readSoundCorpus } from '../../src/indexing/index-corpus.ts';
import { composeRequest } from '../../src/mail/compose.ts';
import { createComposeHandOver } from '../../src/mail/compose-hand-over.ts';
import { idPattern } from '../../src/media/badge/employee-id.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { type Index, openIndex } from '../../src/retrieval/open-index.ts';
import { followCare } from '../../src/skills/care/index.ts';
import { createSkills } from '../../src/skills/create-skills.ts';
import type { Skill } from '../../src/skills/skill.ts';
import { openWordNet } from '../../src/skills/words/wordnet/wordnet.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

export interface WholeDesk {
  readonly index: Index;
  readonly skills: readonly Skill[];
  close(): Promise<void>;
}

/** @param requests in place of the sample corpus' own */
export async function wholeDesk(today: string, requests?: RequestCatalog): Promise<WholeDesk> {
  const { entries, settings } = await readSoundCorpus(corpus, today);
  const catalog = requests ?? (await loadRequests(corpus)).catalog;
  const { replies } = await readReplies(corpus);
  if (!catalog || !replies) throw new Error('the sample corpus has faults');
  const wordnet = await openWordNet();
  const index = openIndex(buildIndex(entries, { settings }).bytes.buffer, 'corpus');
  const { plan } = await loadCare(corpus);
  if (!plan) throw new Error('the sample corpus has a faulty care.yaml');
  const skills = createSkills({
    care: followCare(
      () => plan,
      () => index,
    ),
    words: { dictionary: wordnet, knows: wordnet.knows },
    declared: { replies: () => replies, env: {}, random: () => 0 },
    requests: {
      catalog: () => catalog,
      compose: composeRequest,
      book: { find: async () => undefined, recent: async () => [] },
    },
    badge: { reader: { read: async () => ({ kind: 'nothing' }) }, matchId: idPattern().match },
    handOver: {
      compose: createComposeHandOver(
        'team@orvane.example',
        (reference) => `https://desk.example.com/${reference}`,
      ),
      transcript: { recent: async () => [] },
      handOvers: { active: async () => null },
      hours: 4,
    },
  });
  return {
    index,
    skills,
    close: async () => wordnet.close(),
  };
}
