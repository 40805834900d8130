/** Which languages have a page, for the pages' own lists of addresses. */
import { getCollection } from 'astro:content';
import { versionsOf } from '../book';
import { PUBLISHED } from '../book/setting';
import { booksAt } from './book';
import { chaptersIn } from './page';

/** What getStaticPaths answers for a page that is the same in every language: the languages in which the book has it. */
export const languagesWith = async (key: string) =>
  versionsOf({ key }, await booksAt(import.meta.env.SITE)).map(({ language }) => ({ params: { lang: language } }));

/** What getStaticPaths answers for a page of each chapter. */
export const chapterPaths = async () =>
  (await Promise.all(PUBLISHED.map(chaptersIn)))
    .flat()
    .map((chapter) => ({ params: { lang: chapter.language, chapter: chapter.slug }, props: { chapter } }));

/** What getStaticPaths answers for the pupils' page of each task. */
export const taskPaths = async () => {
  const tasks = await getCollection('tasks');
  const paths = await Promise.all(
    tasks.map(async ({ id }) => (await languagesWith(`class/${id}/`)).map(({ params }) => ({ params: { ...params, task: id } }))),
  );
  return paths.flat();
};
