/** Twilio's status callback → how a message that was sent fares ("Outbound message status in status callbacks"). */

const STATUSES = {
  queued: 'queued',
  accepted: 'queued',
  scheduled: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
} as const;

export interface TwilioStatus {
  readonly vendorId: string;
  readonly status: (typeof STATUSES)[keyof typeof STATUSES];
  /** Twilio's error code, of `failed`. */
  readonly reason?: string;
}

/** @returns undefined for a status that is not known, or without a message to belong to */
export function parseTwilioStatus(params: URLSearchParams): TwilioStatus | undefined {
  const vendorId = params.get('MessageSid') ?? params.get('SmsSid') ?? '';
  const said = (params.get('MessageStatus') ?? params.get('SmsStatus') ?? '').toLowerCase();
  if (!isKnown(said) || !/^[\w-]{1,64}$/.test(vendorId)) return undefined;
  const code = params.get('ErrorCode') ?? '';
  return { vendorId, status: STATUSES[said], ...(/^\d{1,10}$/.test(code) && { reason: `Twilio ${code}` }) };
}

function isKnown(said: string): said is keyof typeof STATUSES {
  return Object.hasOwn(STATUSES, said);
}
