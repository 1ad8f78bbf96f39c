/** All that the desk can do under a configuration. */
import type { Config } from '../config/config.ts';
import { employeeIdPattern } from '../corpus/requests/schema.ts';
import type { LiveDeclared } from '../indexing/live-declared.ts';
import { composeRequest } from '../mail/compose.ts';
import { createComposeHandOver } from '../mail/compose-hand-over.ts';
import { type IdPattern, idPattern } from '../media/badge/employee-id.ts';
import { createPhotoReader } from '../media/badge/photo-reader.ts';
import type { Ocr } from '../media/ocr/ocr.ts';
import { createSafeFetch } from '../net/safe-fetch.ts';
import type { Care } from '../skills/care/index.ts';
import { createSkills, type SkillsDeps } from '../skills/create-skills.ts';
import type { HandOvers, Transcript } from '../skills/people/index.ts';
import type { RequestBook } from '../skills/requests/book.ts';
import type { Skill } from '../skills/skill.ts';
import { createMerriamWebster, type WordNet } from '../skills/words/index.ts';
import type { MediaSources } from './wire-media.ts';

export interface SkillParts {
  readonly config: Pick<Config, 'mail' | 'team' | 'dictionaryApiKey' | 'replySecrets'>;
  readonly declared: Pick<LiveDeclared, 'replies' | 'requests'>;
  readonly care: () => Care;
  readonly wordnet: WordNet;
  readonly ocr: Ocr;
  readonly sources: MediaSources;
  readonly book: RequestBook;
  readonly handOvers: HandOvers;
  readonly transcript: Transcript;
  readonly model: SkillsDeps['model'];
  /** Where the team ends the hand-over of a reference. */
  readonly resolveLink: (reference: string) => string;
  /** Told what could not be had, such as a picture. */
  readonly onFault: (what: string, error: unknown) => void;
}

export function wireSkills(parts: SkillParts): readonly Skill[] {
  const { config, declared, wordnet, onFault } = parts;
  const fetch = createSafeFetch();
  const pattern = followIdPattern(declared);
  return createSkills({
    care: parts.care,
    words: {
      dictionary:
        config.dictionaryApiKey === undefined
          ? wordnet
          : createMerriamWebster({ key: config.dictionaryApiKey, get: fetch }, wordnet),
      knows: wordnet.knows,
    },
    declared: {
      replies: declared.replies,
      fetch,
      env: config.replySecrets,
      random: Math.random,
      onFailure: ({ name, error }) => onFault(`the declared reply ${name}`, error),
    },
    requests: config.mail && { catalog: declared.requests, compose: composeRequest, book: parts.book },
    // Where no photo can be had, nobody is told to try again later.
    badge: hasAny(parts.sources)
      ? {
          reader: createPhotoReader({
            sources: parts.sources,
            ocr: parts.ocr,
            pattern,
            onFault: (error) => onFault('a photo', error),
          }),
          matchId: (text) => pattern().match(text),
        }
      : undefined,
    handOver: config.team && {
      compose: createComposeHandOver(config.team.address, parts.resolveLink),
      transcript: parts.transcript,
      handOvers: parts.handOvers,
      hours: config.team.hours,
    },
    model: parts.model,
  });
}

function hasAny(sources: MediaSources): boolean {
  return Object.keys(sources).length > 0;
}

/** That of the requests, which editors may change at any time. */
function followIdPattern({ requests }: SkillParts['declared']): () => IdPattern {
  let source = '';
  let pattern = idPattern();
  return () => {
    const present = employeeIdPattern(requests());
    if (present !== source) [source, pattern] = [present, idPattern(present)];
    return pattern;
  };
}
