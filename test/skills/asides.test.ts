/** What a message is about may stand apart from whom it asks for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../src/assistant/open-turn.ts';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { messageOf } from '../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../helpers/whole-desk.ts';

let desk: WholeDesk;
beforeAll(async () => {
  desk = await wholeDesk('2026-06-15');
}, 60_000);
afterAll(() => desk.close());

describe('a complaint, and then whom to tell', () => {
  it.each([
    ['its freezing in here i can literally see my breath, who do i tell', '20 °C'],
    ['on gèle dans ce bureau, à qui je le dis', '20 °C'],
    ["there's a leak in the toilets, who do i tell", 'QR'],
    ["j'ai perdu mon badge ce matin dans le métro, à qui je m'adresse", '4999'],
  ])('%s', (text, told) => {
    const now = new Date('2026-06-15T10:00:00');
    const { finding } = openTurn(messageOf(text), NEW_CONVERSATION, desk.index, now);
    expect(finding.entry?.answer).toContain(told);
  });
});
