/**
 * The packages of a lesson in players of other hands, as a pupil goes through them: a wrong answer, the right one, done, away and back.
 * SCORM in scorm-again, QTI 3.0 in Citolab's qti-components; what cmi5 sends is read by the validator of Learning Locker.
 */
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ui } from './site';

/** Faults of a statement; the package is CommonJS and says its types as if it were not. */
const { default: faultsOf } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
  default: (statement: unknown) => unknown[];
};

const words = ui.lessons.pupils;
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', xml: 'text/xml' };

/** What a platform answers to a request, or null where it has nothing. */
type Answer = (request: IncomingMessage, address: URL) => Promise<string | null>;

let server: Server | null = null;
test.afterEach(() => server?.close());

/** A learning platform: its own page, files of npm packages, the package of a lesson below /lesson/, and what else it answers. */
async function platform(file: string, page: string, answer: Answer = () => Promise.resolve(null)): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(`dist/teach/v1/en/six-answers/${file}`));
  const find = async (request: IncomingMessage, address: URL): Promise<string | Buffer | null> => {
    const [, folder, path = ''] = /^\/([^/]*)\/?(.*)$/.exec(address.pathname)!;
    if (folder === '') return page;
    if (folder === 'npm') return readFileSync(`node_modules/${path}`);
    if (folder === 'lesson') return (await zip.file(path)?.async('nodebuffer')) ?? null;
    return answer(request, address);
  };
  server = createServer((request, response) => {
    const address = new URL(request.url!, 'http://localhost/');
    const type = TYPES[/\.(\w+)$/.exec(address.pathname)?.[1] ?? 'html'] ?? 'application/json';
    void find(request, address).then((found) => response.writeHead(found === null ? 404 : 200, { 'content-type': type }).end(found ?? ''));
  });
  await new Promise<void>((done) => server!.listen(0, 'localhost', done));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Answers the first question wrongly and then rightly. */
async function answerBoth(lesson: Page | FrameLocator): Promise<void> {
  const form = lesson.locator('form[data-item]').first();
  await form.locator('input:not([data-right])').first().check();
  await expect(form.getByRole('status')).toHaveText(words.wrong);
  await expect(form.locator('details p')).toBeVisible();
  await form.locator('input[data-right]').check();
  await expect(form.getByRole('status')).toHaveText(words.right);
}

for (const [edition, player, name, status] of [
  ['1.2', 'scorm12', 'Scorm12API', 'core.lesson_status'],
  ['2004', 'scorm2004', 'Scorm2004API', 'completion_status'],
] as const)
  test(`SCORM ${edition}: begun, done, and still done when a pupil comes back`, async ({ page }) => {
    const commits: Record<string, unknown>[] = [];
    const address = await platform(
      `scorm-${edition}.zip`,
      `<!doctype html><title>Platform</title><script src="/npm/scorm-again/dist/${player}.min.js"></script>`,
      async (request) => {
        commits.push((JSON.parse(await text(request)) as { cmi: Record<string, unknown> }).cmi);
        return JSON.stringify({ result: 'true', errorCode: 0 });
      },
    );
    const at = (cmi: Record<string, unknown>, path: string): unknown =>
      path.split('.').reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], cmi);
    const last = (): unknown => at(commits.at(-1)!, status);
    /** Opens the lesson in a frame of the platform, which gives back what it has kept where the lesson asked it to. */
    const open = async (): Promise<FrameLocator> => {
      await page.goto(address);
      await page.evaluate(
        ([api, kept, isNewer]) => {
          const run = new (
            window as unknown as Record<string, new (settings: object) => { loadFromJSON: (cmi: object, path: string) => void }>
          )[api]!({
            lmsCommitUrl: '/commit',
            logLevel: 5,
          });
          if (kept) run.loadFromJSON(kept, '');
          Object.assign(window, { [isNewer ? 'API_1484_11' : 'API']: run });
          document.body.append(Object.assign(document.createElement('iframe'), { src: '/lesson/index.html' }));
        },
        [
          name,
          commits.some((cmi) => at(cmi, edition === '1.2' ? 'core.exit' : 'exit') === 'suspend') ? commits.at(-1)! : null,
          edition === '2004',
        ] as const,
      );
      return page.frameLocator('iframe');
    };
    const leave = async (): Promise<void> => {
      const before = commits.length;
      await page.locator('iframe').evaluate((frame) => frame.remove());
      await expect.poll(() => commits.length).toBeGreaterThan(before);
    };

    const lesson = await open();
    await expect(lesson.locator('#said')).toBeEmpty();
    await answerBoth(lesson);
    await expect.poll(last).toBe('incomplete');
    await lesson.getByRole('button', { name: words.done }).click();
    await expect(lesson.locator('#said')).toHaveText(words.noted);
    expect(last()).toBe('completed');
    await leave();
    expect(last()).toBe('completed');

    const again = await open();
    await expect(again.locator('#said')).toHaveText(words.noted);
    await leave();
    expect(last()).toBe('completed');
    // Neither a score nor an answer is handed over.
    for (const cmi of commits) {
      expect(at(cmi, edition === '1.2' ? 'core.score.raw' : 'score.raw')).toBe('');
      expect(cmi['interactions']).toEqual({});
    }
  });

