/** Which skill takes which message, over the sample corpus and the whole list of skills. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../src/assistant/open-turn.ts';
import { explainRoute, route } from '../../src/assistant/route.ts';
import type { Attachment, IncomingMessage } from '../../src/message.ts';
import { type Conversation, NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { messageOf } from '../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../helpers/whole-desk.ts';

const now = new Date('2026-06-15T10:00:00');
const later = new Date('2026-06-15T10:10:00').toISOString();

let desk: WholeDesk;
beforeAll(async () => {
  desk = await wholeDesk('2026-06-15');
}, 60_000);
afterAll(() => desk.close());

function turnOf(
  text: string,
  conversation: Partial<Conversation> = {},
  message: Partial<IncomingMessage> = {},
) {
  return openTurn(messageOf(text, message), { ...NEW_CONVERSATION, ...conversation }, desk.index, now);
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The skill that must take each message, in a conversation that has just begun. */
const TABLE: Readonly<Record<string, string>> = {
  opener: `
    quick question for you
    could you spare a minute
    can I pick your brain
    j'ai une petite question pour vous
    tu peux m'éclairer
    c'est urgent
  `,
  praise: `
    you're actually better than the old helpdesk
    chapeau, même mon comptable explique moins bien
  `,
  insult: `
    worst helpdesk ever
    my toaster is smarter than you
    you have the iq of a toaster
    even my grandmother types faster
    même mon chat répond mieux
    une plante verte serait plus utile
    quel boulet
    you piece of junk
  `,
  misdirected: `
    oops wrong chat, that was for my husband
    sorry that was meant for someone else
    oh no i sent that to the wrong person
    mauvaise conversation, oubliez
    oups c'était pour ma femme désolé
    je me suis trompée de conversation
  `,
  solved: `
    voilà, all sorted
    never mind found it
    c'est bon j'ai trouvé
    laissez tomber j'ai eu ma réponse
  `,
  simpler: `
    say that again but shorter
    tldr
    en plus simple ?
    expliquez comme si j'avais 5 ans
  `,
  hours: `
    do u work weekends too
    are you always on
    can i write to you at 3am
    vous travaillez le dimanche ?
    vous répondez 24h/24 ?
  `,
  opinion: `
    what would you do in my place
    do you reckon thats fair
    et vous vous en pensez quoi ?
    vous feriez quoi à ma place
  `,
  birthday: `
    happy birthday to meee
    its my birthday today
    c'est mon anniversaire aujourd'hui !
  `,
  tired: `
    i hate mondays
    so tired today
    j'ai la dalle
  `,
  sport: `
    did you see the match last night
    who won the football game yesterday
    allez l'om
  `,
  'good-news': `
    only 2 days till my holidays yay
    vivement vendredi
    bonnes vacances à moi
  `,
  'own-language': `
    i don't understand french sorry
    my french is terrible
    je comprends rien en anglais moi
  `,
  apology: `
    apologies for snapping earlier, rough day
    sorry about earlier i was having a bad day
    pardon je me suis énervé
    on fait la paix ?
    sorry my bad, fat fingers
    désolé de m'être énervé
  `,
  doubt: `
    are you sure about that?
    mouais, vous en êtes certain ?
  `,
  waiting: `
    ummmmmm
    euuuuuuh
    jarrive deux secondes
  `,
  yes: `
    euh oui
    alors oui
  `,
  joke: `
    t'as pas une blague de bureau ?
  `,
  languages: `
    spanish?
    vs parlez quelles langues
    r u able to speak german
    on peut écrire en portugais ?
    no hablo inglés
    hola buenos dias, se habla español?
    ich spreche kein englisch
    can you do polish? my english not so good
    moi parle arabe un peu français, possible arabe ?
  `,
  confidential: `
    est-ce que la direction lit ce que j'envoie
    before i say anything, does my boss see what i type
    are you recording all this
    who reads this chat
    does HR get a copy of what i say here
  `,
  'posted-secret': `
    my password is Hunter2!
    mon mot de passe est Soleil2024
    voici mon code PIN : 4821
    my card number is 4111 1111 1111 1111
    Hunter2! is my vpn password
  `,
  'small-talk': `
    this chat is hopeless
    tell me a joke about penguins
    write me a poem about the sea
    hahahaha i meant the animal
  `,
  care: `
    I am under a lot of stress, whom can I talk to?
    je suis très stressé, à qui puis-je parler ?
  `,
  faq: `
    I know it's a silly question but when do we get paid
    je sais pas si c'est le bon endroit mais j'ai perdu mon badge
    quick one before lunch, when is payday?
    excuse my french but this damn printer is jammed again
    jsuis dans le train ça capte mal dsl... hotel à paris cest combien max
    heating on 5th floor is off again lol
    I'd like to change my bank details
    how do I reset my vpn password
    hi, how do I reset my password
    hello, how do I reset my vpn password?
    Good morning, when is my salary paid?
    thanks, and where do I find my payslip?
    what does payslip mean
    how do I contact IT
    how do I contact the IT help desk?
    can I talk to my manager about a raise
    forgot my windows password
    my account is locked
    how many days of annual leave do we get per year
    can I carry unused leave over to next year
    can I take just half a day off
    what are RTT days
    where can I park my car
    parking
    when will my laptop be replaced
    my laptop is broken
    how do I order a headset?
    the printer is jammed
    how do I claim expenses
    I lost a receipt
    how do I get a company card
    how do lunch vouchers work
    where is my Mutalia card
    how long is my probation period
    who is my buddy
    where can I find the org chart
    how is overtime paid
    when is the annual bonus paid
    can I take a language course
    can I take a French course?
    where is the training catalogue
    how do I book a train
    how long is my notice period
    how do I get my access badge?
    where do I find my employee number
    guest wifi
    comment réinitialiser mon mot de passe vpn
    bonjour, comment réinitialiser mon mot de passe VPN ?
    Bonjour, où trouver mon bulletin de paie ?
    merci, et comment poser des congés ?
    combien de jours de congé me reste-t-il
    où puis-je garer ma voiture
    comment contacter l'assistance informatique
    comment commander un casque audio
    l'imprimante est bloquée
    comment faire une note de frais
    j'ai perdu un justificatif
    comment fonctionnent les titres-restaurant
    combien de temps dure ma période d'essai
    où trouver l'organigramme
    quand la prime annuelle est-elle versée
    puis-je suivre un cours de langue
    puis-je suivre un cours d'anglais ?
    où trouver mon numéro de matricule
    comment obtenir mon badge d'accès
    quand le salaire est-il versé
    comment me connecter au wifi du bureau
  `,
  greeting: `
    good afternoon lovely people
    dear frontdesk
    hey you
    hello my friend
    bonjour la compagnie
    coucou toi
    c'est remoi
    hi
    Hello!
    hey there
    good morning
    Hi everyone
    bonjour
    Bonsoir !
    salut
    coucou
    bonjour à tous
    hello hello
    hey 👋
    good morning team
    allo
  `,
  thanks: `
    thx a mil
    thank you kindly
    merci infiniment pour ton aide
    merci bcp pour ton aide précieuse
    meeeerciiiiiii
    🙏
    thanks
    thank you very much!
    thx
    ok thanks
    merci
    merci beaucoup
    super merci
    je vous remercie
    thank you so much
    thanks a lot for your help
    thanks 🙏
    merci bien
    un grand merci
    perfect, thank you
    great thanks!
    merci pour votre aide
  `,
  goodbye: `
    bon week-end !
    bon dimanche
    thats all, have a good one
    je vous souhaite un excellent week-end
    passez de bonnes vacances
    bye
    goodbye
    see you later
    have a nice day
    au revoir
    à bientôt
    bonne journée
    bye bye
    good night
    bonne soirée
    à demain
  `,
  help: `
    help
    what can you do?
    aide
    que sais-tu faire ?
    comment ça marche
    what do you know?
    how does this work?
    menu
    que peux-tu faire pour moi ?
    comment tu marches
  `,
  words: `
    define serendipity
    define payslip
    Define "resilience", please
    synonyms of happy
    synonym for big
    antonyms of cold
    opposite of brave
    use diligent in a sentence
    another word for quick
    what does serendipity mean
    définis serendipity
    synonymes de happy
    contraire de happy
    c'est quoi serendipity
    c'est quoi anticonstitutionnellement
    que veut dire serendipity
    une phrase avec amazing
    what's the meaning of serendipity?
    give me a synonym for happy please
    synonyms for "happy"
    happy synonyms
    what is another word for big
    antonyme de happy
    define: resilience
    Definition of procrastinate
    what does "ubiquitous" mean?
    donne-moi un synonyme de happy
    what does ephemeral mean in english
  `,
  declared: `
    quote
    a quote, please
    send me a quote
    hi, can I have a quote?
    inspire me
    cat
    show me a cat
    a cat picture please
    a quote and a cat
    citation
    une citation svp
    inspire-moi
    un chat
    un chaton s'il vous plaît
    une citation et un chat
    a cat, please!
    cats
    send me a picture of a cat
    I want a quote
    quote please
    donne-moi une citation
    quote of the day
    citation du jour
  `,
  'new-request': `
    I need a work certificate, I'm Aya Benali, 48213
    I need a work certificate
    I would like to request a salary certificate
    I need a salary certificate
    please send me a work certificate
    I want to request a day off
    j'ai besoin d'une attestation de travail
    je voudrais une attestation de salaire
    je veux demander un congé sans solde
    bonjour, je voudrais une attestation de travail
    Hi, I need a certificate of employment for my landlord
    can I have a work certificate please
    could you send me a salary certificate for the last 3 months
    I need a new monitor
    please order me a keyboard
    je voudrais poser un congé du 3 au 7 août
    pouvez-vous m'envoyer une attestation de salaire
    il me faut un certificat de travail
    please change my address
  `,
  'request-kinds': `
    what can I request?
    I want to make a request
    faire une demande
    quelles demandes puis-je faire ?
    what requests can I make?
  `,
  'request-status': `
    what about my request 7F3K?
    where is my request 7F3K
    what about my request
    what about my request ABCD?
    where is my request number 12345
    où en est ma demande 7F3K ?
    où en est ma demande
    status of my request 7F3K
    7F3K
    any news on 7F3K?
    des nouvelles de ma demande 7F3K
    has my request 7F3K been sent?
  `,
  'hand-over': `
    I want to talk to a person
    I want to talk to a person, please
    human please
    human
    a real person please
    can I speak to someone?
    can I talk to a human
    I'd like to speak with an agent
    I need to talk to somebody
    let me talk to a human being
    talk to a person
    please connect me to a human
    can you put me through to someone
    hi, I would like to talk to a real person
    I want to talk to a human about my payslip
    I don't want to talk to a bot
    not a bot
    je veux parler à quelqu'un
    je veux parler à un conseiller
    je veux parler à un humain
    Je voudrais parler à une vraie personne
    un humain svp
    un conseiller, s'il vous plaît
    puis-je parler à quelqu'un ?
    est-ce que je peux parler à un conseiller
    passez-moi un conseiller
    pouvez-vous me mettre en relation avec un conseiller ?
    j'ai besoin de parler à quelqu'un
    bonjour, je souhaite échanger avec un conseiller
    je ne veux pas parler à un robot
    can someone call me
    I need a human being
    give me a real person
    agent
    operator please
    this bot is useless, I want a human
    stop, I want a human
    I'd rather speak to a real person
    talk to HR person
    je préfère parler à une personne
    parler à un humain
    je voudrais être mis en relation avec un conseiller
    rappelez-moi
    please call me back
  `,
  feedback: `
    that did not help
    That didn't help.
    this is not helpful
    not helpful
    wrong answer
    that's not what I asked
    that helped, thanks
    thanks, that was helpful
    very useful
    merci c'était utile
    merci, ça m'a aidé
    ça ne m'aide pas
    ça m'aide pas
    ce n'est pas ce que j'ai demandé
    mauvaise réponse
    c'est inutile
    that is not what I meant
    no, that's wrong
    this did not answer my question
    super, ça m'a aidé
    nul
    pas du tout utile
    thanks but that didn't help
    merci mais ça ne m'aide pas
  `,
  forget: `
    forget me
    Forget me, please
    delete my data
    please delete all my data
    erase everything about me
    can you delete my data?
    oubliez-moi
    oublie-moi stp
    supprimez mes données
    effacez toutes mes données
    pouvez-vous effacer mes données ?
    droit à l'oubli
    please forget everything about me
    delete everything you know about me
    erase my data please
    effacez mes données svp
    je veux que vous m'oubliiez
  `,
  language: `
    je comprends mieux le français
    can we do this in english
    could we switch to french, my english is weak
    I speak english better
    sorry i dont understand french
    in French please
    in French, please
    French please
    speak French
    can you speak French?
    could you answer in French
    switch to English
    in English
    can you say that in French
    en anglais s'il vous plaît
    en anglais svp
    en français
    parle français
    parlez-vous français ?
    peux-tu parler en anglais ?
    répondez en français
    parle anglais stp
    français
    English please
    can we speak English?
    in english pls
    Parlez français svp
    I don't speak French
    je ne parle pas anglais
  `,
  'well-being': `
    how are we today
    hello, how are you today?
    bonjour, ça va ?
    ça va ?
    how are you?
  `,
  bot: `
    hmm you sound like a machine, are you?
    Êtes-vous une vraie personne ou un répondeur, jeune homme ?
    qui es-tu
    are you a robot
    who are you
  `,
  presence: `
    anybody home
    t'es là ?
    y'a quelqu'un par ici
    is anybody there?
    y a-t-il quelqu'un ?
  `,
  acknowledgement: `
    👍🏽
    👍
  `,
  complaint: `
    third time i'm asking
    troisième fois que je demande
    this is taking forever
    you keep giving me the same thing
    vous répondez toujours à côté
    j'aurais plus vite fait d'envoyer un pigeon
    👎👎
    👎
  `,
  love: `
    ❤️
  `,
  weather: `
    quel temps fait-il demain
    what a heatwave
    quelle chaleur aujourd'hui mes aïeux
    what is the weather today
  `,
  test: `
    asdfgh
  `,
  fallback: `
    can I quote my manager
    do I get my birthday off
    does the company match donations to charity
    who wrote war and peace
    what is the capital of Mongolia
    qui a écrit guerre et paix
    quelle est la capitale de la Mongolie
    recette de la tarte aux pommes
    can I quote you on that
    quote this price for the customer
    combien font 12 fois 7
    great wall of china
  `,
};

