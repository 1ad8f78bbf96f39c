/** Requests as people make them, through the whole assistant; lines with `>` are what the person writes. */
import { describe, expect, it } from 'vitest';
import { requestDesk, tidy } from '../../helpers/requests.ts';

async function plays(desk: ReturnType<typeof requestDesk>, script: string): Promise<void> {
  expect(await desk.replay(script)).toBe(tidy(script));
}

describe('a work certificate', () => {
  it('in English: several values in one sentence, a question in between, a correction, one yes too many', async () => {
    const desk = requestDesk();
    await plays(
      desk,
      `
      > I need a work certificate, I'm Aya Benali, 48213
      *Work certificate*: I take the details and send them for you. Write *cancel* to stop at any time.
      Name: Aya Benali
      Employee number: 48213
      What is it for?
      1. A bank
      2. Housing
      3. A visa
      4. Something else
      > what is a payslip?
      Your payslips are in *MyHR*.
      Back to your request (Work certificate): What is it for?
      > for my landlord
      *Work certificate*
      Name: Aya Benali
      Employee number: 48213
      For: Housing
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > no, my number is 48214
      *Work certificate*
      Name: Aya Benali
      Employee number: 48214
      For: Housing
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > yes
      Done! Your request has the number *7F3K* and is on its way to hr@orvane.example. To hear how it stands, write _What about my request 7F3K?_
      HR answers within 2 working days. Sooner, without a purpose on it: https://my.orvane.example/certificates
      > yes
      Your request *7F3K* is on its way already; I do not send it twice. To change or withdraw it, write to hr@orvane.example.
      > thanks
      You're welcome! Write again whenever something comes up.`,
    );
    expect(desk.effects.map(({ kind }) => kind)).toEqual(['open-request', 'mail']);
    expect(desk.effects[0]).toEqual({
      kind: 'open-request',
      reference: '7F3K',
      requestKind: 'work-certificate',
    });
    expect(desk.effects[1]).toMatchObject({
      mail: { reference: '7F3K', text: expect.stringMatching(/Aya Benali\n.*48214\n.*housing/is) },
    });
  });

  it('in French', async () => {
    const desk = requestDesk();
    await plays(
      desk,
      `
      > j'ai besoin d'une attestation de travail, je suis Aya Benali, matricule 48213
      *Attestation de travail* : je note les informations et je les transmets pour vous. Écrivez *annuler* pour arrêter à tout moment.
      Nom : Aya Benali
      Matricule : 48213
      Pour quel usage ?
      1. Une banque
      2. Un logement
      3. Un visa
      4. Autre chose
      > où trouver mon bulletin de paie ?
      Vos bulletins sont dans *MyHR*.
      Revenons à votre demande (Attestation de travail) : Pour quel usage ?
      > 1
      *Attestation de travail*
      Nom : Aya Benali
      Matricule : 48213
      Pour : Une banque
      La demande part à hr@orvane.example. Je l'envoie ?
      1. Oui, envoyer
      2. Non, modifier
      3. Annuler
      > non, mon matricule est O48214
      *Attestation de travail*
      Nom : Aya Benali
      Matricule : O48214
      Pour : Une banque
      La demande part à hr@orvane.example. Je l'envoie ?
      1. Oui, envoyer
      2. Non, modifier
      3. Annuler
      > oui
      C'est fait ! Votre demande porte le numéro *7F3K* et part à hr@orvane.example. Pour savoir où elle en est, écrivez _Où en est ma demande 7F3K ?_
      Les RH répondent sous 2 jours ouvrés. Plus vite, sans motif : https://my.orvane.example/certificates
      > oui
      Votre demande *7F3K* est déjà partie ; je ne l'envoie pas deux fois. Pour la modifier ou la retirer, écrivez à hr@orvane.example.`,
    );
    expect(desk.effects.map(({ kind }) => kind)).toEqual(['open-request', 'mail']);
  });
});

