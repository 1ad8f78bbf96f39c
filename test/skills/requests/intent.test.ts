/** Which messages ask for a request, and which only talk about one. */
import { describe, expect, it } from 'vitest';
import { findIntent } from '../../../src/skills/requests/intent.ts';
import { drawReference, isReference, referenceIn } from '../../../src/skills/requests/reference.ts';
import { sampleRequests } from '../../helpers/requests.ts';

const catalog = sampleRequests();
const intentOf = (text: string) => findIntent(catalog, text, '2026-06-15');

describe('a command', () => {
  it.each([
    ['I need a work certificate', 'work-certificate', {}],
    [
      "I need a work certificate, I'm Aya Benali, 48213",
      'work-certificate',
      { name: 'Aya Benali', employee_id: '48213' },
    ],
    [
      "i need a work certificate, i'm aya benali, 48213",
      'work-certificate',
      { name: 'aya benali', employee_id: '48213' },
    ],
    [
      "j'ai besoin d'une attestation de travail, je suis Aya Benali, matricule 48213",
      'work-certificate',
      { name: 'Aya Benali', employee_id: '48213' },
    ],
    ['J’ai besoin d’une attestation de travail', 'work-certificate', {}],
    ['hi, can I have a salary certificate please?', 'salary-certificate', {}],
    ['Could you send me a proof of employment', 'work-certificate', {}],
    ['Pouvez-vous me fournir une attestation de salaire ?', 'salary-certificate', {}],
    ['leave from 3 to 7 August', 'leave', { dates: '2026-08-03/2026-08-07' }],
    ['je voudrais des congés du 3 au 7 août', 'leave', { dates: '2026-08-03/2026-08-07' }],
    ['book time off tomorrow', 'leave', { dates: '2026-06-16/2026-06-16' }],
    ['I need a new laptop', 'equipment', { item: 'laptop' }],
    ['il me faut 2 écrans', 'equipment', { item: 'monitor', quantity: '2' }],
    ["j'aimerais changer d'adresse", 'address-change', {}],
    ['leave request please', 'leave', {}],
    ['congé svp', 'leave', {}],
    ['leave request please, Awa Diop, 48213', 'leave', { name: 'Awa Diop', employee_id: '48213' }],
    ['je veux poser des jours', 'leave', {}],
    ["j'aimerais poser mon vendredi", 'leave', { dates: '2026-06-19/2026-06-19' }],
    ["I'd like friday off", 'leave', { dates: '2026-06-19/2026-06-19' }],
    ['i need a couple of days off', 'leave', {}],
    ['I would like to be off 6-8 july please', 'leave', { dates: '2026-07-06/2026-07-08' }],
    ['vacances du 6 au 8 juillet svp', 'leave', { dates: '2026-07-06/2026-07-08' }],
    ['salut jveux poser 2 jours les 6 et 7 juillet', 'leave', { dates: '2026-07-06,2026-07-07' }],
    ['je prends mon vendredi', 'leave', { dates: '2026-06-19/2026-06-19' }],
    [
      'need an attestation de travail for my landlord, im Ann Lee O48213',
      'work-certificate',
      { name: 'Ann Lee', employee_id: 'O48213', purpose: 'housing' },
    ],
    ['id like to book some time off', 'leave', {}],
    ["I'm on the late shift and need leave 6 to 8 july", 'leave', { dates: '2026-07-06/2026-07-08' }],
    ['Je souhaite poser une semaine, celle du 14 septembre', 'leave', { dates: '2026-09-14/2026-09-18' }],
    [
      'leave 7 to 8 july John Smith 48213 comment: dentist',
      'leave',
      { name: 'John Smith', employee_id: '48213', dates: '2026-07-07/2026-07-08', comment: 'dentist' },
    ],
    ['leave request, roisin kelly O12908', 'leave', { name: 'roisin kelly', employee_id: 'O12908' }],
    ['i need change adress', 'address-change', {}],
    ['gimme 5 days off', 'leave', {}],
    ['can you put me down for leave friday', 'leave', { dates: '2026-06-19/2026-06-19' }],
    ['need 2 new headsets', 'equipment', { item: 'headset', quantity: '2' }],
    ['i moved house!! need to update my address', 'address-change', {}],
    ['my address has changed', 'address-change', {}],
    ["j'ai déménagé, faut changer mon adresse", 'address-change', {}],
    ['tu peux me mettre en congé vendredi', 'leave', { dates: '2026-06-19/2026-06-19' }],
    ['pose moi un rtt vendredi', 'leave', { dates: '2026-06-19/2026-06-19', leave_kind: 'rtt' }],
    ['gimme a new phone', 'equipment', { item: 'phone' }],
    ['my mouse is broken i need another', 'equipment', { item: 'mouse' }],
    ["c'est possible d'avoir un écran en plus ?", 'equipment', { item: 'monitor' }],
    ['start a leave request', 'leave', {}],
    [
      'Hi, the bank wants a paper saying that I work here, name is Oluwaseun Adebayo',
      'work-certificate',
      { name: 'Oluwaseun Adebayo', purpose: 'bank' },
    ],
    ["j'ai besoin d'un papier de l'employeur pour l'ambassade", 'work-certificate', { purpose: 'visa' }],
    ['il me faudrait une attestation de revenus pour un dossier de logement', 'salary-certificate', {}],
    ['on me dit de demander un ecran à toi', 'equipment', { item: 'monitor' }],
    [
      'attestation de travail pour Claire Fontaine, 48321, pour la préfecture',
      'work-certificate',
      { name: 'Claire Fontaine', employee_id: '48321' },
    ],
    [
      '21st to 31st december, family visit in Accra, 48990, Kofi Mensah, leave',
      'leave',
      {
        name: 'Kofi Mensah',
        employee_id: '48990',
        dates: '2026-12-21/2026-12-31',
        comment: 'family visit in Accra',
      },
    ],
  ])('%s', (text, kind, values) => {
    const intent = intentOf(text);
    expect(intent).toMatchObject({ strength: 'command', kind: { id: kind } });
    expect(intent?.values).toEqual(values);
  });
});

