import { PUBLISHED } from '../../../../book/setting';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language } from '../../../../core/i18n';
import { timelineNotes } from '../../../../features/timeline/data';

export const getStaticPaths = (() => PUBLISHED.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => Response.json(await timelineNotes(params.lang as Language));
