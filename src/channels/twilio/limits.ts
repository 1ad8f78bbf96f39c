/** What one message through Twilio holds (error 21617, "Guidance on WhatsApp Media Messages"). */
import type { PartLimits } from '../parts.ts';

/** No buttons without a template that was approved before; only pictures keep a text under them. */
export const TWILIO_LIMITS: PartLimits = { text: 1600, caption: 1024, captioned: ['image'] };
