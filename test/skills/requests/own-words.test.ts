/** Requests in people's own words, from the first message to the last, with the whole desk and the sample corpus. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import { numberChoices } from '../../../src/channels/number-choices.ts';
import { deaf } from '../../../src/skills/voice/hear.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../../src/store/memory-conversations.ts';
import { messageOf } from '../../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../../helpers/whole-desk.ts';

const TODAY = '2026-06-15';
let desk: WholeDesk;

beforeAll(async () => {
  desk = await wholeDesk(TODAY);
});
afterAll(() => desk.close());

/** What is answered to the last of them. */
async function lastReply(turns: readonly string[]): Promise<string> {
  const clock = () => new Date(`${TODAY}T10:00:00`);
  const handle = createHandleMessage({
    retriever: () => desk.index,
    conversations: memoryConversations(clock),
    skills: desk.skills,
    clock,
    listen: createListen(deaf),
  });
  let reply = '';
  for (const turn of turns) {
    const { replies } = await handle(messageOf(turn));
    reply = replies.map(numberChoices).join('\n');
  }
  return reply;
}

describe('a request opens', () => {
  it.each([
    ['gimme 5 days off', /^\*Leave request\*/],
    ['pose moi rtt vendredi', /^\*Demande de congés\*[\s\S]*19 juin[\s\S]*RTT/],
    ['Demande de congés', /^\*Demande de congés\*/],
    ['je veux poser ma semaine', /^\*Demande de congés\*/],
    ["i'll be off monday", /^\*Leave request\*[\s\S]*22 June/],
    ["j'aurais besoin d'une semaine en août", /^\*Demande de congés\*/],
    ['need 2 new headsets', /^\*Equipment\*[\s\S]*Headset\nQuantity: 2/],
    ['un clavier svp le mien est mort', /^\*Matériel\*[\s\S]*Clavier/],
    ['my screen died. new one please', /^\*Equipment\*[\s\S]*Monitor/],
    ['i moved house!! need to update my address', /^\*Change of address\*/],
    ['new address: 12 Oak Street, Manchester M1 2AB', /New address: 12 Oak Street, Manchester M1 2AB/],
  ])('%s', async (text, opened) => {
    expect(await lastReply([text])).toMatch(opened);
  });

  it.each([
    ['new keyboard. mine has coffee in it', 'Request it here: Equipment'],
    ["je voudrais faire une demande d'attestation", 'Attestation de salaire'],
    ['ils ont dit de faire une demande ici', 'Je peux prendre ces demandes'],
  ])('%s: is offered', async (text, offer) => {
    expect(await lastReply([text])).toContain(offer);
  });
});

describe('below an answer', () => {
  it.each([
    ['how do i ask for annual leave?', '*yes*, or _Leave request_'],
    ['comment poser des congés ?', '*oui*, ou _Demande de congés_'],
    ['where do i change my address?', '*yes*, or _Change of address_'],
    ['comment demander un clavier ?', '*oui*, ou _Matériel_'],
  ])('%s the request is offered', async (text, line) => {
    expect(await lastReply([text])).toContain(line);
  });

  it.each([
    'how many days of leave do i have left',
    'parental leave',
    'congé maternité',
    'i lost my laptop',
    'annuler mes congés',
  ])('%s it is not', async (text) => {
    expect(await lastReply([text])).not.toMatch(/I can also take|Je peux aussi prendre|I take the details/);
  });

  it.each([
    ['how do i ask for annual leave?', 'yes', /^\*Leave request\*/],
    ['how do i ask for annual leave?', 'ok do it', /^\*Leave request\*/],
    ['how do i ask for annual leave?', 'leave request', /^\*Leave request\*/],
    ['comment poser des congés ?', 'vas-y', /^\*Demande de congés\*/],
    ['where do i change my address?', 'Gareth Pugh-Davies, O30517', /Name: Gareth Pugh-Davies[\s\S]*O30517/],
  ])('%s, and then: %s', async (first, second, opened) => {
    expect(await lastReply([first, second])).toMatch(opened);
  });

  it.each(['ok', 'merci', 'thanks', 'no'])('%s takes nothing up', async (text) => {
    expect(await lastReply(['how do i ask for annual leave?', text])).not.toContain('I take the details');
  });
});

describe('details without a request', () => {
  it.each([
    'Gareth Pugh-Davies, O30517',
    'O41902',
    '12 rue des Lilas 69003 Lyon',
    'Franck Leroux, O56002',
    'en commentaire : plus de place au parking',
  ])('%s: which request is asked', async (text) => {
    expect(await lastReply([text])).toMatch(/Which request is it for|Pour quelle demande est-ce/);
  });

  it.each([
    [['Gareth Pugh-Davies, O30517', 'equipment'], /Name: Gareth Pugh-Davies\nEmployee number: O30517/],
    [['O41902', '1'], /^\*Work certificate\*[\s\S]*O41902/],
    [
      ['12 rue des Lilas 69003 Lyon', "changement d'adresse"],
      /Nouvelle adresse : 12 rue des Lilas 69003 Lyon/,
    ],
    [['what can i request', 'Work certificate'], /^\*Work certificate\*/],
  ])('%j are taken over', async (turns, opened) => {
    expect(await lastReply(turns)).toMatch(opened);
  });

  it.each(["my badge O12345 doesn't open the door", 'where do i find my employee number?'])(
    '%s is a question',
    async (text) => {
      expect(await lastReply([text])).not.toContain('Which request is it for');
    },
  );
});

