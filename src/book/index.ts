export { makeBook } from './book';
export { readBooks, readContent } from './read';
export type { Book, Chapter, Content, Figure, Page, Place } from './model';
