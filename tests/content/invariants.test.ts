import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { readDefaults } from '../../src/book/defaults';
import { readMessages } from '../../src/book/messages';
import { dayNumber } from '../../src/core/dates';
import { chapter as chapterSchema } from '../../src/schemas/chapter';
import { acts, chapters, lines, references, schemes } from '../data';

/** Words of the prose without tags and their attributes. */
const wordCount = (mdx: string): number =>
  mdx
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const facts = loadCollection('facts');
const sources = loadCollection('sources');
const claims = loadCollection('claims');
const glossary = loadCollection('glossary');
const events = loadCollection('events');
const licences = loadCollection('licences');
const measures = loadCollection('measures');
const personas = loadCollection('personas');
const viewpoints = loadCollection('viewpoints');
const ui = readMessages('en');

/** Everything that is wrong, so that one run shows all of it. */
const wrong = (list: Iterable<string | false | undefined>) => [...list].filter(Boolean);

describe('what figures begin with', () => {
  const { days, order, inChapter, rulebook, article } = readDefaults();
  test('names schemes, versions and a source that are there', () => {
    const names = new Set([...schemes.values()].map(({ scheme }) => scheme));
    expect(order.filter((scheme) => !names.has(scheme))).toEqual([]);
    expect([...inChapter, rulebook].filter((id) => !schemes.has(id))).toEqual([]);
    expect([...lines.values()].some(({ scheme }) => scheme === rulebook)).toBe(true);
    expect(sources.has(article)).toBe(true);
  });
  test('has days in their order, all of them days', () => {
    const order = [days.earliest, days.first, days.start, days.last];
    expect([...order].sort()).toEqual(order);
    expect(order.filter((day) => new Date(day).toISOString().slice(0, 10) !== day)).toEqual([]);
  });
});

describe('every id resolves', () => {
  test('sources of facts, terms, claims and schemes', () => {
    const uses = [
      ...[...facts.values()].map(({ id, sources: ids }) => ({ at: `fact ${id}`, ids })),
      ...[...glossary.values()].map(({ id, sources: ids }) => ({ at: `term ${id}`, ids })),
      ...[...claims.values()].map(({ id, sources: ids }) => ({ at: `claim ${id}`, ids })),
      ...[...schemes.values()].flatMap(({ id, sources: ids, rules, effects, readings, caseByCase, notCounted }) => [
        { at: `scheme ${id}`, ids },
        ...rules.map((rule) => ({ at: `scheme ${id} rule ${rule.id}`, ids: rule.sources })),
        ...[...effects, ...readings, ...notCounted, ...(caseByCase ? [caseByCase] : [])].map((one) => ({ at: `scheme ${id}`, ids: one.sources })),
      ]),
    ];
    expect(wrong(uses.flatMap(({ at, ids }) => ids.map((id) => !sources.has(id) && `${at}: no source "${id}"`)))).toEqual([]);
  });

  test('counts of people that schemes cover', () => {
    const counts = [...schemes.values()].flatMap(({ id, covers }) => (covers ? [{ id, ...covers }] : []));
    expect(counts.length).toBeGreaterThan(4);
    const value = (fact: string, key: string) => facts.get(fact)?.values.find((one) => one.key === key);
    expect(wrong(counts.map(({ id, fact, value: key }) => value(fact, key)?.unit !== 'people' && `${id}: ${fact} ${key}`))).toEqual([]);
  });

  test('facts of claims, events, licences and measures', () => {
    const uses = [claims, events, licences, measures].flatMap((collection) => [...collection.values()] as { id: string; facts: string[] }[]);
    expect(wrong(uses.flatMap(({ id, facts: ids }) => ids.map((fact) => !facts.has(fact) && `${id}: no fact "${fact}"`)))).toEqual([]);
  });

  test('acts of rules and of lives', () => {
    const used = [
      ...[...schemes.values()].flatMap(({ id, rules }) => rules.map(({ act }) => ({ at: `scheme ${id}`, act }))),
      ...[...personas.values()].flatMap(({ id, acts: lived, scenes = [] }) => [...lived, ...scenes.flatMap((scene) => scene.acts)].map(({ act }) => ({ at: `persona ${id}`, act }))),
    ];
    expect(wrong(used.map(({ at, act }) => !acts.has(act) && !lines.has(act) && `${at}: no act "${act}"`))).toEqual([]);
  });

  test('rules of limits', () => {
    const own = (id: string) => [...lines.values()].filter(({ scheme }) => scheme === id).map((line) => line.id);
    expect(
      wrong(
        [...schemes.values()].flatMap(({ id, caps, rules }) => {
          const known = new Set([...rules.map((rule) => rule.id), ...own(id)]);
          return caps.flatMap((cap) => cap.rules.map((rule) => !known.has(rule) && `${id}: no rule "${rule}"`));
        }),
      ),
    ).toEqual([]);
  });

  test('claims of measures and chapters of claims and events', () => {
    const slugs = new Set(chapters.map(({ slug }) => slug));
    expect(wrong([...measures.values()].flatMap(({ id, claims: ns }) => ns.map((n) => !claims.has(`claim-${n}`) && `${id}: no claim ${n}`)))).toEqual([]);
    expect(wrong([...claims.values()].map(({ id, chapter }) => !slugs.has(chapter) && `${id}: no chapter "${chapter}"`))).toEqual([]);
    expect(wrong([...events.values()].flatMap(({ id, chapters: of }) => of.map((slug) => !slugs.has(slug) && `${id}: no chapter "${slug}"`)))).toEqual([]);
  });

  test('holders and bodies of stakes', () => {
    expect(
      wrong([...licences.values()].map((one) => one.kind === 'stake' && (licences.get(one.holder)?.kind !== 'body' || licences.get(one.body)?.kind !== 'body') && one.id)),
    ).toEqual([]);
  });
});

