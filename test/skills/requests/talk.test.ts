/** Conversations from the beginning to the mail, and what is answered on the way. */
import { describe, expect, it } from 'vitest';
import { plainRequests } from '../../helpers/plain-requests.ts';
import { requestDesk } from '../../helpers/requests.ts';
import { TALKS } from './conversations.ts';

const catalog = plainRequests();

function desk() {
  return requestDesk({ catalog: () => catalog, start: '2026-11-30T10:00:00' });
}

async function afterAll(...turns: readonly string[]): Promise<string> {
  const { say } = desk();
  let reply = '';
  for (const turn of turns) reply = await say(turn);
  return reply;
}

describe('what is mailed', () => {
  it.each(TALKS)('$covers: $turns', async ({ turns, mailed }) => {
    const { say, effects } = desk();
    for (const turn of turns) await say(turn);
    const mails = effects.flatMap((effect) => (effect.kind === 'mail' ? [effect.mail.text] : []));
    expect(mails.length).toBe(mailed ? 1 : 0);
    if (!mailed) return;
    const [title, , ...rows] = (mails[0] ?? '').split('\n');
    expect([title, ...rows.slice(0, mailed.length - 1)]).toEqual(mailed);
  });
});

describe('on the way', () => {
  const LEAVE = 'leave request please, Awa Diop, 48213';
  const CONGE = 'congé svp, Awa Diop, 48213';
  const WHOLE = 'leave, Awa Diop, 48213, 7 to 9 december, nothing to add';

  it.each([
    [
      'a name and a number at the beginning',
      [LEAVE],
      /Name: Awa Diop\nEmployee number: 48213\nFrom which day/,
    ],
    ['what is left of the days', [LEAVE, '21 to 31 december except the 25th'], /but not “except the 25th”/],
    [
      'days in the wrong order',
      [LEAVE, 'from 10 to 5 August'],
      /\(Thursday 5 August 2027\) comes before the first/,
    ],
    ['a day that does not exist', [CONGE, 'du 31 février au 3 mars'], /« 31 février » n'existe pas/],
    ['another weekday', [CONGE, 'vendredi 3 décembre'], /jeudi 3 décembre 2026 n'est pas un vendredi/],
    [
      'two days that may be meant',
      [LEAVE, 'next friday'],
      /Friday 4 December 2026 or Friday 11 December 2026/,
    ],
    ['days that have passed', [LEAVE, 'last thursday'], /Thursday 26 November 2026, which has passed/],
    ['days too far ahead', [LEAVE, '2 to 6 june 2029'], /more than 18 months ahead/],
    [
      'which half of a day',
      [LEAVE, 'half day on friday'],
      /half of Friday 4 December 2026\. Is it the morning/,
    ],
    [
      'a half day',
      [CONGE, 'demain après-midi seulement'],
      /mardi 1 décembre 2026, après-midi \(une demi-journée\)/,
    ],
    [
      'a list of days',
      [LEAVE, '24 and 31 december'],
      /Thursday 24 December 2026 and Thursday 31 December 2026 \(2 days\)/,
    ],
    [
      'the last day alone',
      [CONGE, "jusqu'au 15 janvier"],
      /^À partir de quel jour \? J'ai noté le vendredi 15 janvier 2027/,
    ],
    [
      'the first day alone',
      [LEAVE, 'from the 7th onwards'],
      /^Until which day\? I noted Monday 7 December 2026/,
    ],
    ['how long alone', [LEAVE, '3 days'], /^From which day are the 3 days\?/],
    [
      'days refused at the beginning',
      ['leave from 10 to 5 August, Awa Diop, 48213'],
      /comes before the first/,
    ],
    ['patience', [LEAVE, '2 sec let me check'], /^Take your time\.\nFrom which day/],
    ['patience at the summary', [WHOLE, 'un instant'], /^Take your time\.\n\*Leave request\*/],
    [
      'why it is asked',
      ['leave please', 'why do you need my name?'],
      /^It goes to hr@example\.com with your request/,
    ],
    ['how many days it is', [WHOLE, 'how many days is that?'], /^That is 3 days\.\n\*Leave request\*/],
    ['a mistake in the name', [WHOLE, 'wait, i made a mistake in my name'], /^What is your name\?$/],
    ['a mistake in nothing', [WHOLE, 'i made a mistake'], /^What should I change\?/],
    [
      'the first day of several',
      [WHOLE, 'the start date'],
      /^From which day\? I noted Wednesday 9 December 2026 as the last day/,
    ],
    [
      'both ends at once',
      [WHOLE, 'it starts on the 8th and it ends on the 10th'],
      /Tuesday 8 December 2026 → Thursday 10 December 2026 \(3 days\)/,
    ],
    ['an end before the beginning', [WHOLE, 'change the end date to 3 december'], /comes before the first/],
    [
      'a correction after the mail',
      [WHOLE, 'yes', 'oh no the end date should be the 10th'],
      /7F3K\* is on its way already/,
    ],
    [
      'another kind',
      [LEAVE, 'actually no, I need a work certificate'],
      /Name: Awa Diop\nEmployee number: 48213\nWhat is it for/,
    ],
    [
      'a colleague',
      ['can I ask for leave for my colleague'],
      /give their name and number, not yours\.\nWhat is your name/,
    ],
    [
      'a part that was not understood',
      [WHOLE, 'my number is 48214 and blorp flizz'],
      /Employee number: 48214\nI did not understand “blorp flizz”\.\nWhat should I change/,
    ],
    [
      'a part that is about the name',
      [WHOLE, "it's spelt with two Ds and my number is 48214"],
      /I did not understand “spelt with two Ds”\.\nWhat is your name\?$/,
    ],
    [
      'a label whose value was not understood',
      [
        'congé, Sami Benali, 48213, du 7 au 9 décembre, rien',
        'le matricule c’est 48214 et le nom s’écrit avec un h',
      ],
      /Noté : Matricule : 48214\n.*votre nom.*\nQuel est votre nom/,
    ],
    [
      'nothing that was understood',
      [WHOLE, 'blorp flizz'],
      /^I did not understand “blorp flizz”\.\nPlease answer/,
    ],
    [
      'one day in place of several',
      [WHOLE, 'change the date to the 8th'],
      /Is Tuesday 8 December 2026 the first day, the last day or the only one\?/,
    ],
    [
      'a move of the whole',
      [WHOLE, 'can you move it to the 14th?'],
      /the first day, the last day or the only one/,
    ],
    [
      'where it is found',
      ['leave please, Awa Diop', 'where do i find that'],
      /^It has 5 digits\.\nWhat is your employee/,
    ],
    ['another time', [LEAVE, 'not now, maybe later'], /^All right, nothing has been sent\./],
    ['who comes back', [LEAVE, 'ok back. where were we'], /^From which day to which day\?$/],
    ...[
      'je reviens dans 5 min',
      'hang on my boss is here',
      'bouge pas jreviens',
      'i need to go and ask my wife',
      'deux secondes je cherche mon badge',
    ].map((text): [string, string[], RegExp] => [
      text,
      ['leave please', text],
      /^(?:Take your|Prenez votre)/,
    ]),
    ['yes to an open question', [LEAVE, '7 to 9 december', 'yes'], /Anything to add\?/],
  ])('%s is answered: %j', async (_, turns, answer) => {
    expect(await afterAll(...turns)).toMatch(answer);
  });

  it.each([
    'forget it, I no longer need it',
    "laissez tomber, je n'en ai plus besoin",
    'ok cancel everything please',
    'annulez tout finalement',
    "actually don't send it",
  ])('%s drops the request', async (text) => {
    const { say, effects, conversation } = desk();
    await say(WHOLE);
    expect(await say(text)).toMatch(/Nothing was sent|rien n'a été envoyé/);
    expect((await conversation()).dialogue).toBeNull();
    await say('yes');
    expect(effects).toEqual([]);
  });

  it.each([
    'yes please send it',
    "ok c'est bon envoyez",
    "oui c'est bien ça merci",
    'go ahead thanks',
    'tout est bon',
  ])('%s sends', async (text) => {
    const { say, effects } = desk();
    await say(WHOLE);
    await say(text);
    expect(effects).toHaveLength(2);
  });

  it.each([
    'yes but until friday',
    'ok but not yet',
    'yes?',
    'no yes',
    'not ok',
    'send it to me instead',
    'ok wait',
  ])('%s does not', async (text) => {
    const { say, effects } = desk();
    await say(WHOLE);
    await say(text);
    expect(effects).toEqual([]);
  });
});

describe('when no request is open', () => {
  it.each([
    'le 9',
    'the 9th',
    "non c'est le 10",
    'confirm',
    'yes send it',
    'oui envoie',
    'annule',
    'cancel my request',
  ])('%s is told what can be requested', async (text) => {
    const { say, effects, conversation } = desk();
    expect(await say(text)).toMatch(/(?:No request is open|Aucune demande n'est en cours)[\s\S]*- /);
    expect((await conversation()).dialogue).toBeNull();
    expect(effects).toEqual([]);
  });

  it.each(['yes', 'ok', 'stop', 'merci', '9', 'leave from 7 to 9 december', 'be off 7-9 december please'])(
    '%s is left to others',
    async (text) => {
      const { say, taken } = desk();
      await say(text);
      expect(taken).not.toContain('no-request-open');
    },
  );
});

describe('an earlier request', () => {
  it.each([
    'did you get my request for a work certificate',
    'vous avez bien reçu ma demande de congé ?',
    'have you received my leave request?',
    'has my request been sent?',
    "est-ce que ma demande d'attestation est partie ?",
    'où en est ma demande de congés ?',
    'any news about my leave request',
  ])('%s begins none', async (text) => {
    const { say, conversation } = desk();
    expect(await say(text)).toMatch(/has been sent from here yet|n'est encore partie d'ici/);
    expect((await conversation()).dialogue).toBeNull();
  });

  it('is told of, of the kind that was named, and once it was sent', async () => {
    const { say } = desk();
    await say('work certificate for Derek Boateng, 41882, for my landlord');
    await say('yes');
    expect(await say('did you get my request for a work certificate?')).toMatch(
      /^Request \*7F3K\* \(Work certificate\)/,
    );
    expect(await say('did you get my leave request?')).toMatch(
      /^No request of yours for this \(Leave request\)/,
    );
    expect(await say('did you get my request?')).toMatch(/^Request \*7F3K\*/);
  });

  it('can be asked about in the middle of another, which goes on', async () => {
    expect(
      await afterAll(
        'je voudrais un congé',
        'Sami Trabelsi',
        "au fait vous avez reçu ma demande d'attestation de la semaine dernière ?",
      ),
    ).toMatch(/n'est encore partie d'ici[\s\S]*Revenons à votre demande .* : Quel est votre matricule \?$/);
  });
});
