import { expect, test } from 'vitest';
import { acts, lines, schemes } from '../data';

/** Going to an office in person, by letter or online with a grievance, as Chinese rules name it. */
const PETITION = /信访|走访|上访/;

test('what a rulebook takes or gives for petitioning stands under petitions', () => {
  const deeds = [...acts.values(), ...lines.values()].filter(({ zh, role, theme }) => PETITION.test(zh ?? '') && !role && theme !== 'office');
  expect(deeds.length).toBeGreaterThan(25);
  // Whoever follows up every petition with a suit to stop a building site, or upsets a market, is on a line about that.
  const others = deeds.filter(({ theme }) => theme !== 'petitions').map(({ id }) => id);
  expect(others.filter((id) => !['art12-09', 'vil-art24-12-09'].includes(id))).toEqual([]);
});

test('a rule that stands for printed lines has a theme of theirs, but for lines that name many deeds', () => {
  const apart = [...schemes.values()].flatMap((scheme) =>
    scheme.rules.flatMap((rule) =>
      rule.lines.filter((id) => lines.get(id)!.theme !== acts.get(rule.act)!.theme).map((id) => `${scheme.id} ${id}`),
    ),
  );
  expect(apart).toEqual(['wendeng-2020 ind-064']);
});

test('the place and the name of a scheme with its first year tell it from every other', () => {
  const titles = [...schemes.values()].map(({ placeName, name, inForce }) => `${placeName.en} ${name.en} ${inForce.from.slice(0, 4)}`);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test('the name by which a scheme is looked up is no kind of place', () => {
  const kinds = /\b(city|county|district|village|villages|inside|in)\b/i;
  expect([...schemes.values()].filter(({ placeName }) => kinds.test(placeName.en)).map(({ id }) => id)).toEqual([]);
});
