import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asked,
  cleanQuery,
  distance,
  excerptOf,
  fewerSigns,
  findSigns,
  indexOfSigns,
  isAnswer,
  near,
  readQuestion,
  saysMore,
  segments,
  soundsOf,
  telling,
  tidyExcerpt,
  unquoted,
  withFewer,
  wordsIn,
  writtenApart,
} from '../../../src/core/search';

describe('a text of the index', () => {
  test('comes apart into pieces, hits and Chinese marked', () => {
    expect(segments('ten points for <mark>blood</mark> 献血 &amp; &lt;more&gt;')).toEqual([
      { text: 'ten points for ', hit: false, han: false },
      { text: 'blood', hit: true, han: false },
      { text: ' ', hit: false, han: false },
      { text: '献血', hit: false, han: true },
      { text: ' & <more>', hit: false, han: false },
    ]);
  });

  test('loses tags and no letter', () => {
    expect(segments('<mark>a</mark><b onclick="x">b</b>')).toEqual([
      { text: 'a', hit: true, han: false },
      { text: 'b', hit: false, han: false },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '信', '用', '.') }), (text) => {
        expect(
          segments(text)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('has dots where it breaks off a sentence, and no loose signs', () => {
    expect(tidyExcerpt('· The city. · Ten points ·')).toBe('The city. · Ten points …');
    expect(tidyExcerpt('shop, gives <mark>blood</mark>.')).toBe('… shop, gives <mark>blood</mark>.');
    expect(tidyExcerpt('<mark>blood.</mark>')).toBe('… <mark>blood.</mark>');
    expect(tidyExcerpt('A sentence.')).toBe('A sentence.');
  });

  test('is left out where the title shows every hit', () => {
    expect(saysMore('One <mark>Blood</mark> <mark>donation.</mark> adds', 'Points for a blood donation')).toBe(false);
    expect(saysMore('One <mark>blood</mark> <mark>bank</mark>', 'Points for a blood donation')).toBe(true);
  });
});

test('an answer begins as a word of the question does, whatever the accents', () => {
  expect(isAnswer('the <mark>donation</mark>', 'donating blood')).toBe(true);
  expect(isAnswer('<mark>Xìnyòng</mark>', 'xinyong')).toBe(true);
  expect(isAnswer('the <mark>credit</mark> of China', 'creditchina')).toBe(false);
  expect(isAnswer('the <mark>question</mark> of qqqzzz', 'qqqzzz')).toBe(false);
  // Three letters more are another word, not a form of it.
  expect(isAnswer('the <mark>black</mark> list', 'blacklst')).toBe(false);
  expect(isAnswer('no hit', 'no')).toBe(false);
});

describe('a question is read by the words of the book', () => {
  const book = new Set(['wendeng', 'laolai', 'credit', 'china', 'donation', 'blood', 'score', 'law']);
  test('what stands nowhere is missing, forms of a word are not', () => {
    expect(readQuestion(wordsIn('creditchina'), book)).toMatchObject({ words: [], missing: ['creditchina'] });
    expect(readQuestion(wordsIn('donating BLOOD'), book)).toMatchObject({ words: ['donating', 'blood'], missing: [] });
    expect(readQuestion(wordsIn('blood qqqzzz'), book)).toMatchObject({ words: ['blood'], missing: ['qqqzzz'] });
    expect(readQuestion(wordsIn('cre'), book).words).toEqual(['cre']);
  });
  test('syllables of pinyin are joined, accents and the width of letters do not count', () => {
    expect(readQuestion(wordsIn('wen deng lǎo lài'), book).words).toEqual(['wendeng', 'laolai']);
    expect(wordsIn('ＷＥＮＤＥＮＧ Ｃｒéｄｉｔ')).toEqual(['wendeng', 'credit']);
  });
  test('what the book writes as two words more often than as one is left as two', () => {
    const texts = ['Wendeng punishes Falun Gong', 'a law on Falungong', 'taking part in Falun Gong', 'Wendeng, near Wen Deng'].map(wordsIn);
    expect(writtenApart(texts)).toEqual(['falungong']);
    const [held, apart] = [new Set(texts.flat()), new Set(writtenApart(texts))];
    const read = (question: string) => readQuestion(wordsIn(question), held, new Map(), apart).words;
    expect(read('falun gong')).toEqual(['falun', 'gong']);
    expect(read('falungong')).toEqual(['falungong']);
    expect(read('wen deng')).toEqual(['wendeng']);
  });
  test('words that say nothing of what is looked for are left out, unless there are no others', () => {
    const idle = new Set(['who', 'it', 'a', 'is']);
    expect(telling(['who', 'runs', 'it'], idle)).toEqual(['runs']);
    expect(telling(['is', 'it'], idle)).toEqual(['is', 'it']);
    expect(telling(['a'], idle)).toEqual(['a']);
  });
  test('pinyin of several words is read as one, by words and by syllables, of a term and of a part of it', () => {
    const sounds = soundsOf(['shīxìn bèi zhíxíng rén', 'shèhuì xìnyòng tǐxì']);
    const read = (question: string) => readQuestion(wordsIn(question), book, sounds);
    for (const question of ['shixinbeizhixingren', 'shi xin bei zhi xing ren', 'Shīxìn bèizhíxíngrén', 'shixin bei zhixing ren'])
      expect(read(question), question).toMatchObject({ words: ['shixin', 'bei', 'zhixing', 'ren'], missing: [] });
    expect(read('blood shehuixinyong law')).toMatchObject({ words: ['blood', 'shehui', 'xinyong', 'law'], missing: [] });
    expect(read('xinyong')).toMatchObject({ words: [], missing: ['xinyong'] });
  });
  test('tones may be written as numbers, unless the book has a word with them', () => {
    const read = (question: string) => readQuestion(wordsIn(question), new Set([...book, 'h5', 'lao3']), soundsOf(['lǎolài']));
    expect(read('wen2 deng1').words).toEqual(['wendeng']);
    expect(read('lao3lai4').words).toEqual(['laolai']);
    expect(read('lao3 h5').words).toEqual(['lao3', 'h5']);
    expect(read('qq5x').missing).toEqual(['qq5x']);
  });
  test('an apostrophe parts no word', () => {
    expect(wordsIn("Xi’an, the People’s Bank, Alipay's ‘score’")).toEqual(['xian', 'the', 'peoples', 'bank', 'alipays', 'score']);
  });
  test('what the book spells in the other way is looked for in both, and in its own where it has only that', () => {
    const spelt = new Set(
      'behavior behaviour honour honorary defence organizations penalized programme labelled centre central factor score'.split(' '),
    );
    const read = (question: string) => readQuestion(wordsIn(question), spelt);
    expect(read('behavior score')).toEqual({ words: ['behavior', 'score'], respelt: ['behaviour', 'score'], missing: [] });
    for (const [asked, found] of [
      ['defense', 'defence'],
      ['organisation', 'organization'],
      ['labeled', 'labelled'],
      ['penalise', 'penalize'],
    ] as const)
      expect(read(asked), asked).toMatchObject({ respelt: [found], missing: [] });
    for (const word of ['factor', 'score', 'centre', 'programme']) expect(read(word).respelt, word).toEqual([word]);
    expect(read('centers').respelt).toEqual(['centres']);
    expect(read('honor')).toEqual({ words: ['honour'], respelt: ['honour'], missing: [] });
    expect(read('favor')).toEqual({ words: [], respelt: [], missing: ['favor'] });
  });
  test('a number is one word, however its thousands are set apart, and has no forms', () => {
    expect(wordsIn('1,000 of 12,345,678 or 72.7%, in 2014. And 1,00')).toEqual([
      '1000',
      'of',
      '12345678',
      'or',
      '72.7',
      'in',
      '2014',
      'and',
      '1',
      '00',
    ]);
    expect(readQuestion(wordsIn('1000'), new Set(wordsIn('of 1,000 points'))).words).toEqual(['1000']);
    expect(isAnswer('<mark>72.7%</mark>', '72.7')).toBe(true);
    expect(isAnswer('<mark>72</mark> and <mark>7.2</mark>', '72.7')).toBe(false);
    expect(isAnswer('<mark>123499</mark>', '123456')).toBe(false);
    expect(near('1001', new Set(['1002', '1000']))).toEqual([]);
  });
  test('near are the words that it is made of, and words a letter or two away', () => {
    expect(near('creditchina', book)).toEqual(['credit china']);
    expect(near('bloodcreditscore', book)).toEqual(['blood credit score']);
    expect(near('scroe', book)).toEqual(['score']);
    expect(near('scores', book)).toEqual(['score']);
    expect(near('wendang', book)).toEqual(['wendeng']);
    expect(near('lwa', book)).toEqual([]);
    expect(distance('scroe', 'score', 1)).toBe(1);
  });
  test('steps between words are the same both ways, and none from a word to itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9) === 0).toBe(a === b);
        expect(distance(a, `${a}x`, 9)).toBe(1);
      }),
    );
  });
});