describe('the table', () => {
  const rows = Object.entries(TABLE).flatMap(([skill, texts]) =>
    lines(texts).map((text) => ({ text, skill })),
  );

  it('is long enough', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('$text → $skill', ({ text, skill }) => {
    const turn = turnOf(text);
    const { skill: taken, why } = route(turn, desk.skills);
    expect(taken.name, why).toBe(skill);
  });
});

describe('a question about a word of the company', () => {
  it.each([
    ['what is a payslip', 'faq'],
    ["c'est quoi une fiche de paie", 'faq'],
    ['define payslip', 'words'],
  ])('%s → %s', (text, skill) => {
    expect(route(turnOf(text), desk.skills).skill.name).toBe(skill);
  });
});

describe('traps: what must not be taken by a command', () => {
  it.each([
    ["I need a person's certificate", 'hand-over'],
    ['can I talk to my manager about a raise', 'hand-over'],
    ['how do I talk to someone in HR', 'hand-over'],
    ['who can I talk to about harassment', 'hand-over'],
    ['which person do I ask about my contract', 'hand-over'],
    ['comment parler à mon responsable', 'hand-over'],
    ['can I quote my manager', 'declared'],
    ['is there a cat in the office', 'declared'],
    ['how do I forget a saved wifi network', 'forget'],
    ['how long do you keep my data', 'forget'],
    ['how do I delete my data from my old laptop', 'forget'],
    ['where can I take French lessons', 'language'],
    ['is the contract in French or in English', 'language'],
    ['the printer did not help me print', 'feedback'],
    ['what is useful to bring on my first day', 'feedback'],
    ['hello, my laptop is broken', 'greeting'],
    ['what is a payslip', 'words'],
    ['thanks, but how do I get a badge?', 'thanks'],
    ['good evening, my laptop does not start', 'greeting'],
    ['ok thanks. and when is my salary paid?', 'thanks'],
    ['help me reset my password', 'help'],
    ['hello there, where do I find my payslip?', 'greeting'],
    ['aide-moi à réinitialiser mon mot de passe vpn', 'help'],
    ['the vpn did not help, how do I connect from home', 'feedback'],
    ['great, how do I reset my vpn password', 'thanks'],
    ['super, et comment poser des congés ?', 'thanks'],
    ['is there someone I can talk to about stress', 'hand-over'],
    ['bonjour à tous, comment poser des congés', 'greeting'],
    ['hey! vpn password reset', 'greeting'],
  ])('%s is not for %s', (text, skill) => {
    expect(route(turnOf(text), desk.skills).skill.name).not.toBe(skill);
  });
});

describe('an ongoing dialogue comes first', () => {
  const choices = [
    { id: 'vpn-password', title: 'How do I reset my VPN password?' },
    { id: 'parking', title: 'Where can I park my car?' },
  ];
  const asked = (skill: string, state: unknown = { interrupted: null }) => ({
    dialogue: { skill, state, expires: later },
  });

  it.each(['2', 'the second one', 'la deuxième', 'none of these', 'Where can I park my car?'])(
    'a "did you mean" takes %s',
    (text) => {
      expect(route(turnOf(text, { pendingChoices: choices }), desk.skills).skill.name).toBe('choice');
    },
  );

  it.each(['quote', 'human', '👎', 'define cat', 'how do I claim expenses'])(
    'a "did you mean" lets %s go by',
    (text) => {
      const name = route(turnOf(text, { pendingChoices: choices }), desk.skills).skill.name;
      expect(name).not.toBe('choice');
    },
  );

  it.each(['yes', 'no', 'cancel', '1', 'how do I claim expenses', 'quote'])(
    'the offer of a person takes %s',
    (text) => {
      expect(route(turnOf(text, asked('hand-over')), desk.skills).skill.name).toBe('hand-over');
    },
  );

  it.each(['yes', 'no', 'quote'])('the question whether to erase takes %s', (text) => {
    expect(route(turnOf(text, asked('forget')), desk.skills).skill.name).toBe('forget');
  });

  it.each(['hello', 'quote', 'how do I claim expenses', 'stop', '👍', ''])(
    'the silence takes "%s"',
    (text) => {
      const turn = turnOf(text, asked('with-people', { reference: 'H-7F3K8G4M' }));
      expect(route(turn, desk.skills).skill.name).toBe('with-people');
    },
  );

  it('the silence does not take the wish to be forgotten', () => {
    const turn = turnOf('delete my data', asked('with-people', { reference: 'H-7F3K8G4M' }));
    expect(route(turn, desk.skills).skill.name).toBe('forget');
  });
});

describe('messages without text', () => {
  const photo: Attachment = { kind: 'image', source: 'x', contentType: 'image/jpeg' };
  const voice: Attachment = { kind: 'audio', source: 'x', contentType: 'audio/ogg' };

  it.each([
    ['', [], 'without-words'],
    ['   ', [], 'without-words'],
    ['', [voice], 'without-words'],
    ['', [photo], 'badge-photo'],
    ['my badge', [photo], 'badge-photo'],
    ['voici mon badge', [photo], 'badge-photo'],
    ['how do I reset my vpn password', [photo], 'faq'],
  ])('"%s" with %j → %s', (text, attachments, skill) => {
    expect(route(turnOf(text, {}, { attachments }), desk.skills).skill.name).toBe(skill);
  });
});

describe('why', () => {
  it('lists every claim, the winner first', () => {
    const claims = explainRoute(turnOf('define cat'), desk.skills);
    expect(claims[0]).toEqual({
      skill: 'words',
      stage: 'command',
      confidence: 1,
      why: 'it asks the dictionary for the definition of "cat"',
    });
    expect(claims.at(-1)?.skill).toBe('fallback');
  });

  it('begins with the skill that takes the turn, whatever the message', () => {
    for (const text of ['hi', 'quote', 'parking', 'human', 'what does happy mean']) {
      const turn = turnOf(text);
      expect(explainRoute(turn, desk.skills)[0]?.skill).toBe(route(turn, desk.skills).skill.name);
    }
  });

  it('says so when no skill is left', () => {
    expect(() => route(turnOf('hi'), [])).toThrow('must end with one that always does');
  });
});
