/** Every file of every lesson, read back by the programs of others and held against the lesson. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { kitOf, lessonFilePath, readBooks, type LessonFile } from '../../src/book';
import { plain, textsIn } from '../../src/core/blocks';
import { cardsBlocks, deck, keyBlocks, LEVELS, lineOf, planBlocks, sheetBlocks, sheetFoot, type Lesson } from '../../src/features/lessons/model';
import { kitFiles } from '../../src/writers/lessons';
import { flat, malformed, parseXml, readPdf, unzip, wordsOf } from '../readers';

const [book] = readBooks({ root: 'https://a.example/' });
const kit = kitOf(book!)!;
const files = await kitFiles(book!);
const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const fileOf = ({ id }: Lesson, name: LessonFile): Uint8Array => bytes(files.get(lessonFilePath('en', name, id))!);
const textOf = (lesson: Lesson, name: LessonFile): string => new TextDecoder().decode(fileOf(lesson, name));

/** Words as they stand in any form: no spaces, and no hyphen, since a line may end with one. */
const bare = (text: string): string => flat(text).replaceAll('-', '');
const answers = ({ items }: Lesson) => items.map(({ id, stem, key, wrong, why }) => ({ id, stem, key, wrong: [...wrong].sort(), why }));
const list = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one]);
/** What stands in XML that was read, by the names on the way to it. */
const at = (node: unknown, ...path: string[]): unknown => path.reduce((one, name) => (one as Record<string, unknown>)[name], node);

test('two runs make the same bytes, in another zone too', async () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = await kitFiles(book!);
  process.env['TZ'] = zone;
  expect([...files].filter(([path, content]) => Buffer.compare(bytes(content), bytes(again.get(path)!)) !== 0).map(([path]) => path)).toEqual([]);
});

test('the checksums are those of the files', () => {
  const lines = (files.get('teach/v1/en/SHA256SUMS') as string).trim().split('\n');
  expect(lines).toHaveLength(files.size - 1);
  for (const line of lines) {
    const [sum, path] = line.split('  ');
    expect(createHash('sha256').update(files.get(`teach/v1/en/${path}`)!).digest('hex'), path).toBe(sum);
  }
});

/** Every id of a manifest; no two may be the same, not even of elements of two kinds. */
const idsOf = (manifest: string): string[] => [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, id]) => id!);
const twice = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) !== i);

test('no id stands twice in the cartridge of all lessons', async () => {
  const ids = idsOf((await unzip(bytes(files.get('teach/v1/en/kit.imscc')!))).get('imsmanifest.xml')!);
  expect(ids.length).toBeGreaterThan(kit.lessons.length);
  expect(twice(ids)).toEqual([]);
});

test('the cartridge and the e-book of all lessons say whose they are', async () => {
  const named = async (file: string, path: RegExp): Promise<string> =>
    [...(await unzip(bytes(files.get(`teach/v1/en/${file}`)!)))].find(([name]) => path.test(name))![1];
  const title = `${book!.name} · ${kit.title}`;
  expect(await named('kit.imscc', /^imsmanifest\.xml$/)).toContain(`<lom:string language="en">${title}</lom:string>`);
  expect(await named('kit.epub', /\.opf$/)).toMatch(new RegExp(`<dc:title[^>]*>${RegExp.escape(title)}</dc:title>`));
});