describe('leave', () => {
  it('in English: back, a day that has passed, an optional field, "change the dates"', async () => {
    const desk = requestDesk();
    await plays(
      desk,
      `
      > I'd like to take time off
      *Leave request*: I take the details and send them for you. Write *cancel* to stop at any time.
      What is your full name?
      > Aya Benaly
      What is your employee number? It is on the back of your badge.
      > go back
      What is your full name?
      > Aya Benali, 48213
      Noted: Name: Aya Benali
      From which day to which day? For example _from 3 to 7 August_.
      > from 3 to 7 June 2026
      I understood Wednesday 3 June 2026 → Sunday 7 June 2026, which has passed; please give days that are still to come.
      From which day to which day? For example _from 3 to 7 August_.
      > from 3 to 7 August
      Noted: Dates: Monday 3 August 2026 → Friday 7 August 2026 (5 days)
      Which kind of leave?
      1. Paid leave
      2. RTT
      3. Unpaid leave
      > paid
      Anything to add? (_skip_ to leave it out)
      > skip
      *Leave request*
      Name: Aya Benali
      Employee number: 48213
      Dates: Monday 3 August 2026 → Friday 7 August 2026 (5 days)
      Kind of leave: Paid leave
      Comment: (none)
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > change the dates
      From which day to which day? For example _from 3 to 7 August_.
      > next monday
      *Leave request*
      Name: Aya Benali
      Employee number: 48213
      Dates: Monday 22 June 2026 (1 day)
      Kind of leave: Paid leave
      Comment: (none)
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > cancel
      All right, I dropped it. Nothing was sent. (Leave request)
      > yes
      All right. What can I do for you? Write *help* to see what I know.`,
    );
    expect(desk.effects).toEqual([]);
  });

  it('in French: dates at once, "non" and the list of what can change', async () => {
    const desk = requestDesk();
    await plays(
      desk,
      `
      > Bonjour, je voudrais poser des congés payés du 3 au 7 août, je m'appelle Aya Benali
      *Demande de congés* : je note les informations et je les transmets pour vous. Écrivez *annuler* pour arrêter à tout moment.
      Nom : Aya Benali
      Dates : lundi 3 août 2026 → vendredi 7 août 2026 (5 jours)
      Type de congé : Congés payés
      Quel est votre matricule ? Il figure au dos de votre badge.
      > 4821
      Désolé, je n'ai pas pu lire votre matricule. C'est un O et cinq chiffres, par exemple O12345.
      Quel est votre matricule ? Il figure au dos de votre badge.
      > 48 213
      Quelque chose à ajouter ? (_passer_ pour ne rien indiquer)
      > rien
      *Demande de congés*
      Nom : Aya Benali
      Matricule : 48213
      Dates : lundi 3 août 2026 → vendredi 7 août 2026 (5 jours)
      Type de congé : Congés payés
      Commentaire : (rien)
      La demande part à hr@orvane.example. Je l'envoie ?
      1. Oui, envoyer
      2. Non, modifier
      3. Annuler
      > non
      Que dois-je modifier ? Écrivez son numéro ou son nom :
      1. Nom
      2. Matricule
      3. Dates
      4. Type de congé
      5. Commentaire
      > les dates
      De quel jour à quel jour ? Par exemple _du 3 au 7 août_.
      > du 10 au 14 août
      *Demande de congés*
      Nom : Aya Benali
      Matricule : 48213
      Dates : lundi 10 août 2026 → vendredi 14 août 2026 (5 jours)
      Type de congé : Congés payés
      Commentaire : (rien)
      La demande part à hr@orvane.example. Je l'envoie ?
      1. Oui, envoyer
      2. Non, modifier
      3. Annuler
      > oui, envoyer
      C'est fait ! Votre demande porte le numéro *7F3K* et part à hr@orvane.example. Pour savoir où elle en est, écrivez _Où en est ma demande 7F3K ?_
      Votre responsable décide sous 3 jours ouvrés.`,
    );
    expect(desk.effects[1]).toMatchObject({
      mail: {
        text: expect.stringMatching(
          /lundi 10 août 2026 → vendredi 14 août 2026 \(5 jours\)\n.*Congés payés\n/,
        ),
      },
    });
  });
});

describe('a change of address', () => {
  it('keeps its language and does not take a postcode for an employee number', async () => {
    const desk = requestDesk();
    await plays(
      desk,
      `
      > I want to change my address
      *Change of address*: I take the details and send them for you. Write *cancel* to stop at any time.
      What is your full name?
      > Aya Benali
      What is your employee number? It is on the back of your badge.
      > it's O48213
      What is your new address, with postcode and town?
      > 12 rue des Lilas, 69003 Lyon
      From which day?
      > tomorrow
      *Change of address*
      Name: Aya Benali
      Employee number: O48213
      New address: 12 rue des Lilas, 69003 Lyon
      Valid from: Tuesday 16 June 2026
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > my address is 14 rue des Lilas, 69003 Lyon
      *Change of address*
      Name: Aya Benali
      Employee number: O48213
      New address: 14 rue des Lilas, 69003 Lyon
      Valid from: Tuesday 16 June 2026
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel
      > change the date to 2026-08-03
      *Change of address*
      Name: Aya Benali
      Employee number: O48213
      New address: 14 rue des Lilas, 69003 Lyon
      Valid from: Monday 3 August 2026
      This goes to hr@orvane.example. Shall I send it?
      1. Yes, send it
      2. No, change it
      3. Cancel`,
    );
  });
});
