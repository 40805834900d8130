import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptRuns } from '../../../src/core/i18n/script';

test('Chinese keeps the punctuation inside it and leaves the rest', () => {
  expect(scriptRuns('The term 失信被执行人（2013）人 is older.')).toEqual([
    { text: 'The term ', chinese: false },
    { text: '失信被执行人（2013）人', chinese: true },
    { text: ' is older.', chinese: false },
  ]);
  expect(scriptRuns('中国人民银行令〔2005〕第3号; translation')).toEqual([
    { text: '中国人民银行令〔2005〕第3号', chinese: true },
    { text: '; translation', chinese: false },
  ]);
  expect(scriptRuns('')).toEqual([]);
});

test('the runs joined are the text, and no Chinese is left unmarked', () => {
  const pieces = fc
    .array(fc.constantFrom('a', ' ', '信', '用', '。', '《', '》', '3', '"', 'é'), { maxLength: 30 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(pieces, (text) => {
      const runs = scriptRuns(text);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const run of runs) expect(/\p{Script=Han}/u.test(run.text)).toBe(run.chinese);
    }),
  );
});
