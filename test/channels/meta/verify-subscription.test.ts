import { describe, expect, it } from 'vitest';
import { verifySubscription } from '../../../src/channels/meta/verify-subscription.ts';

const ASKED = { 'hub.mode': 'subscribe', 'hub.verify_token': 'blue door', 'hub.challenge': '1158201444' };

function ask(changes: Readonly<Record<string, string | undefined>> = {}) {
  const params = Object.entries({ ...ASKED, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return verifySubscription(new URLSearchParams(params), 'blue door');
}

describe('verifySubscription', () => {
  it('answers with the challenge as it came', () => {
    expect(ask()).toEqual({ status: 200, body: '1158201444' });
  });

  it.each(['blue', '', 'blue door '])('refuses the token %j', (token) => {
    expect(ask({ 'hub.verify_token': token }).status).toBe(403);
  });

  it.each([
    { 'hub.mode': undefined },
    { 'hub.mode': 'unsubscribe' },
    { 'hub.verify_token': undefined },
    { 'hub.challenge': undefined },
    { 'hub.challenge': '<script>' },
  ])('cannot read the question with %j', (changes) => {
    expect(ask(changes).status).toBe(400);
  });

  it('never repeats what was asked in a refusal', () => {
    expect(ask({ 'hub.verify_token': 'guess' }).body).not.toContain('guess');
  });

  it('needs a token of its own', () => {
    expect(() => verifySubscription(new URLSearchParams(ASKED), '')).toThrow(TypeError);
  });
});
