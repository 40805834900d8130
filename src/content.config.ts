import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { Messages } from 'messages';
import { z } from 'zod';
import { loadCollection } from './book/collections';
import { readMessages } from './book/messages';
import { CONTENT } from './book/setting';
import { LANGUAGES } from './core/i18n/languages';
import { collectionSchemas, type CollectionName } from './schemas';
import { chapter } from './schemas/chapter';
import { page } from './schemas/page';
import { parseChangelog } from './core/changes';
import { publication, release } from './schemas/publication';

/** Fills a collection from the YAML files of a folder of content/ and again whenever one of them changes. */
function folder(name: string, read: () => Iterable<readonly [id: string, entry: object]>): Loader {
  return {
    name: `content/${name}`,
    load: async ({ store, parseData, watcher, logger }) => {
      const fill = async () => {
        store.clear();
        for (const [id, entry] of read()) store.set({ id, data: await parseData({ id, data: entry as Record<string, unknown> }) });
      };
      await fill();
      const folder = join(CONTENT, name);
      watcher?.add(folder);
      watcher?.on('change', (path) => {
        if (relative(folder, path).startsWith('..')) return;
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

const yamlCollection = (collection: CollectionName): Loader => folder(collection, () => loadCollection(collection));

/** What the interface says, by language. */
const messagesOf = folder('messages', () => LANGUAGES.map(({ id }) => [id, readMessages(id)] as const));

/** A collection from one file at the root of the project. Astro's own file loader goes on with what it had when the file is wrong. */
function rootFile(path: string, read: (text: string) => readonly { readonly id: string }[]): Loader {
  return {
    name: path,
    load: async ({ store, parseData }) => {
      const entries = read(await readFile(path, 'utf8'));
      store.clear();
      for (const entry of entries) store.set({ id: entry.id, data: await parseData({ id: entry.id, data: { ...entry } }) });
    },
  };
}

/** MDX files of a folder by language. Their ids are their paths as they stand: Astro would write "zh-Hans" small and take `slug` for the id. */
const texts = (folder: string): Loader =>
  glob({ pattern: '*/*.mdx', base: `${CONTENT}/${folder}`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

export const collections = {
  chapters: defineCollection({ loader: texts('chapters'), schema: chapter }),
  pages: defineCollection({ loader: texts('pages'), schema: page }),
  facts: defineCollection({ loader: yamlCollection('facts'), schema: collectionSchemas.facts.schema }),
  sources: defineCollection({ loader: yamlCollection('sources'), schema: collectionSchemas.sources.schema }),
  acts: defineCollection({ loader: yamlCollection('acts'), schema: collectionSchemas.acts.schema }),
  personas: defineCollection({ loader: yamlCollection('personas'), schema: collectionSchemas.personas.schema }),
  schemes: defineCollection({ loader: yamlCollection('schemes'), schema: collectionSchemas.schemes.schema }),
  places: defineCollection({ loader: yamlCollection('places'), schema: collectionSchemas.places.schema }),
  grounds: defineCollection({ loader: yamlCollection('grounds'), schema: collectionSchemas.grounds.schema }),
  lines: defineCollection({ loader: yamlCollection('lines'), schema: collectionSchemas.lines.schema }),
  events: defineCollection({ loader: yamlCollection('events'), schema: collectionSchemas.events.schema }),
  licences: defineCollection({ loader: yamlCollection('licences'), schema: collectionSchemas.licences.schema }),
  measures: defineCollection({ loader: yamlCollection('measures'), schema: collectionSchemas.measures.schema }),
  structure: defineCollection({ loader: yamlCollection('structure'), schema: collectionSchemas.structure.schema }),
  viewpoints: defineCollection({ loader: yamlCollection('viewpoints'), schema: collectionSchemas.viewpoints.schema }),
  ideas: defineCollection({ loader: yamlCollection('ideas'), schema: collectionSchemas.ideas.schema }),
  surveys: defineCollection({ loader: yamlCollection('surveys'), schema: collectionSchemas.surveys.schema }),
  claims: defineCollection({ loader: yamlCollection('claims'), schema: collectionSchemas.claims.schema }),
  glossary: defineCollection({ loader: yamlCollection('glossary'), schema: collectionSchemas.glossary.schema }),
  bridges: defineCollection({ loader: yamlCollection('bridges'), schema: collectionSchemas.bridges.schema }),
  ways: defineCollection({ loader: yamlCollection('ways'), schema: collectionSchemas.ways.schema }),
  mirror: defineCollection({ loader: yamlCollection('mirror'), schema: collectionSchemas.mirror.schema }),
  stories: defineCollection({ loader: yamlCollection('stories'), schema: collectionSchemas.stories.schema }),
  bets: defineCollection({ loader: yamlCollection('bets'), schema: collectionSchemas.bets.schema }),
  tasks: defineCollection({ loader: yamlCollection('tasks'), schema: collectionSchemas.tasks.schema }),
  towns: defineCollection({ loader: yamlCollection('towns'), schema: collectionSchemas.towns.schema }),
  lessons: defineCollection({ loader: yamlCollection('lessons'), schema: collectionSchemas.lessons.schema }),
  kits: defineCollection({ loader: yamlCollection('kits'), schema: collectionSchemas.kits.schema }),
  standards: defineCollection({ loader: yamlCollection('standards'), schema: collectionSchemas.standards.schema }),
  corrections: defineCollection({ loader: yamlCollection('corrections'), schema: collectionSchemas.corrections.schema }),
  embeds: defineCollection({ loader: yamlCollection('embeds'), schema: collectionSchemas.embeds.schema }),
  frames: defineCollection({ loader: yamlCollection('frames'), schema: collectionSchemas.frames.schema }),
  messages: defineCollection({ loader: messagesOf, schema: z.custom<Messages>() }),
  // What the project says of itself, at the root, where others look for it.
  publication: defineCollection({
    loader: rootFile('CITATION.cff', (text) => [{ id: 'book', ...(parse(text) as object) }]),
    schema: publication,
  }),
  releases: defineCollection({ loader: rootFile('CHANGELOG.md', parseChangelog), schema: release }),
};
