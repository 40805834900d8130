export { makeBook } from './book';
export { kitOf } from './lessons';
export { KIT_FILES, LESSON_FILES, lessonFilePath, type LessonFile } from './lessons/files';
export { alternatesOf, languagesOf, pageIn, versionsOf, type Alternate } from './languages';
export { readBooks, readContent } from './read';
export { FORMS, wholePath } from './whole';
export type { Book, Chapter, Content, Figure, Page, Place } from './model';
