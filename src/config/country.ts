/** Where phone numbers without a country code are at home. */
import * as z from 'zod';

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

export const countryVariables = {
  COUNTRY: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'the two letters of a country, such as FR')
    .transform((text) => text.toUpperCase())
    .refine((code) => regions.of(code) !== undefined, 'the two letters of a country, such as FR')
    .optional(),
};
