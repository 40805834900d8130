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

export const collections = {
  chapters: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: 'content/chapters' }), schema: chapter }),
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
  ui: defineCollection({ loader: yamlNoun('ui'), schema: nouns.ui.schema }),
};
