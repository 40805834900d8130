import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { join, relative } from 'node:path';
import { readNoun } from './build/content';
import { nouns, type Noun } from './schemas';
import { chapter } from './schemas/chapter';

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
      const folder = join('content', noun);
      watcher?.add(folder);
      watcher?.on('change', (path) => {
        if (relative(folder, path).startsWith('..')) return;
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

const collection = <N extends Noun>(noun: N) =>
  defineCollection({ loader: yamlNoun(noun), schema: nouns[noun].schema as (typeof nouns)[N]['schema'] });

export const collections = {
  chapters: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: 'content/chapters' }), schema: chapter }),
  facts: collection('facts'),
  sources: collection('sources'),
  acts: collection('acts'),
  personas: collection('personas'),
  schemes: collection('schemes'),
  events: collection('events'),
  licences: collection('licences'),
  measures: collection('measures'),
  viewpoints: collection('viewpoints'),
  claims: collection('claims'),
  glossary: collection('glossary'),
  ui: collection('ui'),
};