describe('numbers', () => {
  test('every unit has words', () => {
    const known = new Set([...Object.keys(ui.units), 'date', 'year']);
    const used = [...[...facts.values()].flatMap(({ values }) => values.map(({ unit }) => unit)), ...[...acts.values()].flatMap(({ amount }) => (amount ? [amount.unit] : []))];
    expect(wrong(used.map((unit) => !known.has(unit) && unit))).toEqual([]);
  });

  test('every value has a source behind it and a date, unless it cannot vary', () => {
    expect(
      wrong([...facts.values()].flatMap(({ id, sources: of, values }) => values.map((value) => (of.length === 0 || !(value.date || value.timeless || value.unit === 'date')) && `${id} ${value.key}`))),
    ).toEqual([]);
  });

  test('value keys are used once in a fact', () => {
    expect(wrong([...facts.values()].map(({ id, values }) => new Set(values.map(({ key }) => key)).size !== values.length && id))).toEqual([]);
  });

  test('shares of a whole sum to it', () => {
    const shares = [...facts.values()].filter(({ sumsTo }) => sumsTo !== undefined);
    expect(shares.length).toBeGreaterThan(2);
    for (const { id, values, sumsTo } of shares) {
      const sum = values.filter(({ unit }) => unit === 'percent').reduce((total, { value }) => total + Number(value), 0);
      expect(sum, id).toBeCloseTo(sumsTo!, 6);
    }
  });

  test('stakes of each body on its day sum to 100 per cent', () => {
    const bodies = Map.groupBy(
      [...licences.values()].flatMap((one) => (one.kind === 'stake' && one.until === null ? [one] : [])),
      ({ body }) => body,
    );
    expect(bodies.size).toBeGreaterThan(0);
    for (const [body, stakes] of bodies) expect(stakes.reduce((sum, { percent }) => sum + percent, 0), body).toBeCloseTo(100, 6);
  });
});

