import { PUBLISHED } from '../../../../book/setting';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language } from '../../../../core/i18n';
import { bookIn } from '../../../../components/book';
import { citations, STYLES, type Style } from '../../../../writers/data';

export const getStaticPaths = (() =>
  PUBLISHED.flatMap((lang) => STYLES.map((style) => ({ params: { lang, style } })))) satisfies GetStaticPaths;

const TYPES: Readonly<Record<Style, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

export const GET: APIRoute = async ({ params, site }) => {
  const style = params['style'] as Style;
  const { text } = citations(style, await bookIn(params['lang'] as Language, site));
  return new Response(text, { headers: { 'content-type': TYPES[style] } });
};
