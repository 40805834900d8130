/**
 * Where each body stands, once for wide screens and once for phones: by level from the top down, what keeps records of the state on one
 * side of the wall and what keeps files for lenders on the other. Nothing here answers a reader, so nothing on the map ever moves.
 */

import type { Box } from '../../../charts/box';

interface Place extends Box {
  readonly id: string;
  /** A body by itself has a frame; one of many is a line of a list, or on phones a mark. */
  readonly form: 'head' | 'box' | 'row' | 'mark';
  readonly group?: GroupName;
}

/** Bodies that stand together, with the words over them, which take `w` where they have no frame. */
export interface Group extends Box {
  readonly name: GroupName;
  readonly count: number;
  readonly framed: boolean;
}
type GroupName = keyof typeof GROUPS;

export interface Layout {
  readonly name: 'wide' | 'narrow';
  /** Units across and down, the rem of a unit down, and the pixels of a unit across in the narrowest frame that shows it. */
  readonly across: number;
  readonly down: number;
  readonly rem: number;
  readonly pixels: number;
  /** Size of the letters in rem. */
  readonly letters: number;
  readonly places: readonly Place[];
  readonly groups: readonly Group[];
  readonly seat: Box;
  readonly wall: Box;
  /** Room for what the two sides are called. */
  readonly sides: { readonly state: Box; readonly bank: Box };
}

const GROUPS = {
  provinces: [
    ...['shanghai', 'zhejiang', 'shandong', 'hubei', 'hebei', 'henan'],
    ...['tianjin', 'jilin', 'hainan', 'gansu', 'hunan', 'sichuan'],
  ].map((name) => `prov-${name}`),
  cities: [
    ...['hangzhou', 'wenzhou', 'yiwu', 'weihai', 'weifang', 'rongcheng'],
    ...['nanjing', 'suzhou', 'suqian', 'xiamen', 'huizhou', 'chengdu'],
  ].map((name) => `city-${name}`),
  firms: ['sesame', 'tencent-credit', 'qianhai', 'kaola', 'chengxin', 'sinoway', 'pengyuan', 'intellicredit'],
  behind: ['ant', 'tencent', 'ping-an', 'lakala', 'chengxin-group', 'yinzhijie'],
  pudao: ['beijing-financial-holdings', 'jd-digits', 'xiaomi', 'megvii', 'juxin-youxiang'],
  qiantang: [
    ...['zhejiang-rongxin', 'zhejiang-tourism', 'hangzhou-xishu', 'transfar'],
    ...['hangzhou-financial-investment', 'zhejiang-electronic-port'],
  ],
} as const satisfies Record<string, readonly string[]>;

type At = readonly [x: number, y: number, w: number, h: number];
const box = ([x, y, w, h]: At): Box => ({ x, y, w, h });
const HEADS = ['spc', 'samr', 'ndrc', 'pboc'];
const single = ([id, at]: [string, At]): Place => ({ id, ...box(at), form: HEADS.includes(id) ? 'head' : 'box' });

/** A line of letters over a group, and a line of its list, in units of the wide map. */
const LINE = 3;

/** Places of a group's bodies, all of one form and size; `at` gives the corner of each. */
const placesOf = (group: GroupName, form: 'row' | 'mark', size: Pick<Box, 'w' | 'h'>, at: (i: number) => Pick<Box, 'x' | 'y'>): Place[] =>
  GROUPS[group].map((id, i) => ({ id, ...at(i), ...size, form, group }));

/** A list in columns, with a line over it where it is `named`. */
function listed(name: GroupName, [x, y, w]: readonly [number, number, number], columns = 1, named = true) {
  const count = GROUPS[name].length;
  const rows = Math.ceil(count / columns);
  const top = named ? y + LINE : y;
  const width = (w - 2 * (columns - 1)) / columns;
  return {
    group: named ? [{ name, count, framed: false, x, y, w, h: LINE }] : [],
    places: placesOf(name, 'row', { w: width, h: LINE }, (i) => ({
      x: x + Math.floor(i / rows) * (width + 2),
      y: top + (i % rows) * LINE,
    })),
  };
}

const wideLists = [
  listed('provinces', [1, 67, 40], 3),
  listed('cities', [1, 90, 40], 2),
  listed('firms', [47, 58, 20]),
  listed('behind', [74, 58, 24]),
  listed('pudao', [47, 97, 24], 1, false),
  listed('qiantang', [74, 97, 24], 1, false),
];

