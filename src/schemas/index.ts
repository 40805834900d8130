import type { z } from 'zod';
import { act, persona } from './act';
import { bet } from './bet';
import { claim } from './claim';
import { comparison } from './comparison';
import { correction } from './correction';
import { embed, frame } from './embed';
import { event } from './event';
import { fact } from './fact';
import { term } from './glossary';
import { idea } from './idea';
import { licence } from './licence';
import { line } from './line';
import { measure } from './measure';
import { scheme } from './scheme';
import { source } from './source';
import { structure } from './structure';
import { survey } from './survey';
import { town } from './town';
import { ui } from './ui';
import { viewpoint } from './viewpoint';
import { way } from './way';

/** One folder of content/ each: its schema, and whether a file holds a list of entries or one entry. */
export const nouns = {
  facts: { schema: fact, files: 'lists' },
  sources: { schema: source, files: 'lists' },
  acts: { schema: act, files: 'lists' },
  personas: { schema: persona, files: 'lists' },
  schemes: { schema: scheme, files: 'entries' },
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
  mirror: { schema: comparison, files: 'lists' },
  stories: { schema: comparison, files: 'lists' },
  bets: { schema: bet, files: 'lists' },
  towns: { schema: town, files: 'entries' },
  corrections: { schema: correction, files: 'lists' },
  embeds: { schema: embed, files: 'lists' },
  frames: { schema: frame, files: 'lists' },
  ui: { schema: ui, files: 'entries' },
} as const;

export type Noun = keyof typeof nouns;
export type Entry<N extends Noun> = z.output<(typeof nouns)[N]['schema']>;
