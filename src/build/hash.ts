import { createHash } from 'node:crypto';

/** The hash under which a Content-Security-Policy lets one inline script run. */
export const hashOf = (script: string): `sha256-${string}` => `sha256-${createHash('sha256').update(script).digest('base64')}`;
