import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALPHABET, grouped, readCode, readTag, scan, slipOf, tagOf, tidy, writeCode, type Field, type Task } from './model';

const choice = (id: string, n: number): Field => ({ id, kind: 'choice', options: Array.from({ length: n }, (_, i) => ({ id: `o${i}` })) });
const several = (id: string, n: number, nothing = false): Field => ({
  id,
  kind: 'several',
  options: Array.from({ length: n }, (_, i) => ({ id: `o${i}` })),
  ...(nothing ? { nothing: {} } : {}),
});
const task = (id: string, number: number, fields: readonly Field[]): Task => ({ id, number, fields, stance: false });

const tasks = [
  task('bets', 1, [choice('a', 4), { id: 'b', kind: 'scale', min: 0, max: 100, step: 5 }, choice('c', 5)]),
  task('ledgers', 4, [...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => choice(id, 6)), choice('g', 5)]),
  task('reasons', 3, [several('a', 3, true), choice('b', 9)]),
  task('rules', 6, [several('a', 14), choice('b', 7), choice('c', 7)]),
];
const sizes = { bets: [5, 22, 6], ledgers: [7, 7, 7, 7, 7, 7, 6], reasons: [9, 10], rules: [2 ** 14, 8, 8] };

const said = fc.constantFrom(...tasks).chain((one) =>
  fc.record({
    task: fc.constant(one),
    tag: fc.integer({ min: 0, max: 1023 }).map(tagOf),
    slip: fc.integer({ min: 0, max: 32767 }).map(slipOf),
    answers: fc.tuple(...sizes[one.id as keyof typeof sizes].map((size) => fc.integer({ min: 0, max: size - 1 }))),
  }),
);

/** The check as it is done on paper: from the left, times 32, plus the symbol, and only the rest by 1021 goes on. */
function checkByHand(ten: string): string {
  let rest = 0;
  for (const symbol of ten) rest = (rest * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol)) % 1021;
  return '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(Math.floor(rest / 32)) + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(rest % 32);
}

describe('a code', () => {
  test('says again what was put into it', () => {
    fc.assert(
      fc.property(said, (one) => {
        const code = writeCode(one);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readCode(code, tasks)).toEqual({ kind: 'code', code, ...one });
      }),
      { numRuns: 2000 },
    );
  });

  test('has the check that is worked out on paper', () => {
    fc.assert(
      fc.property(said, (one) => {
        const symbols = tidy(writeCode(one));
        expect(symbols.slice(10)).toBe(checkByHand(symbols.slice(0, 10)));
      }),
    );
    // 4·32⁹ + 19·32⁸ + 7·32⁷ + 23·32⁶ + 9·32⁵ + 15·32⁴ + 3·32³ + 21·32² + 29·32 + 17 is 137 more than a multiple of 1021, and 137 = 4·32 + 9.
    expect(checkByHand('4K7Q9F3NXH')).toBe('49');
  });

  test.each([
    ['4k7q-9f3n-xh49'],
    ['4K7Q9F3NXH49'],
    ['4 K 7 Q 9 F 3 N X H 4 9'],
    ['  4K7Q – 9F3N — XH49 '],
    ['4K7Q\u20119F3N\u2212XH49'],
    ['４Ｋ７Ｑ－９Ｆ３Ｎ－ＸＨ４９'],
  ])('is read however it is written: %s', (text) => {
    expect(readCode(text, tasks)).toMatchObject({ kind: 'code', code: '4K7Q-9F3N-XH49', answers: [1, 1, 2, 4, 5, 0, 3] });
  });

  test('O, I, L and U are what they look like', () => {
    expect(tidy('oO iI lL uU')).toBe('00' + '11' + '11' + 'VV');
    const code = writeCode({ task: tasks[0]!, tag: '10', slip: 'V01', answers: [1, 2, 3] });
    for (const alike of [code.replaceAll('0', 'O'), code.replaceAll('1', 'I'), code.replaceAll('1', 'l'), code.replaceAll('V', 'u')])
      expect(readCode(alike, tasks)).toMatchObject({ kind: 'code', code });
  });

  const samples = ['4K7Q-9F3N-XH49', ...[0, 1, 2, 3].map((i) => writeCode(fc.sample(said, { seed: 7, numRuns: 40 })[i * 9]!))].map(tidy);

  test('with one symbol changed is misread, whichever and wherever', () => {
    let tried = 0;
    for (const symbols of samples)
      for (let at = 0; at < 12; at += 1)
        for (const other of ALPHABET)
          if (other !== symbols[at]) {
            tried += 1;
            expect(readCode(symbols.slice(0, at) + other + symbols.slice(at + 1), tasks).kind).toBe('misread');
          }
    expect(tried).toBe(samples.length * 12 * 31);
  });

  test('with any two symbols swapped is misread', () => {
    const codes = [...samples, ...fc.sample(said, { seed: 11, numRuns: 300 }).map((one) => tidy(writeCode(one)))];
    for (const symbols of codes)
      for (let a = 0; a < 12; a += 1)
        for (let b = a + 1; b < 12; b += 1)
          if (symbols[a] !== symbols[b]) {
            const swapped = [...symbols];
            [swapped[a], swapped[b]] = [symbols[b]!, symbols[a]!];
            expect(readCode(swapped.join(''), tasks).kind, `${symbols} ${a} ${b}`).toBe('misread');
          }
  });

  test('of a task that is not known yet is told apart from a misread one', () => {
    const newer = `9K7Q9F0001${checkByHand('9K7Q9F0001')}`;
    expect(readCode(newer, tasks)).toEqual({ kind: 'newer', code: grouped(newer) });
    const longer = `0K7Q9F0001${checkByHand('0K7Q9F0001')}`;
    expect(readCode(longer, tasks)).toEqual({ kind: 'misread' });
  });

  test('with answers that its task cannot have is misread', () => {
    const beyond = `1K7Q9FZZZZ${checkByHand('1K7Q9FZZZZ')}`;
    expect(readCode(beyond, tasks)).toEqual({ kind: 'misread' });
  });

  test('is never made of any other text, and no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readCode(text, tasks);
        if (read.kind === 'code') expect(tidy(text)).toBe(tidy(read.code));
      }),
    );
  });

  test.each([
    ['k7', 'K7'],
    ['o1', '01'],
    ['K-7', 'K7'],
    ['K', null],
    ['K77', null],
    ['é7', null],
    ['', null],
  ])('the tag %j is %j', (text, tag) => expect(readTag(text)).toBe(tag));
});

