/** All that the desk can do, for commands that have no database: mails are shown, not sent. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RememberTurn } from '../assistant/handle-message.ts';
import { systemClock } from '../clock.ts';
import { type Environment, readConfig } from '../config/config.ts';
import { handOverPath } from '../http/hand-over-page.ts';
import { readSoundDeclared } from '../indexing/live-declared.ts';
import { createOcr } from '../media/ocr/ocr.ts';
import { createVoiceReader } from '../media/speech/voice-reader.ts';
import type { Index } from '../retrieval/open-index.ts';
import { type ModelParts, wireModel } from '../service/wire-model.ts';
import { type SkillParts, wireSkills } from '../service/wire-skills.ts';
import { wireVoice } from '../service/wire-voice.ts';
import { followCare } from '../skills/care/index.ts';
import { memoryLedger } from '../skills/model/index.ts';
import type { Skill } from '../skills/skill.ts';
import type { Listen } from '../skills/voice/listen.ts';
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
  readonly listen: Listen;
  readonly rememberTurn: RememberTurn | undefined;
  close(): Promise<void>;
}

export async function openLocalSkills(
  options: { readonly corpus?: string },
  env: Environment,
  memory: Pick<SkillParts, 'book' | 'handOvers' | 'transcript' | 'onFault'> &
    Pick<ModelParts, 'onAsked'> & { readonly retriever: () => Index },
): Promise<LocalSkills> {
  const config = { ...readConfig(env), ...SHOWN_INSTEAD };
  const sound = await readSoundDeclared(corpusDirOf(options, env));
  const declared = { replies: () => sound.replies, requests: () => sound.requests };
  const care = followCare(() => sound.care);
  const wordnet = await openWordNet();
  const ocr = createOcr({ languageFolder: join(tmpdir(), 'frontdesk-ocr') });
  const reader = createVoiceReader();
  const sources = { console: localFiles };
  const model = wireModel({
    ...memory,
    config: config.model,
    ledger: memoryLedger(),
    accountOf: () => 'terminal',
    declared,
    clock: systemClock,
  });
  const listen = wireVoice({
    isDistress: (text) => care().read(text) !== null,
    transcriber: config.transcriber,
    sources,
    reader,
    summaries: model.summaries,
    onHeard: () => {},
    onFault: (error) => memory.onFault('a voice note', error),
  });
  const skills = wireSkills({
    ...memory,
    config,
    declared,
    care,
    wordnet,
    ocr,
    sources,
    model: model.skill,
    resolveLink: (reference) => config.publicUrl + handOverPath(reference, 'as-in-the-mail'),
  });
  return {
    skills,
    listen,
    rememberTurn: model.rememberTurn,
    async close() {
      ocr.close();
      reader.close();
      await wordnet.close();
    },
  };
}
