import type { APIRoute, GetStaticPaths } from 'astro';
import { FIRST_LANGUAGE, PUBLISHED } from '../../book/setting';
import { feedIn } from '../../components/feed';

/** The feed of the first language stands at the root. */
export const getStaticPaths = (() =>
  PUBLISHED.filter((lang) => lang !== FIRST_LANGUAGE).map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => feedIn(params['lang']!, site);
