/** The documents of oEmbed and the pages' heads, read as a program of others reads them. */
import { expect, test } from 'vitest';
import { unfurl } from 'unfurl.js';
import { read } from './dist';

/** Answers as the published site would. */
const answer = async (url: string) => {
  const { pathname } = new URL(url);
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const type = file.endsWith('.json') ? 'application/json' : file.endsWith('.xml') ? 'text/xml' : 'text/html';
  return new Response(new Uint8Array(read(file)), { headers: { 'content-type': `${type}; charset=utf-8` } });
};

test.each(['/en/patchwork/', '/en/lives/guo/', '/embed/v1/en/bars-fico/'])('%s unfurls to a figure', async (path) => {
  const { oEmbed, open_graph, twitter_card } = await unfurl(`https://who-keeps-score.example${path}`, { fetch: answer });
  expect(oEmbed).toMatchObject({ type: 'rich', version: '1.0', title: expect.stringMatching(/.{20}/) as unknown });
  const html = (oEmbed as unknown as { html: string }).html;
  expect(html).toMatch(/^<iframe src="https:\/\/who-keeps-score\.example\/embed\/v1\/en\//);
  expect(open_graph.images?.[0]?.url).toMatch(/\.png$/);
  expect(twitter_card.card).toBe(path.startsWith('/embed/') ? 'player' : 'summary_large_image');
});
