import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../../core/i18n';
import { citations, STYLES, type Style } from '../../../../furniture/citations';

export const getStaticPaths = (() =>
  LANGUAGES.flatMap((lang) => STYLES.map((style) => ({ params: { lang, style } })))) satisfies GetStaticPaths;

const TYPES: Readonly<Record<Style, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

export const GET: APIRoute = async ({ params }) => {
  const style = params['style'] as Style;
  const { text } = await citations(style, params['lang'] as Language);
  return new Response(text, { headers: { 'content-type': TYPES[style] } });
};