describe('a paste', () => {
  const codes = fc.sample(said, { seed: 3, numRuns: 40 }).map((one) => writeCode({ ...one, tag: 'K7' }));
  const names = ['Anna', 'Bela K.', 'Çelik', '小明', 'Ines', 'Jo', 'user1234', 'Oli (he/him)'];
  const found = (text: string) => scan(text, tasks).codes.map(({ code }) => code);

  test('of two hundred lines of chat gives its forty codes and nothing else', () => {
    const lines = codes.flatMap((code, i) => [
      `[10:${String(i).padStart(2, '0')}] ${names[i % names.length]}: ${[code, code.toLowerCase(), code.replaceAll('-', ' '), tidy(code)][i % 4]}${i % 3 === 0 ? ' :)' : ''}`,
      `[10:${String(i).padStart(2, '0')}] ${names[(i + 3) % names.length]}: what did you get in question 4? i had 12 of 20`,
      `2026-11-29 10:15:33 ${names[(i + 5) % names.length]} joined the room`,
      'ok that must have been hard, same here, more later',
      `+49 170 1234567 https://example.org/watch?v=dQw4w9WgXcQ&t=${i}`,
    ]);
    expect(lines).toHaveLength(200);
    const read = scan(lines.join('\r\n'), tasks);
    expect(read.codes.map(({ code }) => code)).toEqual(codes);
    expect(read.newer).toEqual([]);
    expect(read.misread).toEqual([]);
  });

  test('of a sheet, in columns', () => {
    const sheet = codes.map((code, i) => `${i + 1}\t"Surname, ${names[i % 5]}"\t${code}\t28.11.2026`).join('\n');
    expect(found(sheet)).toEqual(codes);
  });

  test('of all codes in one line', () => {
    expect(found(codes.join(' '))).toEqual(codes);
    expect(found(codes.join(', '))).toEqual(codes);
    expect(found(codes.map(tidy).join(' '))).toEqual(codes);
  });

  test('where a mailer broke a code at its dash', () => {
    expect(found('my code is 4K7Q-9F3N-\n  XH49, bye')).toEqual(['4K7Q-9F3N-XH49']);
  });

  test.each([
    ['4K7Q\n9F3N\nXH49', ['4K7Q-9F3N-XH49']],
    ['Hello\r\n 4k7q \r\n\r\n9f3n\r\nxh49\r\nbye', ['4K7Q-9F3N-XH49']],
    ['Anna\n4K7Q\n9F3N\nXH49\nBela', ['4K7Q-9F3N-XH49']],
    [codes.map((code) => code.replaceAll('-', '\n')).join('\n'), codes],
    [codes.map((code, i) => `${['Anna', 'Bela', 'Jo'][i % 3]}\n${code.replaceAll('-', '\n')}`).join('\n'), codes],
  ])('where each group stands on a line of its own: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(scan(text, tasks).misread).toEqual([]);
  });

  test('a column of years, numbers or words is none, and one misread code in three lines is named', () => {
    const numbers = Array.from({ length: 9000 }, (_, i) => String(1000 + ((i * i * 7919 + i) % 9000)));
    // Read in one line some of them would pass the check.
    expect(found(numbers.join(' ')).length).toBeGreaterThan(0);
    expect(scan(numbers.join('\n'), tasks)).toEqual({ codes: [], newer: [], misread: [] });
    expect(scan(Array.from({ length: 100 }, (_, i) => 1950 + i).join('\n'), tasks)).toEqual({ codes: [], newer: [], misread: [] });
    expect(scan('Anna\nBela\nIris\nOlli\nUlla\nKim1', tasks)).toEqual({ codes: [], newer: [], misread: [] });
    expect(scan('2024\nMath\n2025\nArts\n2026\nGerm', tasks)).toEqual({ codes: [], newer: [], misread: [] });
    expect(scan('4K7Q\n9F3N\nXH48', tasks)).toEqual({ codes: [], newer: [], misread: ['4K7Q 9F3N XH48'] });
  });

  test.each([
    '[30/11/26, 14:05:33] Anna: *4K7Q-9F3N-XH49*',
    '\u200e[14:05] Anna: \u202a4K7Q-9F3N-XH49\u202c',
    '4K7Q-\u200b9F3N-\u200bXH49',
    '4K7\u200bQ-9F3N-XH49',
    '4K7Q\u00ad9F3N\u00adXH49',
    '4K7Q\u2060-\u20609F3N\u2011XH49',
    '4K7Q.9F3N.XH49',
    '4K7Q. 9F3N. XH49',
    '4K7Q_9F3N_XH49',
    '4K7Q/9F3N/XH49',
    '4K7Q, 9F3N, XH49',
    '4K7Q-\r9F3N-XH49',
    '我的代码是4K7Q-9F3N-XH49，谢谢',
    '代码4K7Q 9F3N XH49好的',
    'код4K7Q9F3NXH49',
    'Anna4K7Q-9F3N-XH49',
    '{"name":"Anna","code":"4K7Q-9F3N-XH49"}',
    '<td>Anna</td><td>4K7Q-9F3N-XH49</td>',
  ])('as chats and hands write a code: %j', (text) => expect(found(text)).toEqual(['4K7Q-9F3N-XH49']));

  test('not of the parts of other numbers', () => {
    expect(scan('550e8400-e29b-41d4-a716-446655440000 and 2026.1130.1405, 1234_5678_9012', tasks)).toEqual({
      codes: [],
      newer: [],
      misread: [],
    });
  });

  test.each([
    ['Anna 4K7Q-9F3N-XH48', ['4K7Q-9F3N-XH48']],
    ['Ines 4K7Q 9F3N XH48 thanks', ['4K7Q 9F3N XH48']],
    ['4k7q9f3nxh48', ['4k7q9f3nxh48']],
    ['4K7Q-9F3-XH49', ['4K7Q-9F3-XH49']],
    ['4K7Q-9F3N-XH490', ['4K7Q-9F3N-XH490']],
    ['4K7Q-9F3N-XH48 4K7Q-9F3N-XH48', ['4K7Q-9F3N-XH48']],
    ['4K7Q-9F3N-XH49 and 4K7Q-9F3N-XH48', ['4K7Q-9F3N-XH48']],
    ['a well-known-fact, 2026-11-29, 447911123456, state-of-the-art', []],
    ['', []],
  ])('%j leaves %j to be mended', (text, misread) => expect(scan(text, tasks).misread).toEqual(misread));

  test('a code of a newer edition is named', () => {
    const newer = grouped(`9K7Q9F0001${checkByHand('9K7Q9F0001')}`);
    expect(scan(`Anna: ${newer}`, tasks)).toEqual({ codes: [], newer: [newer], misread: [] });
  });

  test('never throws, and never takes up what no reader of single codes would', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { code } of scan(text, tasks).codes) expect(readCode(code, tasks).kind).toBe('code');
      }),
    );
  });

  test('a hundred thousand signs without end are read', () => {
    expect(found(`${'4K7Q-'.repeat(20_000)} 4K7Q-9F3N-XH49`)).toContain('4K7Q-9F3N-XH49');
  });
});