export const WIDE: Layout = {
  name: 'wide',
  across: 100,
  down: 118,
  rem: 0.375,
  pixels: 6,
  letters: 0.75,
  places: [
    ...Object.entries({
      'reform-group': [18, 7, 16, 6],
      'cpc-center': [37, 7, 16, 6],
      'state-council': [56, 7, 16, 6],
      'joint-conference': [33, 17, 24, 5],
      spc: [1, 26, 11, 7],
      samr: [14, 26, 12, 7],
      ndrc: [28, 26, 14, 7],
      pboc: [47, 26, 18, 7],
      'defaulter-list': [1, 38, 11, 8],
      necips: [14, 38, 12, 8],
      sic: [28, 38, 14, 8],
      nifa: [47, 38, 16, 8],
      crc: [65, 38, 16, 8],
      scis: [83, 38, 15, 8],
      ncisp: [14, 50, 12, 6],
      'credit-china': [28, 50, 14, 6],
      baihang: [47, 50, 16, 6],
      'crc-db': [65, 50, 16, 6],
      'provincial-rules': [1, 60, 19, 6],
      'provincial-platforms': [22, 60, 20, 6],
      'city-platforms': [22, 84, 20, 5],
      pudao: [47, 91, 24, 5],
      qiantang: [74, 91, 24, 5],
    } satisfies Record<string, At>).map(single),
    ...wideLists.flatMap(({ places }) => places),
  ],
  groups: wideLists.flatMap(({ group }) => group),
  seat: box([9, 0, 72, 5]),
  wall: box([44, 25, 0, 93]),
  sides: { state: box([1, 21, 26, 4]), bank: box([67, 28, 31, 4]) },
};

/** Marks in rows, below the line that says what they are. */
function marked(name: GroupName, [x, y, w, h]: At) {
  const columns = Math.floor((w - 1) / 3);
  return {
    group: { name, count: GROUPS[name].length, framed: true, x, y, w, h },
    places: placesOf(name, 'mark', { w: 2, h: 2 }, (i) => ({
      x: x + 1 + (i % columns) * 3,
      y: y + 4 + Math.floor(i / columns) * 3,
    })),
  };
}

const narrowMarks = [
  marked('provinces', [1, 61, 19, 10]),
  marked('cities', [1, 73, 19, 11]),
  marked('firms', [22, 116, 19, 10]),
  marked('behind', [43, 116, 19, 10]),
  marked('pudao', [22, 128, 19, 8]),
  marked('qiantang', [22, 138, 19, 8]),
];

export const NARROW: Layout = {
  name: 'narrow',
  across: 63,
  down: 147,
  rem: 0.25,
  pixels: 3.9,
  letters: 0.6875,
  places: [
    ...Object.entries({
      'reform-group': [1, 10, 19, 8],
      'cpc-center': [22, 10, 19, 8],
      'state-council': [43, 10, 19, 8],
      'joint-conference': [10, 20, 43, 6],
      spc: [1, 29, 19, 8],
      'defaulter-list': [22, 29, 19, 8],
      samr: [1, 39, 19, 8],
      necips: [22, 39, 19, 8],
      ndrc: [1, 49, 19, 10],
      sic: [22, 49, 19, 10],
      'credit-china': [43, 49, 19, 10],
      'provincial-rules': [22, 61, 19, 10],
      ncisp: [43, 61, 19, 10],
      'city-platforms': [22, 73, 19, 11],
      'provincial-platforms': [43, 73, 19, 11],
      pboc: [1, 92, 19, 10],
      crc: [22, 92, 19, 10],
      'crc-db': [43, 92, 19, 10],
      nifa: [22, 104, 19, 10],
      scis: [43, 104, 19, 10],
      baihang: [1, 116, 19, 10],
      pudao: [1, 128, 19, 8],
      qiantang: [1, 138, 19, 8],
    } satisfies Record<string, At>).map(single),
    ...narrowMarks.flatMap(({ places }) => places),
  ],
  groups: narrowMarks.map(({ group }) => group),
  seat: box([1, 0, 61, 8]),
  wall: box([0, 88, 63, 0]),
  sides: { state: box([43, 30, 19, 16]), bank: box([1, 104, 19, 10]) },
};

export const LAYOUTS = [WIDE, NARROW] as const;
