import type { Track } from './model';

/** Which hue and shape a track has: provinces and cities are both local governments and are told apart by their lanes. */
export const keeperOf = {
  centre: 'centre',
  province: 'local',
  city: 'local',
  court: 'court',
  company: 'company',
} as const satisfies Record<Track, string>;