describe('schemes', () => {
  test('versions of one scheme do not overlap', () => {
    const end = ({ inForce }: { inForce: { until: string | null } }) => (inForce.until === null ? Infinity : dayNumber(inForce.until));
    for (const [name, versions] of Map.groupBy(schemes.values(), ({ scheme }) => scheme)) {
      const sorted = versions.sort((a, b) => dayNumber(a.inForce.from) - dayNumber(b.inForce.from));
      for (let i = 1; i < sorted.length; i++) expect(end(sorted[i - 1]!), name).toBeLessThanOrEqual(dayNumber(sorted[i]!.inForce.from));
      for (const version of versions) expect(end(version), version.id).toBeGreaterThan(dayNumber(version.inForce.from));
    }
  });

  test('bands cover the range without gap or overlap, lowest first (recalled cut-offs are exempt)', () => {
    for (const { id, bands, bandsConfidence, range, kind } of schemes.values()) {
      if (kind !== 'score' || bandsConfidence === 'recalled' || bandsConfidence === 'unpublished' || bands.length === 0) continue;
      expect(bands[0]!.min, id).toBe(range.min);
      for (let i = 1; i < bands.length; i++) expect(bands[i]!.min!, `${id} ${bands[i]!.id}`).toBeGreaterThan(bands[i - 1]!.min ?? -Infinity);
      if (range.max !== null) expect(bands.at(-1)!.min!, id).toBeLessThan(range.max);
    }
  });

  test('every rule has a place, a source and its wording, or says why the wording is not held', () => {
    const rules = [...schemes.values()].flatMap(({ id, rules }) => rules.map((rule) => ({ at: `${id} ${rule.id}`, rule })));
    expect(rules.length).toBeGreaterThan(80);
    expect(wrong(rules.map(({ at, rule }) => !rule.original && !rule.originalMissing && `${at}: write original or originalMissing`))).toEqual([]);
    expect(wrong(rules.map(({ at, rule }) => rule.confidence === 'recalled' && `${at}: recalled`))).toEqual([]);
    expect(wrong(rules.map(({ at, rule }) => rule.original && !/\p{Script=Han}/u.test(rule.original) && `${at}: the original is not Chinese`))).toEqual([]);
  });

  test('direct grades and effects name bands of their scheme', () => {
    for (const { id, bands, rules, effects } of schemes.values()) {
      const known = new Set(bands.map((band) => band.id));
      for (const { effect, repair } of rules) for (const one of [effect, repair?.effect]) if (one?.type === 'grade') expect(known, id).toContain(one.grade);
      for (const { band } of effects) if (band !== null) expect(known, id).toContain(band);
    }
  });

  test('a rule that adds up amounts stands on an act that has one', () => {
    for (const { id, rules } of schemes.values()) {
      for (const { act, effect } of rules) {
        if (effect.type === 'ladder' || effect.type === 'tiers' || effect.type === 'per-unit') expect(acts.get(act)?.amount, `${id} ${act}`).toBeDefined();
      }
    }
  });
});

describe('lives', () => {
  test('amounts stand where the act has a size and keep its bounds', () => {
    for (const { id, acts: lived, scenes = [] } of personas.values()) {
      for (const { act, amount, date, settled } of [...lived, ...scenes.flatMap((scene) => scene.acts)]) {
        const size = acts.get(act)!.amount;
        expect(amount === undefined, `${id} ${act}`).toBe(size === undefined);
        if (size) expect(amount! >= size.min && amount! <= size.max, `${id} ${act}`).toBe(true);
        if (settled) expect(settled >= date && acts.get(act)!.settles, `${id} ${act}`).toBeTruthy();
      }
    }
  });
  test('there are at least six, and one has scenes for the front page', () => {
    expect(personas.size).toBeGreaterThanOrEqual(6);
    expect([...personas.values()].filter(({ scenes }) => scenes?.length === 4)).toHaveLength(1);
  });
});

