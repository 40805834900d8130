import { PUBLISHED } from '../../../../book/setting';
import type { Language } from '../../../../core/i18n';
import type { APIRoute, GetStaticPaths } from 'astro';
import { structureData } from '../../../../features/structure/data';
import { href, messages } from '../../../../components/page';

export const getStaticPaths = (() => PUBLISHED.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** Who runs what: all bodies and relations, in one language. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Language;
  const { data } = await structureData(await messages(lang), lang, (id) => href(`/${lang}/sources/#${id}`));
  return Response.json(data);
};