const HEADSET = 'i need a headset';
const CASQUE = 'il me faut un casque';
const WHOLE = ['2 écrans, Luc Martin, O41902', 'télétravail'];

describe('within a request', () => {
  it('a slip that is told in other words is put right at the summary', async () => {
    const said = [
      'et une coquille de ma part : le matricule est O30091',
      'faute de frappe, matricule O30091',
    ];
    for (const slip of said) expect(await lastReply([...WHOLE, slip])).toContain('Matricule : O30091');
  });

  it('a need is no name', async () => {
    expect(await lastReply(['Hello, I am needing two monitor for my desk', 'Lan Nguyen, O30933'])).toContain(
      'Name: Lan Nguyen',
    );
  });

  it.each([
    [HEADSET, 'scrap it'],
    [HEADSET, "forget it, i'll buy it myself"],
    [HEADSET, 'never mind, found one'],
    [HEADSET, 'nah leave it'],
    [HEADSET, 'anna bell', 'O41902', '1', 'actually forget the whole thing, sorry for wasting your time'],
    [CASQUE, "laisse béton je vais l'acheter moi même"],
    [CASQUE, 'annule tout ça stp'],
    [CASQUE, "j'en veux plus"],
    [HEADSET, 'hmm hang on, forget it, my boss says no'],
    [CASQUE, 'hum en fait non laissez tomber, le mien marche de nouveau'],
  ])('it is dropped: %s … %s', async (...turns) => {
    expect(await lastReply(turns)).toMatch(/Nothing was sent|rien n'a été envoyé/);
  });

  it.each([
    ['leave 3 to 7 august', 'peter nwosu', 'O41902', 'paid', 'cancel my badge access meanwhile'],
    [HEADSET, 'anna bell', 'O41902', '2', 'the old one broke, i dont have one now'],
  ])('it is not: %s … %s', async (...turns) => {
    expect(await lastReply(turns)).toContain('Shall I send it?');
  });

  it.each([
    'vasy envoie',
    'ca roule envoi',
    'nickel envoie',
    'oui c bon tu peux y aller',
    'envoie la demande de matériel',
  ])('%s sends', async (text) => {
    expect(await lastReply([...WHOLE, text])).toMatch(/^C'est fait/);
  });

  it.each([
    [
      [HEADSET, 'send it'],
      /^I cannot send it yet\. Still missing: Name, Employee number, Quantity, Reason\.\nWhat is your full name/,
    ],
    [[CASQUE, 'vasy envoie'], /^Je ne peux pas encore l'envoyer\. Il manque : Nom/],
    [['send the address thing'], /^No request is open/],
    [['vasy envoie'], /^Aucune demande n'est en cours/],
    [[CASQUE, 'Luc Martin', 'O66105 un seul'], /^Pour quelle raison/],
    [[HEADSET, 'anna bell', 'O66105. one only'], /^Why do you need it/],
    [
      [
        'change of address please, anna bell O41902',
        '12 oak street M1 2AB',
        'i already live there since 1 june',
      ],
      /Valid from: Monday 1 June 2026[\s\S]*Shall I send it/,
    ],
    [
      ['change of address please, anna bell O41902', '12 oak street M1 2AB, from 1 july'],
      /New address: 12 oak street M1 2AB\nValid from: Wednesday 1 July 2026/,
    ],
    [
      ['il me faut des congés', 'Moussa', 'O41902', 'Moussa Traoré'],
      /^Noté : Nom : Moussa Traoré\nDe quel jour/,
    ],
    [
      ['congé du 3 au 7 août', 'enzo', 'O41902', 'payés', 'enzo di marzio'],
      /^Noté : Nom : Enzo Di Marzio\nQuelque chose à ajouter/,
    ],
    [
      ['leave 3 to 7 august', 'peter nwosu', 'where was i'],
      /Name: Peter Nwosu[\s\S]*What is your employee number/,
    ],
    [['congé du 3 au 7 août', 'récapitulatif'], /Dates : lundi 3 août[\s\S]*Quel est votre nom/],
    [
      ['leave 3 to 7 august', 'peter nwosu', 'O41902', 'paid', 'must i give one?'],
      /^No, you may leave it out/,
    ],
    [['i need a work certificate', 'what do you need it for?'], /^It goes to hr@orvane\.example/],
    [
      [CASQUE, 'Luc Martin', 'ct pas écrit dessus mon badge'],
      /responsable ou les RH[\s\S]*Quel est votre matricule/,
    ],
    [
      ['i need a work certificate, Anna Bell O41902, for a bank', 'yes', 'how long will it take'],
      /^HR answers within 2 working days/,
    ],
  ])('%j', async (turns, answer) => {
    expect(await lastReply(turns)).toMatch(answer);
  });
});