describe('voices', () => {
  const all = [...viewpoints.values()];
  const args = all.filter((one) => one.kind === 'argument');
  const people = new Set(all.flatMap((one) => (one.kind === 'person' ? [one.id] : [])));
  const themes = new Set(all.flatMap((one) => (one.kind === 'theme' ? [one.id] : [])));

  test('fourteen arguments of five people, five of the author, four about groups', () => {
    expect(people.size).toBe(5);
    expect(args.filter(({ by }) => people.has(by))).toHaveLength(14);
    expect(args.filter(({ by }) => by === 'author')).toHaveLength(5);
    expect(args.filter(({ by }) => by === 'group')).toHaveLength(4);
  });
  test('every argument has a known theme and a quotation of at most six words', () => {
    expect(wrong(args.flatMap(({ id, themes: of }) => of.map((theme) => !themes.has(theme) && `${id}: no theme "${theme}"`)))).toEqual([]);
    expect(wrong(args.map(({ id, quote }) => quote && quote.split(/\s+/).length > 6 && `${id}: "${quote}"`))).toEqual([]);
  });
  test('exchanges set arguments of the one against arguments of the other', () => {
    const by = new Map(args.map((one) => [one.id, one.by]));
    for (const one of all) {
      if (one.kind !== 'exchange') continue;
      for (const id of one.arguments) expect(by.get(id), one.id).toBe(one.from);
      for (const id of one.against) expect(by.get(id), one.id).toBe(one.to);
    }
  });
});

describe('surveys and ideas', () => {
  const surveys = loadCollection('surveys');
  const ideas = loadCollection('ideas');
  const args = [...viewpoints.values()].flatMap((one) => (one.kind === 'argument' ? [one] : []));

  test('answers that are shares of one whole sum to 100; others say why they do not', () => {
    expect(surveys.size).toBeGreaterThanOrEqual(6);
    for (const { id, answers, whole } of surveys.values()) {
      if (whole === 100)
        expect(
          answers.reduce((sum, { value }) => sum + value, 0),
          id,
        ).toBeCloseTo(100, 6);
      else expect(whole.en.length, id).toBeGreaterThan(10);
    }
  });

  test('every bar is a number of a published fact, and the guess points at a bar within its range', () => {
    for (const { id, answers, facts: of, predict } of surveys.values()) {
      const numbers = new Set(of.flatMap((fact) => facts.get(fact)?.values.map(({ value }) => value) ?? []));
      expect(wrong(answers.map(({ value, label }) => !numbers.has(value) && `${id}: ${label.en} ${value}`))).toEqual([]);
      expect(wrong(of.map((fact) => facts.get(fact)?.confidence === 'recalled' && `${id}: ${fact} is only recalled`))).toEqual([]);
      if (predict) {
        const value = answers[predict.answer]?.value;
        expect(value !== undefined && value >= predict.min && value <= predict.max, id).toBe(true);
      }
    }
  });

  test('every argument of a person rests on an idea, and every id of ideas and surveys resolves', () => {
    const used = new Set([...ideas.values()].flatMap(({ arguments: ids }) => ids));
    const known = new Set(args.map(({ id }) => id));
    expect(wrong(args.map(({ id, by }) => by !== 'author' && by !== 'group' && !used.has(id) && id))).toEqual([]);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    const ids = [...ideas.values(), ...surveys.values()];
    expect(wrong(ids.flatMap(({ id, facts: of, sources: from }) => [...of.map((fact) => !facts.has(fact) && `${id}: ${fact}`), ...from.map((source) => !sources.has(source) && `${id}: ${source}`)]))).toEqual([]);
    expect(wrong([...ideas.values()].flatMap(({ id, terms }) => terms.map((term) => !glossary.has(term) && `${id}: ${term}`)))).toEqual([]);
  });
});

