/** The mail to the service, as text and HTML, in both languages, with hostile values. */
import { describe, expect, it } from 'vitest';
import { composeRequest } from '../../src/mail/compose.ts';
import { sampleRequests } from '../helpers/requests.ts';

const confirmedAt = new Date('2026-06-15T10:00:00');

function kindNamed(id: string) {
  const kind = sampleRequests().kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

describe('a request', () => {
  it('in English', () => {
    const mail = composeRequest({
      reference: '7F3K',
      kind: kindNamed('leave'),
      values: {
        name: 'Aya Benali',
        employee_id: '48213',
        dates: '2026-08-03/2026-08-07',
        leave_kind: 'paid',
      },
      language: 'en',
      confirmedAt,
    });
    expect(mail).toMatchObject({
      to: 'hr@orvane.example',
      reference: '7F3K',
      subject: '[7F3K] Leave request: Aya Benali',
    });
    expect(mail.replyTo).toBeUndefined();
    expect(mail.text).toBe(`Leave request

Name: Aya Benali
Employee number: 48213
Dates: Monday 3 August 2026 → Friday 7 August 2026 (5 days)
Kind of leave: Paid leave
Comment: (none)
Reference: 7F3K

Taken by the front desk in the chat and confirmed by the person on Monday 15 June 2026.
An answer to this e-mail does not reach the person; please use the details above.
`);
    expect(mail.html).toContain('<tr><th align="left" valign="top">Employee number</th><td>48213</td></tr>');
  });

  it('in French, with an address to answer to', () => {
    const mail = composeRequest({
      reference: '7F3K',
      kind: kindNamed('salary-certificate'),
      values: { name: 'Zoé Œuvrard', employee_id: '48213', period: 'three', email: 'zoe@example.com' },
      language: 'fr',
      confirmedAt,
    });
    expect(mail.subject).toBe('[7F3K] Attestation de salaire : Zoé Œuvrard');
    expect(mail.replyTo).toBe('zoe@example.com');
    expect(mail.text).toContain('Mois : 3 derniers mois\nE-mail : zoe@example.com\nRéférence : 7F3K\n');
    expect(mail.html).toContain('<html lang="fr">');
  });

  it('cannot be made to look like another by its values', () => {
    const mail = composeRequest({
      reference: '7F3K',
      kind: kindNamed('address-change'),
      values: {
        name: 'Aya\r\nBcc: eve@evil.example',
        employee_id: '48213',
        address: '<script>alert("x")</script>\nReference: XXXX\r\n<img src=x onerror=y>&amp;',
        from: '2026-08-03',
      },
      language: 'en',
      confirmedAt,
    });
    expect(mail.subject).toBe('[7F3K] Change of address: Aya Bcc: eve@evil.example');
    expect(mail.text.match(/^Reference: /gm)).toHaveLength(1);
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });
});
