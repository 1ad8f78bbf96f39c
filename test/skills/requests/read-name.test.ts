/** Names in a conversation: what is stored of the answer to "what is your name?". */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/message.ts';
import { readState } from '../../../src/skills/requests/state.ts';
import { requestDesk } from '../../helpers/requests.ts';
import { ASKED, TAKEN } from './names.ts';

async function nameAfter(said: string, language: Language): Promise<string | undefined> {
  const desk = requestDesk();
  await desk.say(
    language === 'fr' ? "j'ai besoin d'une attestation de travail" : 'I need a work certificate',
  );
  await desk.say(said);
  return readState((await desk.conversation()).dialogue?.state)?.values['name'];
}

describe('a name', () => {
  it.each(TAKEN)('%s (%s) → %s', async (said, language, name) => {
    expect(await nameAfter(said, language)).toBe(name);
  });
});

describe('no name', () => {
  it.each(ASKED)('%s (%s)', async (said, language) => {
    expect(await nameAfter(said, language)).toBeUndefined();
  });
});
