import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { readNoun } from './book/collections';
import { CONTENT } from './book/setting';
import { nouns, type Noun } from './schemas';
import { chapter } from './schemas/chapter';
import { page } from './schemas/page';
import { parseChangelog } from './core/changes';
import { publication, release } from './schemas/publication';

/** Fills a collection from the YAML files of content/<noun>/ and again whenever one of them changes. */
function yamlNoun(noun: Noun): Loader {
  return {
    name: `content/${noun}`,
    load: async ({ store, parseData, watcher, logger }) => {
      const fill = async () => {
        store.clear();
        for (const [id, entry] of readNoun(noun)) {
          store.set({ id, data: await parseData({ id, data: entry as Record<string, unknown> }) });
        }
      };
      await fill();
      const folder = join(CONTENT, noun);
      watcher?.add(folder);
      watcher?.on('change', (path) => {
        if (relative(folder, path).startsWith('..')) return;
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

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
  facts: defineCollection({ loader: yamlNoun('facts'), schema: nouns.facts.schema }),
  sources: defineCollection({ loader: yamlNoun('sources'), schema: nouns.sources.schema }),
  acts: defineCollection({ loader: yamlNoun('acts'), schema: nouns.acts.schema }),
  personas: defineCollection({ loader: yamlNoun('personas'), schema: nouns.personas.schema }),
  schemes: defineCollection({ loader: yamlNoun('schemes'), schema: nouns.schemes.schema }),
  lines: defineCollection({ loader: yamlNoun('lines'), schema: nouns.lines.schema }),
  events: defineCollection({ loader: yamlNoun('events'), schema: nouns.events.schema }),
  licences: defineCollection({ loader: yamlNoun('licences'), schema: nouns.licences.schema }),
  measures: defineCollection({ loader: yamlNoun('measures'), schema: nouns.measures.schema }),
  structure: defineCollection({ loader: yamlNoun('structure'), schema: nouns.structure.schema }),
  viewpoints: defineCollection({ loader: yamlNoun('viewpoints'), schema: nouns.viewpoints.schema }),
  ideas: defineCollection({ loader: yamlNoun('ideas'), schema: nouns.ideas.schema }),
  surveys: defineCollection({ loader: yamlNoun('surveys'), schema: nouns.surveys.schema }),
  claims: defineCollection({ loader: yamlNoun('claims'), schema: nouns.claims.schema }),
  glossary: defineCollection({ loader: yamlNoun('glossary'), schema: nouns.glossary.schema }),
  ways: defineCollection({ loader: yamlNoun('ways'), schema: nouns.ways.schema }),
  mirror: defineCollection({ loader: yamlNoun('mirror'), schema: nouns.mirror.schema }),
  stories: defineCollection({ loader: yamlNoun('stories'), schema: nouns.stories.schema }),
  bets: defineCollection({ loader: yamlNoun('bets'), schema: nouns.bets.schema }),
  towns: defineCollection({ loader: yamlNoun('towns'), schema: nouns.towns.schema }),
  corrections: defineCollection({ loader: yamlNoun('corrections'), schema: nouns.corrections.schema }),
  embeds: defineCollection({ loader: yamlNoun('embeds'), schema: nouns.embeds.schema }),
  frames: defineCollection({ loader: yamlNoun('frames'), schema: nouns.frames.schema }),
  ui: defineCollection({ loader: yamlNoun('ui'), schema: nouns.ui.schema }),
  // What the project says of itself, at the root, where others look for it.
  publication: defineCollection({
    loader: rootFile('CITATION.cff', (text) => [{ id: 'book', ...(parse(text) as object) }]),
    schema: publication,
  }),
  releases: defineCollection({ loader: rootFile('CHANGELOG.md', parseChangelog), schema: release }),
};