describe.each(chapters.map((chapter) => [chapter.file, chapter] as const))('%s', (_file, { slug, frontMatter, body }) => {
  const used = references(body);

  test('front matter is complete, and one option of the bet is right', () => {
    const data = chapterSchema.parse(frontMatter);
    expect(data.bet.options.filter(({ right }) => right)).toHaveLength(1);
  });

  test('every fact, value, source, claim and term is there, and no recalled fact is told', () => {
    const missing = [
      ...[...used.facts].flatMap(([id, keys]) => {
        const fact = facts.get(id);
        if (!fact) return [`no fact "${id}"`];
        if (fact.confidence === 'recalled') return [`fact "${id}" is only recalled`];
        return keys.map((key) => !fact.values.some((value) => (key.endsWith('*') ? value.key.startsWith(key.slice(0, -1)) : value.key === key)) && `fact "${id}" has no value "${key}"`);
      }),
      ...used.sources.map((id) => !sources.has(id) && `no source "${id}"`),
      ...used.claims.map((n) => !claims.has(`claim-${n}`) && `no claim ${n}`),
      ...used.terms.map((id) => !glossary.has(id) && `no term "${id}"`),
    ];
    expect(wrong(missing)).toEqual([]);
  });

  test('no figure is typed into the prose', () => {
    const prose = body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/g, ' ')
      .replace(/\b(Article|Articles|article|line) \d+\b/g, ' ')
      .replace(/\b(19|20)\d\d(s\b)?/g, ' ');
    expect(prose.match(/\S*\d\S*/g) ?? []).toEqual([]);
  });

  test('no import, no raw link to elsewhere, no code', () => {
    expect(body).not.toMatch(/^\s*(import|export)\b/m);
    expect(body).not.toMatch(/\]\(https?:/);
    expect(body).not.toMatch(/<(script|style|iframe|img)\b/i);
  });

  test('it ends with what is not known and has the length of a chapter', () => {
    expect(body.match(/^## .*$/gm)?.at(-1)).toBe('## What is not known');
    expect(wordCount(body)).toBeGreaterThanOrEqual(850);
    expect(wordCount(body)).toBeLessThanOrEqual(1700);
  });

  test('every claim of the article that belongs here gets its verdict here', () => {
    const assigned = [...claims.values()].filter(({ chapter }) => chapter === slug).map(({ id }) => Number(id.slice(6)));
    expect(assigned.filter((n) => !used.claims.includes(n))).toEqual([]);
  });

  test('claims that follow each other share one line', () => {
    expect(body).not.toMatch(/<Claims?\b[^>]*\/>\s*<Claims?\b/);
  });

  test('Chinese stands in marked places only', () => {
    const unmarked = body.replace(/<Zh[^>]*>[\s\S]*?<\/Zh>/g, '');
    expect(unmarked.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});

test('there are 91 claims and 75 terms', () => {
  expect(claims.size).toBe(91);
  expect(glossary.size).toBe(75);
});

describe('states of texts', () => {
  const papers = [...sources.values()].filter(({ type }) => type === 'legislation' || type === 'regulation');

  test('every law, rule and government paper says what of it was read', () => {
    expect(papers.length).toBeGreaterThan(150);
    expect(wrong(papers.map(({ id, text }) => !text && id))).toEqual([]);
  });

  test('what was read in part names the part, and nothing else does', () => {
    const texts = [...papers.map(({ id, text }) => ({ id, text })), ...[...schemes.values()].map(({ id, text }) => ({ id, text }))];
    expect(wrong(texts.map(({ id, text }) => (text?.state === 'read-in-part') !== (text?.part !== undefined) && id))).toEqual([]);
  });

  test('a rulebook called complete that is a table of points was read whole', () => {
    const scores = [...schemes.values()].filter(({ kind, rulesHeld }) => kind === 'score' && rulesHeld === 'complete');
    expect(scores.length).toBeGreaterThan(0);
    expect(wrong(scores.map(({ id, text }) => text.state !== 'read-whole' && id))).toEqual([]);
  });
});

test('every topic of the fact base has its name on one page of it', () => {
  const named = Object.values(ui.facts.subjects).flatMap(({ topics }) => Object.keys(topics));
  expect(named.filter((topic, i) => named.indexOf(topic) !== i)).toEqual([]);
  const topics = new Set([...facts.values()].map(({ topic }) => topic));
  expect([...topics].filter((topic) => !named.includes(topic)), 'name these in content/messages/en/facts.yaml, subjects').toEqual([]);
  expect(named.filter((topic) => !topics.has(topic))).toEqual([]);
});
