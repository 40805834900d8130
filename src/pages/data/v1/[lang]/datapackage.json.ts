import { PUBLISHED } from '../../../../book/setting';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language } from '../../../../core/i18n';
import { bookIn } from '../../../../components/book';
import { dataPackage } from '../../../../writers/data';

export const getStaticPaths = (() => PUBLISHED.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => Response.json(dataPackage(await bookIn(params['lang'] as Language, site)));
