/** All that the desk can do, for commands that have no database: mails are shown, nothing is sent. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readConfig } from '../config/config.ts';
import { handOverPath } from '../http/hand-over-page.ts';
import { readSoundDeclared } from '../indexing/live-declared.ts';
import { createOcr } from '../media/ocr/ocr.ts';
import { type SkillParts, wireSkills } from '../service/wire-skills.ts';
import type { Skill } from '../skills/skill.ts';
import { openWordNet } from '../skills/words/index.ts';
import { localFiles } from './chat-line.ts';
import { corpusDirOf } from './places.ts';

/** Whatever is configured, so that everything can be tried. */
const SHOWN_INSTEAD = {
  mail: { smtpUrl: 'smtp://localhost', from: 'desk@example.com' },
  team: { address: 'people@example.com', hours: 4 },
};

export interface LocalSkills {
  readonly skills: readonly Skill[];
  close(): Promise<void>;
}

export async function openLocalSkills(
  options: { readonly corpus?: string },
  env: Environment,
  memory: Pick<SkillParts, 'book' | 'handOvers' | 'transcript' | 'onFault'>,
): Promise<LocalSkills> {
  const config = { ...readConfig(env), ...SHOWN_INSTEAD };
  const declared = await readSoundDeclared(corpusDirOf(options, env));
  const wordnet = await openWordNet();
  const ocr = createOcr({ languageFolder: join(tmpdir(), 'frontdesk-ocr') });
  const skills = wireSkills({
    ...memory,
    config,
    declared: { replies: () => declared.replies, requests: () => declared.requests },
    wordnet,
    ocr,
    sources: { console: localFiles },
    resolveLink: (reference) => config.publicUrl + handOverPath(reference, 'as-in-the-mail'),
  });
  return {
    skills,
    async close() {
      ocr.close();
      await wordnet.close();
    },
  };
}