test('a platform that answers nothing: the lesson says so, and works', async ({ page }) => {
  await page.goto(await platform('scorm-1.2.zip', '<!doctype html><title>Platform</title><iframe src="/lesson/index.html"></iframe>'));
  const lesson = page.frameLocator('iframe');
  await expect(lesson.locator('#said')).toHaveText(words.alone);
  await answerBoth(lesson);
});

test('QTI 3.0: the right answer scores 1, any other 0, and the reason is shown', async ({ page }) => {
  await page.goto(
    await platform(
      'qti-3.0.zip',
      '<!doctype html><title>Platform</title><script type="module" src="/npm/@citolab/qti-components/cdn/index.js"></script>' +
        '<qti-test navigate="item"><test-navigation><test-container test-url="/lesson/test.xml"></test-container><test-next>Next</test-next></test-navigation></qti-test>',
    ),
  );
  const items = await JSZip.loadAsync(readFileSync('dist/teach/v1/en/six-answers/qti-3.0.zip'));
  const count = Object.keys(items.files).filter((path) => path.startsWith('items/')).length;
  const item = page.locator('qti-assessment-item');
  const seen = new Set<string>();
  for (let n = 0; n < count; n++) {
    await expect.poll(async () => seen.has((await item.getAttribute('identifier'))!)).toBe(false);
    seen.add((await item.getAttribute('identifier'))!);
    const scores: number[] = [];
    for (const choice of await page.locator('qti-simple-choice').all()) {
      await choice.click();
      scores.push(
        await item.evaluate((element) => {
          const one = element as HTMLElement & { processResponse: () => void; variables: { identifier: string; value: string }[] };
          one.processResponse();
          return Number(one.variables.find(({ identifier }) => identifier === 'SCORE')!.value);
        }),
      );
      await page.locator('qti-modal-feedback').getByRole('button', { name: 'Close' }).click();
    }
    expect(scores.toSorted()).toEqual([0, 0, 0, 1]);
    if (n < count - 1) await page.locator('test-next').click();
  }
});

interface Statement {
  readonly verb: { readonly id: string };
  readonly context: {
    readonly registration: string;
    readonly contextActivities: { readonly category: readonly { readonly id: string }[] };
  };
  readonly result?: Readonly<Record<string, unknown>>;
}

test('cmi5: statements that a record store takes, one "completed" a registration, and back to the course', async ({ page }) => {
  const ACTIVITY = 'https://platform.example/units/1';
  const REGISTRATION = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
  const actor = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: '1' } };
  const kept: Statement[] = [];
  const unasked: string[] = [];
  let tokens = 0;
  const verbs = () => kept.map(({ verb }) => verb.id.replace(/^.*\//, ''));
  const address: string = await platform(
    'cmi5.zip',
    '<!doctype html><title>Course</title>',
    async (request, { pathname, searchParams, origin }) => {
      if (pathname === '/token') return JSON.stringify({ 'auth-token': `token-${++tokens}` });
      if (request.headers.authorization !== `Basic token-${tokens}` || request.headers['x-experience-api-version'] !== '1.0.3') return null;
      if (pathname === '/lrs/activities/state' && searchParams.get('stateId') === 'LMS.LaunchData')
        return JSON.stringify({
          launchMode: 'Normal',
          moveOn: 'Completed',
          returnURL: `http://${request.headers.host}/?back`,
          contextTemplate: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': String(tokens) } },
        });
      if (pathname === '/lrs/agents/profile') return '{}';
      if (pathname === '/lrs/statements' && request.method === 'PUT') {
        kept.push(JSON.parse(await text(request)) as Statement);
        return '';
      }
      if (pathname === '/lrs/statements')
        return JSON.stringify({
          statements: kept.filter(
            ({ verb, context }) => verb.id === searchParams.get('verb') && context.registration === searchParams.get('registration'),
          ),
        });
      unasked.push(`${origin}${pathname}`);
      return null;
    },
  );
  const launch = new URL('/lesson/index.html', address);
  const given = {
    endpoint: `${address}lrs/`,
    fetch: `${address}token`,
    actor: JSON.stringify(actor),
    registration: REGISTRATION,
    activityId: ACTIVITY,
  };
  for (const [name, value] of Object.entries(given)) launch.searchParams.set(name, value);

  await page.goto(launch.href);
  await expect.poll(verbs).toEqual(['initialized']);
  await answerBoth(page);
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs()).toEqual(['initialized', 'completed', 'terminated']);

  await page.goto(launch.href);
  await expect(page.locator('#said')).toHaveText(words.noted);
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs().slice(3)).toEqual(['initialized', 'terminated']);

  for (const statement of kept) {
    expect(faultsOf(statement)).toEqual([]);
    expect(statement.context.registration).toBe(REGISTRATION);
    expect(statement.result ?? {}).not.toHaveProperty('score');
  }
  const kinds = kept[1]!.context.contextActivities.category.map(({ id }) => id.replace(/^.*\//, ''));
  expect(kinds).toEqual(['cmi5', 'moveon']);
  expect(unasked).toEqual([]);
});
