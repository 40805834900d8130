/** The name under which this site's own loader and element listen. */
export const OWN_MESSAGE = 'who-keeps-score:height';

/** What a frame knows of its host from its own address. */
export interface Host {
  /** The frame's own address. */
  readonly src: string;
  /** pym.js names its frames in `childId`. */
  readonly pym: string | null;
  /** WordPress writes a secret behind `#?secret=` and repeats it in its answer. */
  readonly wordpress: string | null;
  /** iframe-resizer 4 names its frames in its first message. */
  readonly resizer: string | null;
}

export function hostOf(address: string): Host {
  const { href, searchParams, hash } = new URL(address);
  const secret = /^#\?secret=(\w{1,40})$/.exec(hash)?.[1];
  return { src: href, pym: searchParams.get('childId'), wordpress: secret ?? null, resizer: null };
}

/**
 * One height (CSS pixels, whole) in every dialect that a host may listen to. Each host takes its own and ignores the others:
 * this site · AMP, newswire frames, NPR's sidechain · Medium and Embedly · open-iframe-resizer · Datawrapper · pym.js · iframe-resizer 4 · WordPress.
 */
export function heightMessages(height: number, width: number, { src, pym, wordpress, resizer }: Host): unknown[] {
  return [
    { type: OWN_MESSAGE, height },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    { type: 'iframe-resized', width, height },
    { 'datawrapper-height': { 'who-keeps-score': height } },
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    ...(resizer === null ? [] : [`[iFrameSizer]${resizer}:${height}:${width}:size`]),
    ...(wordpress === null ? [] : [{ message: 'height', value: height, secret: wordpress }]),
  ];
}

/** The id that iframe-resizer 4 gives a frame in its first message, or null where the message is anything else. */
export function resizerId(message: unknown): string | null {
  if (typeof message !== 'string' || message.length > 500) return null;
  return /^\[iFrameSizer\]([\w-]{1,80}):\d+:(?:true|false):/.exec(message)?.[1] ?? null;
}

/** Whether a host asks for the height again, in one of the dialects that ask. */
export const asksForHeight = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'iframe-child-init' || message.type === 'iframe-get-child-dimensions');