test('Chinese is found by any run of signs, with words beside it, and shown where it stands', () => {
  const thing = (path: string, text: string) => ({ kind: 'scheme' as const, path, title: path, text });
  const all = [
    thing('a', '威海市文登区社会信用管理办法 Wendeng, 1,000 points'),
    thing('b', '失信被执行人名单 defaulters'),
    thing('c', '信用 <b>'),
  ];
  const signs = indexOfSigns({ things: all, traditional: '執执區区' });
  const paths = (question: string) => findSigns(question, signs).map(({ path }) => path);
  expect(paths('文登')).toEqual(['a']);
  expect(paths('执行人')).toEqual(['b']);
  expect(paths('信')).toEqual(['a', 'b', 'c']);
  expect(paths('信用 wendeng')).toEqual(['a']);
  expect(paths('信用 nowhere')).toEqual([]);
  expect(paths('信用 1,000')).toEqual(['a']);
  // Traditional signs ask for simplified ones, and the other way round.
  expect(paths('執行人')).toEqual(['b']);
  expect(paths('文登區')).toEqual(['a']);
  expect(excerptOf('see <b> 信用 & more', '信用', signs)).toBe('see &lt;b> <mark>信用</mark> &amp; more');
  expect(excerptOf('執行 and 执行', '执行', signs)).toBe('<mark>執行</mark> and <mark>执行</mark>');
});

