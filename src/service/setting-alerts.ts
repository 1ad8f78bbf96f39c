/** Settings with which the desk runs and yet loses something, which nobody would notice before people do. */
import type { Config } from '../config/config.ts';
import { isLoopback } from '../config/values.ts';
import type { Alert } from '../store/alerts.ts';

export interface Circumstances {
  readonly config: Pick<Config, 'twilio' | 'meta' | 'publicUrl' | 'publicUrlEntered'>;
  /** A tunnel has an address of its own. */
  readonly isTunnel: boolean;
  /** How many other processes serve from the same database. */
  readonly otherProcesses: number;
  readonly started: Date;
}

export function settingAlerts({
  config,
  isTunnel,
  otherProcesses,
  started,
}: Circumstances): readonly Alert[] {
  const url = isTunnel ? undefined : publicUrlFault(config);
  const lost = otherProcesses > 0 ? processFault(config, otherProcesses) : undefined;
  return [
    ...(url === undefined ? [] : [{ name: 'public-url', reason: url, raisedAt: started }]),
    ...(lost === undefined ? [] : [{ name: 'processes', reason: lost, raisedAt: started }]),
  ];
}

/** On trial nobody fetches anything from anywhere. */
function publicUrlFault({
  twilio,
  meta,
  publicUrl,
  publicUrlEntered,
}: Circumstances['config']): string | undefined {
  const vendors = [
    ...(twilio.mode === 'verified' ? [{ name: 'Twilio', api: twilio.apiUrl }] : []),
    ...(meta.mode === 'on' ? [{ name: 'Meta', api: meta.graphUrl }] : []),
  ];
  const names = vendors.map(({ name }) => name).join(' and ');
  const then = `so ${names} can fetch no picture from it; set it to the address that vendors call, such as https://desk.example.com`;
  if (vendors.length === 0) return undefined;
  if (publicUrlEntered === undefined) return `PUBLIC_URL is empty and counts as ${publicUrl}, ${then}`;
  const isOnlyHere =
    isLoopback(new URL(publicUrl).hostname) && vendors.some(({ api }) => !isLoopback(new URL(api).hostname));
  return isOnlyHere ? `PUBLIC_URL is ${publicUrl}, which this machine alone reaches, ${then}` : undefined;
}

/** A reply that its own request does not take can leave by Twilio's API alone. */
function processFault({ twilio }: Circumstances['config'], others: number): string | undefined {
  const hasRest = twilio.mode === 'verified' && twilio.rest !== undefined;
  return twilio.mode === 'off' || hasRest
    ? undefined
    : `${others + 1} processes share the database, but nothing is set to send by Twilio's API: a reply is lost when its process ends or its request is over; set TWILIO_ACCOUNT_SID and TWILIO_FROM`;
}
