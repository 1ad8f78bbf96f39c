/** What the rest of the house uses of the declared replies. */
export { createDeclaredRepliesSkill, type DeclaredRepliesDeps } from './declared-replies.ts';
export type { WebFetch, WebRequest } from './web.ts';