describe('perhaps a question', () => {
  it.each(['work certificate', 'attestation de travail', 'order a screen'])('%s', (text) => {
    expect(intentOf(text)?.strength).toBe('open');
  });
});

describe('no request', () => {
  it.each([
    'how do I get a work certificate?',
    'what is a work certificate',
    'when will I receive my salary certificate',
    'comment obtenir une attestation de travail ?',
    'où trouver mon attestation de salaire',
    "je n'ai pas reçu mon attestation de travail",
    'how many days of leave do I have left',
    'combien de jours de congés me reste-t-il',
    'I need to cancel my leave',
    'I want to leave',
    'define leave',
    'my laptop is broken, what do I do',
    'can I quote my manager',
    'what is a payslip',
    'is 14 July a day off',
    'sore wrist mouse',
    'remaining holidays',
    'did you get my request for a work certificate',
    'vous avez bien reçu ma demande de congé ?',
    'how do I ask for a friday off?',
    'comment poser des jours ?',
    'est-ce que je peux poser un vendredi ?',
    'who do I ask for a day off',
    'am I off on monday?',
    'I need paper for the printer',
    'je voudrais poser une question',
    "I'm on leave",
    "i'd like to give my week of holiday back",
    "je voudrais savoir ce que j'ai encore comme vacances",
    'je change de bureau le 14, ça me coûte une journée de vacances ?',
    'hello',
    '',
  ])('%s', (text) => {
    const intent = intentOf(text);
    expect(intent === undefined || intent.strength === 'open').toBe(true);
    if (text !== "I'm on leave") expect(intent).toBeUndefined();
  });

  it('is a question that the FAQ holds word for word', async () => {
    const { requestDesk } = await import('../../helpers/requests.ts');
    const { indexOf } = await import('../../helpers/index-of.ts');
    const index = indexOf(
      {
        id: 'certificate',
        questions: ['I need a work certificate', 'employer letter'],
        answer: 'Make it yourself.',
      },
      { id: 'parking', questions: ['Where can I park?', 'car park'] },
    );
    const desk = requestDesk({ index });
    expect(await desk.say('I need a work certificate!')).toBe('Make it yourself.');
    expect(await desk.say('I need a work certificate, 48213')).toContain('Employee number: 48213');
  });
});

describe('a reference', () => {
  it('is four unambiguous letters and digits, both among them, and hard to guess', () => {
    const drawn = new Set(Array.from({ length: 2_000 }, () => drawReference()));
    expect([...drawn].every((each) => /^[2-9A-HJKMNP-Z]{4}$/.test(each) && isReference(each))).toBe(true);
    expect(drawn.size).toBeGreaterThan(1_985);
  });

  it.each([
    ['what about 7f3k', '7F3K'],
    ['demande n°7F3K?', '7F3K'],
    ['my request of the 24th', undefined],
    ['request 2026', undefined],
    ['my last request', undefined],
    ['request 7F3KX', undefined],
  ])('%s → %s', (text, expected) => {
    expect(referenceIn(text)).toBe(expected);
  });
});
