import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { groundPicture } from '../../features/places/data';

export const getStaticPaths = (async () =>
  (await getCollection('grounds')).map(({ id }) => ({ params: { ground: id } }))) satisfies GetStaticPaths;

/** Coasts and rivers below the marks of a map; a picture of its own, so that a chapter need not hold it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await groundPicture(params.ground as 'east' | 'tip'), { headers: { 'Content-Type': 'image/svg+xml' } });
