import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../../core/i18n';
import { dataPackage } from '../../../../furniture/datasets';
import { strings } from '../../../../furniture/page';

export const getStaticPaths = (() => LANGUAGES.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lang = params['lang'] as Language;
  const ui = await strings(lang);
  return Response.json(await dataPackage(lang, { title: ui.site.name, description: ui.reference.data.lead }));
};
