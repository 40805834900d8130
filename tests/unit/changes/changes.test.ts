import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atom, feedEntries, parseChangelog, releaseEntries, type Feed } from '../../../src/core/changes';

const CHANGELOG = `# Changelog

What is what.

## [Unreleased]

### Added
- A thing to come.

## 1.1.0 — 2027-01-31

### Corrected (against the notes)
- The *year* of \`claim-3\`
  was wrong.

## 1.0.0 - 2026-11-22
### Added
- First.
* Second <b>.
`;

describe('the changelog', () => {
  const releases = parseChangelog(CHANGELOG);

  test('is read version by version, kind by kind', () => {
    expect(releases).toEqual([
      { id: 'Unreleased', date: null, groups: [{ kind: 'Added', items: ['A thing to come.'] }] },
      {
        id: '1.1.0',
        date: '2027-01-31',
        groups: [{ kind: 'Corrected (against the notes)', items: ['The *year* of `claim-3` was wrong.'] }],
      },
      { id: '1.0.0', date: '2026-11-22', groups: [{ kind: 'Added', items: ['First.', 'Second <b>.'] }] },
    ]);
  });

  test('a line that is none of these is said with its number', () => {
    expect(() => parseChangelog('# C\n\n## 1.0.0 — 2026-11-22\n\nSome prose.')).toThrow('CHANGELOG.md, line 5');
    expect(() => parseChangelog('## 1.0.0 — 2026-11-22\n- too early')).toThrow('line 2');
  });

  test('becomes entries of a feed; what is not released waits, markup is escaped', () => {
    const entries = releaseEntries(releases, 'A Book');
    expect(entries).toEqual([
      {
        id: '1.1.0/corrected-against-the-notes',
        anchor: '1-1-0-corrected-against-the-notes',
        title: 'A Book 1.1.0: Corrected (against the notes)',
        date: '2027-01-31',
        html: '<ul><li>The <em>year</em> of <code>claim-3</code> was wrong.</li></ul>',
      },
      {
        id: '1.0.0/added',
        anchor: '1-0-0-added',
        title: 'A Book 1.0.0: Added',
        date: '2026-11-22',
        html: '<ul><li>First.</li><li>Second &lt;b&gt;.</li></ul>',
      },
    ]);
    expect(feedEntries([...releases].reverse(), 'A Book')).toEqual(entries);
  });

  test('the project keeps its own so that it can be read', () => {
    const own = parseChangelog(readFileSync('CHANGELOG.md', 'utf8'));
    expect(own.length).toBeGreaterThan(0);
    for (const { groups } of own) for (const { items } of groups) expect(items.length).toBeGreaterThan(0);
    const ids = feedEntries(own, 'B').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a feed is Atom: what RFC 4287 asks for, and every text escaped', () => {
  const feed: Feed = {
    title: 'T & co',
    subtitle: 'S',
    language: 'en',
    entriesLanguage: 'en',
    author: 'The editors',
    address: 'https://a.example/feed.xml',
    page: 'https://a.example/en/',
    changes: 'https://a.example/en/changes/',
    rights: 'CC BY 4.0',
    since: '2026-11-22',
    entries: [{ id: '1.0.0/added', anchor: '1-0-0-added', title: '<1>', date: '2027-01-31', html: '<ul><li>"x" & y</li></ul>' }],
  };
  const xml = atom(feed);
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="en">/);
  for (const part of [
    '<id>https://a.example/feed.xml</id>',
    '<title>T &amp; co</title>',
    '<updated>2027-01-31T00:00:00Z</updated>',
    '<author><name>The editors</name></author>',
    '<link rel="self" type="application/atom+xml" href="https://a.example/feed.xml"/>',
    '<id>https://a.example/feed.xml#1.0.0/added</id>',
    '<title>&lt;1&gt;</title>',
    '<link rel="alternate" type="text/html" href="https://a.example/en/changes/#1-0-0-added"/>',
    '<content type="html">&lt;ul&gt;&lt;li&gt;&quot;x&quot; &amp; y&lt;/li&gt;&lt;/ul&gt;</content>',
  ])
    expect(xml).toContain(part);
  expect(atom({ ...feed, entries: [] })).toContain('<updated>2026-11-22T00:00:00Z</updated>');
});
