import type { z } from 'zod';
import { act, persona } from './act';
import { bet } from '../features/bets/schema';
import { bridge } from '../features/bridges/schema';
import { claim } from './claim';
import { comparison } from '../features/comparison/schema';
import { correction } from './correction';
import { embed, frame } from './embed';
import { event } from '../features/timeline/schema';
import { fact } from './fact';
import { term } from './glossary';
import { idea } from './idea';
import { kit, lesson, standard } from '../features/lessons/schema';
import { licence } from '../features/licences/schema';
import { line } from './line';
import { measure } from '../features/measures/schema';
import { ground, place } from '../features/places/schema';
import { scheme } from './scheme';
import { source } from './source';
import { structure } from '../features/structure/schema';
import { survey } from '../features/surveys/schema';
import { task } from '../features/class/schema';
import { town } from '../features/town/schema';
import { viewpoint } from '../features/viewpoints/schema';
import { way } from '../features/ways/schema';

/** One folder of content/ each: its schema, and whether a file holds a list of entries or one entry. */
export const collectionSchemas = {
  facts: { schema: fact, files: 'lists' },
  sources: { schema: source, files: 'lists' },
  acts: { schema: act, files: 'lists' },
  personas: { schema: persona, files: 'lists' },
  schemes: { schema: scheme, files: 'entries' },
  places: { schema: place, files: 'lists' },
  grounds: { schema: ground, files: 'entries' },
  lines: { schema: line, files: 'lists' },
  events: { schema: event, files: 'lists' },
  licences: { schema: licence, files: 'lists' },
  measures: { schema: measure, files: 'lists' },
  structure: { schema: structure, files: 'lists' },
  viewpoints: { schema: viewpoint, files: 'lists' },
  ideas: { schema: idea, files: 'lists' },
  surveys: { schema: survey, files: 'lists' },
  claims: { schema: claim, files: 'lists' },
  glossary: { schema: term, files: 'lists' },
  ways: { schema: way, files: 'lists' },
  bridges: { schema: bridge, files: 'lists' },
  mirror: { schema: comparison, files: 'lists' },
  stories: { schema: comparison, files: 'lists' },
  bets: { schema: bet, files: 'lists' },
  tasks: { schema: task, files: 'entries' },
  towns: { schema: town, files: 'entries' },
  lessons: { schema: lesson, files: 'entries' },
  kits: { schema: kit, files: 'entries' },
  standards: { schema: standard, files: 'lists' },
  corrections: { schema: correction, files: 'lists' },
  embeds: { schema: embed, files: 'lists' },
  frames: { schema: frame, files: 'lists' },
} as const;

export type CollectionName = keyof typeof collectionSchemas;
export type Entry<N extends CollectionName> = z.output<(typeof collectionSchemas)[N]['schema']>;
