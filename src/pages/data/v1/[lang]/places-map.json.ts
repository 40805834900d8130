import { getCollection } from 'astro:content';
import { PUBLISHED } from '../../../../book/setting';
import type { Language } from '../../../../core/i18n';
import type { APIRoute, GetStaticPaths } from 'astro';
import { placesData } from '../../../../features/places/entries';
import { messages } from '../../../../components/page';

// A book without places has no such file.
export const getStaticPaths = (async () =>
  (await getCollection('places')).length > 0 ? PUBLISHED.map((lang) => ({ params: { lang } })) : []) satisfies GetStaticPaths;

/** The places with their times, and what each makes of each invented life by year; fetched when a reader turns to the map. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Language;
  return Response.json(await placesData(await messages(lang), lang));
};
