import { describe, expect, it } from 'vitest';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';

describe('memoryConversations', () => {
  const person = (name: string) => ({ channel: 'test', person: name });

  it('remembers each person apart, until the time is up', async () => {
    let now = new Date('2026-01-01T10:00:00Z');
    const store = memoryConversations(() => now, { hours: 1, people: 10 });
    const french = { ...NEW_CONVERSATION, language: 'fr' } as const;
    await store.save(person('a'), french);
    expect(await store.load(person('a'))).toEqual(french);
    expect(await store.load(person('b'))).toEqual(NEW_CONVERSATION);
    now = new Date('2026-01-01T11:00:01Z');
    expect(await store.load(person('a'))).toEqual(NEW_CONVERSATION);
  });

  it('forgets those silent for longest when there are too many', async () => {
    const store = memoryConversations(() => new Date(), { hours: 1, people: 2 });
    const topic = (id: string) => ({ ...NEW_CONVERSATION, lastTopics: [id] });
    await store.save(person('a'), topic('1'));
    await store.save(person('b'), topic('2'));
    await store.save(person('a'), topic('3'));
    await store.save(person('c'), topic('4'));
    expect((await store.load(person('a'))).lastTopics).toEqual(['3']);
    expect((await store.load(person('b'))).lastTopics).toEqual([]);
    expect((await store.load(person('c'))).lastTopics).toEqual(['4']);
  });
});
