import { PUBLISHED } from '../../../../../book/setting';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language } from '../../../../../core/i18n';
import { schemesInOrder } from '../../../../../features/scorer/data';
import { schemeWords } from '../../../../../features/scorer/words';
import type { Scheme } from '../../../../../schemas/scheme';

export const getStaticPaths = (async () =>
  (await schemesInOrder()).flatMap((scheme) =>
    PUBLISHED.map((lang) => ({ params: { lang, scheme: scheme.id }, props: { scheme } })),
  )) satisfies GetStaticPaths;

/** The words of one scheme's rules; the scorer asks for them when a reader opens its ledger. */
export const GET: APIRoute<{ scheme: Scheme }> = async ({ params, props }) =>
  Response.json(await schemeWords(props.scheme, params.lang as Language));
