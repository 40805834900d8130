import type { Messages } from 'messages';
import { format, formatDates } from '../../core/i18n';
import type { Track } from './model';
import type { TimelineEvent } from './types';

/** Which hue and shape a track has: provinces and cities are both local governments and are told apart by their lanes. */
export const keeperOf = {
  centre: 'centre',
  province: 'local',
  city: 'local',
  court: 'court',
  company: 'company',
} as const satisfies Record<Track, string>;

/** When an event took place, as readers meet it: "about 1999", "14 Jun 2014", "May – Aug 2014"; `about` is the message for a rough time. */
export const whenOf = (
  { date, until, circa }: Pick<TimelineEvent, 'date' | 'until' | 'circa'>,
  about: Messages['timeline']['about'],
  lang: string,
): string => (circa ? format(about, { date }, lang) : formatDates(date, until, lang, 'short'));