describe.each(kit.lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  test('all its files weigh 400 kB at most', () => {
    const sizes = [...files].filter(([path]) => path.startsWith(`teach/v1/en/${id}/`)).map(([, content]) => content.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });

  test.each(['plan', 'sheets', 'key'] as const)('%s says the same as PDF and as DOCX', async (name) => {
    const blocks = {
      plan: planBlocks(lesson, kit),
      key: keyBlocks(lesson, kit),
      sheets: LEVELS.flatMap((level) => sheetBlocks(lesson, level, kit)),
    }[name];
    const pdf = await readPdf(fileOf(lesson, `${name}.pdf`));
    const word = await unzip(fileOf(lesson, `${name}.docx`));
    expect(malformed(word)).toEqual([]);
    expect(pdf.universal).toBe('1');
    expect(pdf.title).toContain(lesson.title);
    // The picture of the minutes says them by numbers, its words are for those who do not see it; a text may go on over the page.
    const shown = textsIn(blocks.filter(({ kind }) => kind !== 'picture')).map(bare);
    const footer = /·https:.*?\d+\/\d+$/;
    const inPdf = pdf.pages.map((page) => bare(page).replace(footer, '').replace(new RegExp(`${book!.name.replace(/[ ?]/g, '.?')}$`), '')).join('');
    const inWord = bare(wordsOf(word.get('word/document.xml')!.replace(/<\/w:t>|<w:t[^>]*>/g, '')));
    expect(shown.filter((text) => !inPdf.includes(text))).toEqual([]);
    expect(shown.filter((text) => !inWord.includes(text))).toEqual([]);
  });

  test('the slides have a page each, with their words', async () => {
    const slides = deck(lesson, kit);
    const { pages, roles } = await readPdf(fileOf(lesson, 'slides.pdf'));
    expect(pages).toHaveLength(slides.length);
    expect(roles.get('H1')).toBe(slides.length);
    slides.forEach(({ title, blocks }, i) => {
      for (const text of [title, ...textsIn(blocks)]) expect(bare(pages[i]!)).toContain(bare(text));
    });
  });

  test('each sheet stands on a page of its own, which says whose it is', async () => {
    const foot = bare(textsIn([sheetFoot(kit)]).join(' '));
    const { pages } = await readPdf(fileOf(lesson, 'sheets.pdf'));
    expect(pages).toHaveLength(LEVELS.length);
    LEVELS.forEach((level, i) => {
      const page = bare(pages[i]!);
      for (const text of [foot, lesson.title, ...textsIn(sheetBlocks(lesson, level, kit))]) expect(page).toContain(bare(text));
    });
  });

  test.each(['sheets', 'cards', 'key'] as const)('%s as DOCX: a page parts no table from the words above it, and cards from one another', async (name) => {
    const xml = (await unzip(fileOf(lesson, `${name}.docx`))).get('word/document.xml')!;
    /** What stands in the body, one after the other, with the number of tables around it. */
    let depth = 0;
    const pieces = [...xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([piece]) => {
      if (piece === '</w:tbl>') depth -= 1;
      return { piece, depth: piece === '<w:tbl>' ? depth++ : depth };
    });
    expect(depth).toBe(0);
    const isKept = (piece: string): boolean => /<w:keepNext\/>|<w:keepNext w:val="(?:true|1)"\/>/.test(piece) || (/"Heading\d"/.test(piece) && !piece.includes('<w:keepNext'));
    const above = pieces.flatMap(({ piece, depth: within }, i) => (piece === '<w:tbl>' && within === 0 ? [pieces[i - 1]!.piece] : []));
    expect(above.length).toBeGreaterThan(0);
    expect(above.filter((piece) => !isKept(piece)).map(wordsOf)).toEqual([]);
    if (name === 'cards') expect(pieces.filter(({ piece, depth: within }) => within > 0 && isKept(piece)).map(({ piece }) => wordsOf(piece))).toEqual([]);
  });

  test('in DOCX each line to write on is drawn, and the bar of minutes is no black box', async () => {
    const sheets = (await unzip(fileOf(lesson, 'sheets.docx'))).get('word/document.xml')!;
    // Programs draw the lower edge of paragraphs with the same edges once, below the last of them, unless one is asked for in between.
    expect(sheets.split('<w:between').length).toBe(sheets.split('<w:pBdr>').length);
    const { 'word/media/image1.png': bar } = unzipSync(fileOf(lesson, 'plan.docx'));
    const png = Buffer.from(bar!);
    const at = png.indexOf('PLTE');
    const palette = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)).toString('hex').match(/.{6}/g)!;
    expect(palette).toContain('ffffff');
    expect(palette.length).toBeGreaterThan(4);
  });

  test('the e-book and the cartridge have plan, sheets and cards, the e-book the key too', async () => {
    const epub = await unzip(fileOf(lesson, 'lesson.epub'));
    expect(malformed(epub)).toEqual([]);
    for (const text of textsIn(keyBlocks(lesson, kit))) expect(bare(wordsOf(epub.get(`book/${id}-key.xhtml`)!))).toContain(bare(text));
    const pages = await unzip(fileOf(lesson, 'cartridge.imscc'));
    for (const cards of [epub.get(`book/${id}-cards.xhtml`)!, pages.get(`${id}/cards.html`)!])
      for (const text of textsIn(cardsBlocks(lesson, kit))) expect(bare(wordsOf(cards))).toContain(bare(text));
  });

  test('the page for pupils has every card that its sheet needs, and no word to the teacher', async () => {
    const page = bare(wordsOf((await unzip(fileOf(lesson, 'scorm-1.2.zip'))).get('index.html')!));
    const line = (words: string): string => bare(plain(lineOf(words)));
    for (const { note, cards } of lesson.cards) {
      for (const { title, lines, optional } of cards)
        for (const words of [title, ...lines]) expect(page.includes(line(words)), words).toBe(!optional);
      expect(page).not.toContain(line(note));
    }
    // Steps that pupils put in order do not stand in it.
    if (id === 'upstream')
      for (const { cards } of lesson.cards.filter(({ title }) => / · /.test(title))) {
        const places = cards.map(({ lines }) => page.indexOf(line(lines[0]!)));
        expect(places).not.toEqual(places.toSorted((a, b) => a - b));
      }
  });

  test('the minutes of the plan add up to those of the lesson', async () => {
    const { pages } = await readPdf(fileOf(lesson, 'plan.pdf'));
    const last = Math.max(...[...pages.join('\n').matchAll(/(\d+)–(\d+) /g)].map(([, , to]) => Number(to)));
    expect(last).toBe(lesson.minutes);
  });

  test.each(['scorm-1.2.zip', 'scorm-2004.zip', 'cmi5.zip', 'cartridge.imscc', 'qti-2.1.zip', 'qti-3.0.zip', 'quiz.h5p'] as const)(
    '%s is well formed, lists what it holds and asks for nothing from elsewhere',
    async (name) => {
      const held = await unzip(fileOf(lesson, name));
      expect(malformed(held)).toEqual([]);
      const manifest = held.get('imsmanifest.xml');
      if (manifest) {
        expect(twice(idsOf(manifest))).toEqual([]);
        const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, path]) => path);
        expect(named.sort()).toEqual([...held.keys()].filter((path) => path !== 'imsmanifest.xml').sort());
      }
      for (const [path, text] of held) if (path.endsWith('.html')) expect(text, path).not.toMatch(/(?:src|<link[^>]* href)="https?:/);
    },
  );

  test('every item of the page for pupils has one right answer, and its reason', async () => {
    const page = (await unzip(fileOf(lesson, 'scorm-1.2.zip'))).get('index.html')!;
    const forms = [...page.matchAll(/<form data-item="([^"]*)"[\s\S]*?<\/form>/g)].map(([form, item]) => {
      const labels = [...form.matchAll(/<label><input[^>]*?( data-right="true")?\/> ([^<]*)<\/label>/g)];
      const said = (pattern: RegExp): string => wordsOf(pattern.exec(form)?.[1] ?? '');
      return {
        id: item,
        stem: said(/<legend>([\s\S]*?)<\/legend>/),
        key: wordsOf(labels.find(([, right]) => right)?.[2] ?? ''),
        wrong: labels.filter(([, right]) => !right).map(([, , text = '']) => wordsOf(text)).sort(),
        why: said(/<details>[\s\S]*?<p>([\s\S]*?)<\/p>/),
      };
    });
    expect(forms).toEqual(answers(lesson));
  });

  test.each([
    ['qti-2.1.zip', ''],
    ['qti-3.0.zip', 'qti-'],
  ] as const)('%s has the questions and answers of the lesson', async (name, before) => {
    const held = await unzip(fileOf(lesson, name));
    const found = [...held].flatMap(([path, text]) => {
      if (!path.startsWith('items/')) return [];
      const tag = (what: string): string => (before ? `${before}${what.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : what);
      const item = parseXml(text)[tag('assessmentItem')];
      const interaction = at(item, tag('itemBody'), tag('choiceInteraction'));
      const right = at(item, tag('responseDeclaration'), tag('correctResponse'), tag('value'));
      const choices = list(at(interaction, tag('simpleChoice'))).map((choice) => ({ id: at(choice, '@identifier'), words: String(at(choice, '#text')) }));
      return [
        {
          id: at(item, '@identifier'),
          title: at(item, '@title'), // banks of questions list it
          stem: String(at(interaction, tag('prompt'))),
          key: choices.find((choice) => choice.id === right)?.words,
          wrong: choices
            .filter((choice) => choice.id !== right)
            .map(({ words }) => words)
            .sort(),
          why: String(at(item, tag('modalFeedback'), ...(before ? ['qti-content-body'] : []), 'p')),
        },
      ];
    });
    expect(found).toEqual(answers(lesson).map((one) => ({ ...one, title: one.stem })));
  });

  test('the cartridge is of edition 1.1, by its first bytes, and has the quiz', async () => {
    const held = await unzip(fileOf(lesson, 'cartridge.imscc'));
    expect(held.get('imsmanifest.xml')!.slice(0, 500)).toContain('http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1');
    const quiz = held.get(`${id}/quiz.xml`)!;
    for (const { stem, key, wrong, why } of lesson.items) for (const text of [stem, key, ...wrong, why]) expect(wordsOf(quiz)).toContain(text.replace(/\s+/g, ' '));
  });

  test('GIFT, read by another program, has the questions and answers of the lesson', () => {
    const found = parseGift(textOf(lesson, 'quiz.gift.txt')).flatMap((question) => {
      if (question.type !== 'MC') return [];
      const said = question.choices.map(({ isCorrect, text }) => ({ isCorrect, text: text.text }));
      return [
        {
          id: question.title,
          stem: question.stem.text,
          key: said.find(({ isCorrect }) => isCorrect)!.text,
          wrong: said.filter(({ isCorrect }) => !isCorrect).map(({ text }) => text).sort(),
          why: question.globalFeedback!.text,
        },
      ];
    });
    expect(found).toEqual(answers(lesson));
  });

  test('H5P has the questions, and its text for the editor a star before each right answer', async () => {
    const content = JSON.parse((await unzip(fileOf(lesson, 'quiz.h5p'))).get('content/content.json')!) as { items: { stem: string; choices: { text: string; right: boolean }[]; why: string }[] };
    expect(content.items.map(({ stem }) => stem)).toEqual(lesson.items.map(({ stem }) => stem));
    expect(content.items.map(({ choices }) => choices.filter(({ right }) => right).map(({ text }) => text))).toEqual(lesson.items.map(({ key }) => [key]));
    const blocks = textOf(lesson, 'quiz-h5p.txt').trim().split('\n\n').map((block) => block.split('\n'));
    expect(blocks.map(([stem, ...choices]) => [stem, choices.filter((choice) => choice.startsWith('*'))])).toEqual(lesson.items.map(({ stem, key }) => [stem, [`*${key}`]]));
  });

  test('what a class talks about is the question of the lesson', async () => {
    expect((await unzip(fileOf(lesson, 'cartridge.imscc'))).get(`${id}/topic.xml`)).toContain(plain(lineOf(lesson.question)).replaceAll('"', '&quot;'));
  });
});
