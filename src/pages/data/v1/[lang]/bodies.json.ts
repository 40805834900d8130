import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../../../../core/i18n';
import { structureData } from '../../../../figures/structure.data';
import { href, strings } from '../../../../furniture/page';

export const getStaticPaths = (() => LANGUAGES.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** Who runs what: all bodies and relations, in one language. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as (typeof LANGUAGES)[number];
  const { data } = await structureData(await strings(lang), lang, (id) => href(`/${lang}/sources/#${id}`));
  return Response.json(data);
};
