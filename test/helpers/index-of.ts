/** A small index in memory, from entries as an editor would think of them. */
import { type Entry, entrySchema } from '../../src/corpus/entry.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { type Index, openIndex } from '../../src/retrieval/open-index.ts';

type Partly = Partial<Entry> & Pick<Entry, 'id' | 'questions'>;

export function entryOf(partly: Partly): Entry {
  return entrySchema.parse({ language: 'en', answer: `The answer to ${partly.id}.`, ...partly });
}

export function indexOf(...entries: Partly[]): Index {
  return openIndex(buildIndex(entries.map(entryOf)).bytes.buffer, 'test');
}

/** Two dozen phrasings over six subjects in both languages: enough to tell subjects apart. */
export function deskIndex(): Index {
  return indexOf(
    {
      id: 'vpn-password',
      questions: [
        'How do I reset my VPN password?',
        'vpn password reset',
        'forgot vpn password',
        'change the password of the vpn',
      ],
      answer: 'Open *Self-service* and choose _VPN_.',
      tags: ['it'],
      media: ['media/vpn.png'],
    },
    {
      id: 'vpn-password.fr',
      language: 'fr',
      translation_of: 'vpn-password',
      questions: [
        'Comment réinitialiser mon mot de passe VPN ?',
        'mot de passe vpn oublié',
        'mdp vpn',
        'changer le mot de passe du vpn',
      ],
      answer: 'Ouvrez *Libre-service* puis _VPN_.',
      tags: ['informatique'],
    },
    {
      id: 'payslip',
      questions: [
        'Where do I find my payslip?',
        'get payslip',
        'salary statement download',
        'pay slip of last month',
      ],
      answer: 'Your payslips are in *MyHR*.',
      tags: ['pay'],
    },
    {
      id: 'payslip.fr',
      language: 'fr',
      translation_of: 'payslip',
      questions: [
        'Où trouver mon bulletin de paie ?',
        'fiche de paie',
        'télécharger bulletin de salaire',
        'comment avoir ma fiche de paie',
      ],
      answer: 'Vos bulletins sont dans *MyHR*.',
      tags: ['paie'],
    },
    {
      id: 'leave',
      questions: ['How do I ask for leave?', 'book holidays', 'request days off', 'take vacation'],
      answer: 'Ask in *MyHR*.',
      tags: ['leave'],
    },
    {
      id: 'sick',
      questions: ['I am ill, what do I do?', 'sick leave', 'call in sick', 'send sick note'],
      answer: 'Tell your manager before ten.',
      tags: ['leave'],
    },
    {
      id: 'parking',
      questions: ['Where can I park?', 'car park', 'parking space', 'parking badge for my car'],
      answer: 'Level -1.',
      tags: ['offices'],
    },
  );
}
