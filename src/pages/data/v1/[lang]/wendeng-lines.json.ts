import { PUBLISHED } from '../../../../book/setting';
import type { Language } from '../../../../core/i18n';
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasSheet, sheetData } from '../../../../features/rulebook/data';
import { messages } from '../../../../components/page';

// A book without the scheme has no such file.
export const getStaticPaths = (async () =>
  (await hasSheet()) ? PUBLISHED.map((lang) => ({ params: { lang } })) : []) satisfies GetStaticPaths;

/** Every line of Wendeng’s rulebook as the sheet reads it out; fetched when a reader first asks for one. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Language;
  return Response.json(await sheetData(await messages(lang), lang));
};
