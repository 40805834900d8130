import type { APIRoute, GetStaticPaths } from 'astro';
import { booksAt } from '../../../../components/book';
import { datasets, FORMATS, type Dataset, type Format } from '../../../../writers/data';

/** Every published collection in every format: the addresses are a promise, so nothing of them may change within v1. */
export const getStaticPaths = (async () => {
  const books = await booksAt(import.meta.env.SITE);
  return books.flatMap((book) =>
    datasets(book).flatMap((dataset) =>
      FORMATS.map((format) => ({ params: { lang: book.language, collection: dataset.collection, format }, props: { dataset } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ dataset: Dataset }> = ({ params, props }) => {
  const format = params['format'] as Format;
  const type = format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8';
  return new Response(props.dataset.files[format].text, { headers: { 'content-type': type } });
};
