/** What one message through Twilio holds (error 21617, "Guidance on WhatsApp Media Messages"). */
import type { PartLimits } from '../parts.ts';
import { canFill, sidFor, type TwilioTemplates } from './templates.ts';

/** Nothing can be tapped without Contents; only pictures keep a text under them. */
export const TWILIO_LIMITS: PartLimits = { text: 1600, caption: 1024, captioned: ['image'] };

/** Choices can be tapped where there is a Content of their form and number. */
export function twilioLimits(templates: TwilioTemplates): PartLimits {
  return {
    ...TWILIO_LIMITS,
    offers: (offer) => sidFor(offer, templates) !== undefined && canFill(offer),
  };
}
