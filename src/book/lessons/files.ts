/** The files of a lesson, by the names under which they are served. A name once published stays. */
export const LESSON_FILES = {
  paper: [
    'plan.pdf',
    'plan.docx',
    'sheets.pdf',
    'sheets.docx',
    'key.pdf',
    'key.docx',
    'cards.pdf',
    'cards.docx',
    'slides.pdf',
    'lesson.epub',
  ],
  platform: [
    'scorm-1.2.zip',
    'scorm-2004.zip',
    'cmi5.zip',
    'cartridge.imscc',
    'qti-2.1.zip',
    'qti-3.0.zip',
    'quiz.gift.txt',
    'quiz.h5p',
    'quiz-h5p.txt',
  ],
} as const;

export type LessonFile = (typeof LESSON_FILES)[keyof typeof LESSON_FILES][number];

/** What all lessons of a language have in common. */
export const KIT_FILES = ['kit.imscc', 'kit.epub', 'SHA256SUMS'] as const;

/** Where the file of a lesson stands below the base; or, without a lesson, one of the kit. */
export const lessonFilePath = (lang: string, file: string, lesson?: string): string =>
  ['teach/v1', lang, ...(lesson ? [lesson] : []), file].join('/');
