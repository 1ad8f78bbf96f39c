/** Meta's WhatsApp Cloud API, which is on as soon as all that it needs is there. */
import * as z from 'zod';
import { apiUrl, secrets, type Values } from './values.ts';

export type MetaConfig =
  | {
      readonly mode: 'on';
      /** One, or two while the secret is being changed. */
      readonly appSecrets: readonly string[];
      readonly verifyToken: string;
      readonly accessToken: string;
      readonly phoneNumberId: string;
      readonly graphUrl: string;
      /** `v26.0`. */
      readonly graphVersion: string;
    }
  | { readonly mode: 'off' };

export const metaVariables = {
  META_APP_SECRET: secrets("the app secret of Meta's app dashboard, or two with a comma between them"),
  META_VERIFY_TOKEN: z.string().regex(/^\S+$/, 'any text without spaces').optional(),
  META_ACCESS_TOKEN: z.string().regex(/^\S+$/, "a system user's access token").optional(),
  META_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{1,20}$/, "the number's id of WhatsApp > API setup, digits only")
    .optional(),
  META_GRAPH_URL: apiUrl('https://graph.facebook.com').default('https://graph.facebook.com'),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'a version such as v26.0')
    .default('v26.0'),
};

const schema = z.object(metaVariables);

export function metaOf(data: z.output<typeof schema>): MetaConfig {
  const { META_APP_SECRET: appSecrets, META_VERIFY_TOKEN: verifyToken } = data;
  const { META_ACCESS_TOKEN: accessToken, META_PHONE_NUMBER_ID: phoneNumberId } = data;
  if (!appSecrets || !verifyToken || !accessToken || !phoneNumberId) return { mode: 'off' };
  const { META_GRAPH_URL: graphUrl, META_GRAPH_VERSION: graphVersion } = data;
  return { mode: 'on', appSecrets, verifyToken, accessToken, phoneNumberId, graphUrl, graphVersion };
}

const REQUIRED = [
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'META_ACCESS_TOKEN',
  'META_PHONE_NUMBER_ID',
] as const;

export function isMetaOn(values: Values): boolean {
  return REQUIRED.every((name) => values[name] !== undefined);
}

/** A channel that is on has all that it needs, or the desk does not start. */
export function metaFaults(values: Values): string[] {
  const [given] = REQUIRED.filter((name) => values[name] !== undefined);
  if (given === undefined) return [];
  return REQUIRED.filter((name) => values[name] === undefined).map(
    (name) =>
      `${name}: missing, though ${given} says that Meta's Cloud API is in use; set all of ${REQUIRED.join(', ')}, or none`,
  );
}
