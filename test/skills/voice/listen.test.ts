import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../../src/message.ts';
import { NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import { SILENCE } from '../../../src/skills/people/silence-state.ts';
import { deaf, type Heard } from '../../../src/skills/voice/hear.ts';
import { createListen, showHeard } from '../../../src/skills/voice/listen.ts';
import { messageOf } from '../../helpers/transcript.ts';

const now = new Date('2026-06-15T10:00:00Z');
const spoken: Partial<IncomingMessage> = {
  attachments: [{ kind: 'audio', source: 'any', contentType: 'audio/ogg' }],
};
const listenTo = (heard: Heard) => createListen(async () => heard);
const dialogue = { skill: 'requests', state: { step: 1 }, expires: '2026-06-15T10:05:00Z' };

describe('createListen', () => {
  it('leaves typed messages alone, without listening', async () => {
    const message = messageOf('hello');
    const listen = createListen(() => Promise.reject(new Error('nothing to hear')));
    expect(await listen(message, NEW_CONVERSATION, now)).toEqual({ message, conversation: NEW_CONVERSATION });
  });

  it('takes what was said for typed, and shows it', async () => {
    const said = { kind: 'said', text: 'vpn password', sure: true } as const;
    const heard = await listenTo(said)(messageOf('', spoken), NEW_CONVERSATION, now);
    expect(heard.message.text).toBe('vpn password');
    const shown = showHeard(heard.shown?.('en') ?? '', [{ text: 'Like this.', media: [], choices: [] }]);
    expect(shown[0]?.text).toBe('🎙️ I heard: “vpn password”\n\nLike this.');
  });

  it('asks when unsure, and goes on with what was under way', async () => {
    const listen = listenTo({ kind: 'said', text: 'pay sleep', sure: false });
    const conversation = { ...NEW_CONVERSATION, dialogue };
    const outcome = (await listen(messageOf('', spoken), conversation, now)).instead?.('en');
    expect(outcome?.replies[0]).toMatchObject({
      text: '🎙️ Did you say “pay sleep”?',
      choices: [{ title: 'Yes' }, { title: 'No' }],
    });
    const asked = { ...conversation, ...outcome?.remember };
    const yes = await listen(messageOf('yes'), asked, now);
    expect(yes).toMatchObject({ message: { text: 'pay sleep' }, conversation: { dialogue } });
    const no = await listen(messageOf('non'), asked, now);
    expect(no.instead?.('fr')).toMatchObject({ remember: { dialogue } });
    const other = await listen(messageOf('where is my payslip'), asked, now);
    expect(other).toMatchObject({ message: { text: 'where is my payslip' }, conversation: { dialogue } });
    const late = await listen(messageOf('yes'), asked, new Date('2026-06-15T11:00:00Z'));
    expect(late).toMatchObject({ message: { text: 'yes' }, conversation: { dialogue } });
  });

  it('says nothing while the person talks to people, whatever is heard', async () => {
    const conversation = { ...NEW_CONVERSATION, dialogue: { ...dialogue, skill: SILENCE } };
    const deafened = await createListen(deaf)(messageOf('', spoken), conversation, now);
    expect(deafened).toMatchObject({ message: { text: '' }, conversation });
    expect([deafened.instead, deafened.shown]).toEqual([undefined, undefined]);
    const unsure: Heard = { kind: 'said', text: 'back to the bot', sure: false };
    const heard = await listenTo(unsure)(messageOf('', spoken), conversation, now);
    expect(heard).toMatchObject({ message: { text: 'back to the bot' } });
    expect(heard.instead).toBeUndefined();
    expect(showHeard(heard.shown?.('en') ?? '', [])).toEqual([]);
  });

  it('says that voice is not understood here, in both languages', async () => {
    const { instead } = await createListen(deaf)(messageOf('', spoken), NEW_CONVERSATION, now);
    expect(instead?.('en').replies[0]?.text).toContain('do not understand voice notes');
    expect(instead?.('fr').replies[0]?.text).toContain('ne comprends pas les messages vocaux');
  });
});
