import { PUBLISHED } from '../../../../book/setting';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language } from '../../../../core/i18n';
import { actNotes } from '../../../../features/scorer/words';

export const getStaticPaths = (() => PUBLISHED.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** What the law does about acts and where myths come from; the scorer asks for it when it has a use for it. */
export const GET: APIRoute = async ({ params }) => Response.json(await actNotes(params.lang as Language));
