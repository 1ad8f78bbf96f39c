/** Small talk: read by `language/talk`, answered here. */
export { warnOfSecret } from './posted-secret.ts';
export { createSmallTalk, KEPT_DAYS, type SmallTalkDeps, UNLESS_DECLARED } from './small-talk.ts';
export { TALK_WORDING } from './wording.ts';
