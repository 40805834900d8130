import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../../core/i18n';
import { actNotes } from '../../../../figures/scorer.words';

export const getStaticPaths = (() => LANGUAGES.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** What the law does about acts and where myths come from; the scorer asks for it when it has a use for it. */
export const GET: APIRoute = async ({ params }) => Response.json(await actNotes(params.lang as Language));