test('words that stand nowhere together are asked with the fewest left out', () => {
  const found = (words: Record<string, readonly number[]>) => withFewer(new Map(Object.entries(words)));
  expect(found({ high: [1, 2, 3], speed: [1, 4, 5], rail: [2, 3, 6] })).toEqual(['high rail', 'high speed']);
  expect(found({ a: [1], b: [1, 2], c: [1, 3], d: [2, 3] })).toEqual(['a b c']);
  expect(found({ children: [1], suffer: [2, 3] })).toEqual(['suffer', 'children']);
  expect(found({ children: [1], suffer: [] })).toEqual(['children']);
  // One word has none fewer.
  expect(found({ suffer: [1] })).toEqual([]);
  expect(found(Object.fromEntries([...'abcdefgh'].map((word, i) => [word, [i]])))).toHaveLength(5);
  const thing = (path: string, text: string) => ({ kind: 'scheme' as const, path, title: path, text });
  const signs = indexOfSigns({ things: [thing('a', '文登 points'), thing('b', '荣成 points'), thing('c', '荣成')], traditional: '榮荣' });
  expect(fewerSigns('文登榮成', signs)).toEqual([]);
  expect(fewerSigns('文登 榮成', signs)).toEqual(['榮成', '文登']);
  expect(fewerSigns('文登 榮成 points', signs)).toEqual(['文登 points', '榮成 points']);
});

test('words in quotes are asked together, and a letter alone as a word', () => {
  expect(asked('“blood donation”', ['blood', 'donation'])).toBe('"blood donation"');
  expect(asked('«blood»', ['blood'])).toBe('"blood"');
  expect(asked('blood donation', ['blood', 'donation'])).toBe('blood donation');
  expect(asked('D', ['d'])).toBe('"d"');
  expect(asked('e-commerce', ['e', 'commerce'])).toBe('commerce');
  expect(asked('350 5', ['350', '5'])).toBe('350 5');
  expect(asked('C D', ['c', 'd'])).toBe('c d');
  expect(unquoted('"blood donation"')).toBe('blood donation');
  expect(unquoted('5" and 6"')).toBe('5" and 6"');
});

test('a question is trimmed and not endless', () => {
  expect(cleanQuery('ＦＩＣＯ　２０１９')).toBe('FICO 2019');
  expect(cleanQuery('  two \n words ')).toBe('two words');
  expect(cleanQuery(null)).toBe('');
  expect(cleanQuery('x'.repeat(500))).toHaveLength(120);
});
