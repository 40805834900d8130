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

/** What a platform answers to a request: its words, a status, or null where it has nothing. */
type Answer = (request: IncomingMessage, address: URL) => Promise<string | number | null>;

let server: Server | null = null;
test.afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A learning platform: its own page, files of npm packages, the package of a lesson below /lesson/, and what else it answers. */
async function platform(file: string, page: string, answer: Answer = () => Promise.resolve(null)): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(`dist/teach/v1/en/six-answers/${file}`));
  const find = async (request: IncomingMessage, address: URL): Promise<string | number | Buffer | null> => {
    const [, folder, path = ''] = /^\/([^/]*)\/?(.*)$/.exec(address.pathname)!;
    if (folder === '') return page;
    if (folder === 'npm') return readFileSync(`node_modules/${path}`);
    if (folder === 'lesson') return (await zip.file(path)?.async('nodebuffer')) ?? null;
    return answer(request, address);
  };
  server = createServer((request, response) => {
    const address = new URL(request.url!, 'http://localhost/');
    const type = TYPES[/\.(\w+)$/.exec(address.pathname)?.[1] ?? 'html'] ?? 'application/json';
    void find(request, address).then((found) =>
      typeof found === 'number'
        ? response.writeHead(found).end('{}')
        : response.writeHead(found === null ? 404 : 200, { 'content-type': type }).end(found ?? ''),
    );
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

/** Opens a lesson in a frame of a page on which `host` puts what a platform has, and reads what it says. */
async function lessonIn(page: Page, file: string, host: string): Promise<FrameLocator> {
  await page.goto(
    await platform(file, `<!doctype html><title>Platform</title><script>${host}</script><iframe src="/lesson/index.html"></iframe>`),
  );
  return page.frameLocator('iframe');
}

/** An interface of SCORM 1.2 in the words of a script: a session that is there (or not), and every call is kept. */
const SCORM_12 = `
  window.calls = [];
  window.kept = { 'cmi.core.lesson_status': 'not attempted', 'cmi.core.lesson_mode': 'normal' };
  const api = (answers) => Object.fromEntries(
    ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'].map((name) => [
      name, (...given) => { calls.push([name, ...given]); return answers(name, ...given); },
    ]));
  const works = (name, key, value) => {
    if (name === 'LMSSetValue') kept[key] = value;
    return name === 'LMSGetValue' ? kept[key] ?? '' : name === 'LMSGetLastError' ? '0' : 'true';
  };`;

for (const [case_, host] of [
  ['says "false" to everything', `${SCORM_12} window.API = api(() => 'false');`],
  ['throws', `${SCORM_12} window.API = api(() => { throw new Error('gone'); });`],
  ['answers nothing', `${SCORM_12} window.API = api(() => undefined);`],
] as const)
  test(`SCORM 1.2: a platform that ${case_} is none; the lesson says so, and works`, async ({ page }) => {
    const lesson = await lessonIn(page, 'scorm-1.2.zip', host);
    await expect(lesson.locator('#said')).toHaveText(words.alone);
    await answerBoth(lesson);
    await lesson.getByRole('button', { name: words.done }).click();
    await expect(lesson.locator('#said')).toHaveText(words.alone);
    await expect(lesson.locator('input[data-right]').first()).toBeChecked();
  });

for (const [case_, host, said, status] of [
  [
    'has begun already',
    `${SCORM_12} window.API = api((name, ...given) => (name === 'LMSInitialize' ? 'false' : works(name, ...given)));`,
    words.noted,
    'completed',
  ],
  ['comes late', `${SCORM_12} setTimeout(() => { window.API = api(works); }, 500);`, words.noted, 'completed'],
  ['shows a preview', `${SCORM_12} kept['cmi.core.lesson_mode'] = 'browse'; window.API = api(works);`, words.look, 'not attempted'],
  [
    'cannot store',
    `${SCORM_12} window.API = api((name, ...given) => (name === 'LMSCommit' ? 'false' : works(name, ...given)));`,
    words.failed,
    'completed',
  ],
] as const)
  test(`SCORM 1.2: a platform that ${case_}`, async ({ page }) => {
    const lesson = await lessonIn(page, 'scorm-1.2.zip', host);
    await answerBoth(lesson);
    await page.waitForFunction(() => 'API' in window && window.API !== undefined);
    await lesson.getByRole('button', { name: words.done }).click();
    await expect(lesson.locator('#said')).toHaveText(said);
    expect(await page.evaluate(() => (window as unknown as { kept: Record<string, string> }).kept['cmi.core.lesson_status'])).toBe(status);
  });

test('SCORM 1.2: a frame that is called "API" does not hide the interface above it', async ({ page }) => {
  const frames = '<iframe name="API"></iframe><iframe src="/lesson/index.html"></iframe>';
  await page.goto(
    await platform(
      'scorm-1.2.zip',
      `<!doctype html><title>Platform</title><script>${SCORM_12} window.API = api(works);</script><iframe srcdoc='${frames}'></iframe>`,
    ),
  );
  const lesson = page.frameLocator('iframe').frameLocator('[src]');
  await lesson.getByRole('button', { name: words.done }).click();
  await expect(lesson.locator('#said')).toHaveText(words.noted);
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
  readonly actor: unknown;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly context: {
    readonly registration: string;
    readonly extensions: unknown;
    readonly contextActivities: { readonly category: readonly { readonly id: string }[]; readonly grouping: unknown };
  };
  readonly result?: Readonly<Record<string, unknown>>;
}

const ACTIVITY = 'https://platform.example/units/1';
const REGISTRATION = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
const ACTOR = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: '1' } };

interface Records {
  readonly kept: Statement[];
  readonly unasked: string[];
  readonly verbs: () => string[];
  /** What a course opens, with other words of its own where they are given. */
  readonly launch: (other?: Readonly<Record<string, string>>) => string;
}

/** A platform of cmi5 with its record store; `bad` says what it does in place of answering: a status, or nothing ever. */
async function records(
  bad: (path: string, statement: Statement | null) => number | 'silent' | null = () => null,
  launchMode = 'Normal',
): Promise<Records> {
  const kept: Statement[] = [];
  const unasked: string[] = [];
  let tokens = 0;
  const address: string = await platform(
    'cmi5.zip',
    '<!doctype html><title>Course</title>',
    async (request, { pathname, searchParams, origin }) => {
      const statement = request.method === 'PUT' ? (JSON.parse(await text(request)) as Statement) : null;
      const instead = bad(pathname, statement);
      if (instead === 'silent') return new Promise(() => {});
      if (instead !== null) return instead;
      if (pathname === '/token') return JSON.stringify({ 'auth-token': `token-${++tokens}` });
      if (pathname === '/spent') return JSON.stringify({ 'error-code': '1', 'error-text': 'The token was fetched before' });
      if (request.headers.authorization !== `Basic token-${tokens}` || request.headers['x-experience-api-version'] !== '1.0.3') return 401;
      if (pathname === '/lrs/activities/state' && searchParams.get('stateId') === 'LMS.LaunchData')
        return JSON.stringify({
          launchMode,
          moveOn: 'Completed',
          returnURL: `http://${request.headers.host}/?back`,
          contextTemplate: {
            contextActivities: { grouping: [{ id: 'https://platform.example/courses/1' }] },
            extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': String(tokens) },
          },
        });
      if (pathname === '/lrs/agents/profile') return 404;
      if (pathname === '/lrs/statements' && statement) {
        kept.push(statement);
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
  const given = {
    endpoint: `${address}lrs/`,
    fetch: `${address}token`,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    activityId: ACTIVITY,
  };
  const launch = (other = {}): string => `${address}lesson/index.html?${new URLSearchParams({ ...given, ...other })}`;
  return { kept, unasked, launch, verbs: () => kept.map(({ verb }) => verb.id.replace(/^.*\//, '')) };
}

test('cmi5: statements that a record store takes, one "completed" a registration, and back to the course', async ({ page }) => {
  const { kept, unasked, verbs, launch } = await records();
  await page.goto(launch());
  await expect.poll(verbs).toEqual(['initialized']);
  await answerBoth(page);
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs()).toEqual(['initialized', 'completed', 'terminated']);

  await page.goto(launch());
  await expect(page.locator('#said')).toHaveText(words.noted);
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs().slice(3)).toEqual(['initialized', 'terminated']);

  for (const [n, statement] of kept.entries()) {
    expect(faultsOf(statement)).toEqual([]);
    expect(statement.actor).toEqual(ACTOR);
    expect(statement.object.id).toBe(ACTIVITY);
    expect(statement.context.registration).toBe(REGISTRATION);
    // What the platform gave for its statements stands in each: the session, and what the lesson belongs to.
    expect(statement.context.extensions).toEqual({ 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': n < 3 ? '1' : '2' });
    expect(statement.context.contextActivities.grouping).toEqual([{ id: 'https://platform.example/courses/1' }]);
    expect(statement.result ?? {}).not.toHaveProperty('score');
  }
  const kinds = kept.map(({ context }) => context.contextActivities.category.map(({ id }) => id.replace(/^.*\//, '')));
  expect(kinds).toEqual([['cmi5'], ['cmi5', 'moveon'], ['cmi5'], ['cmi5'], ['cmi5']]);
  expect(kept[1]!.result).toEqual({ completion: true, duration: expect.stringMatching(/^PT\d+S$/) as unknown });
  expect(unasked).toEqual([]);
});

/** Makes what waits ten seconds wait a tenth of one. */
const impatient = (page: Page) =>
  page.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (wait) => timeout(wait / 100);
  });

for (const [case_, bad, other] of [
  ['refuses its token', (path) => (path === '/lrs/activities/state' ? 401 : null), {}],
  ['never answers', (path) => (path === '/lrs/activities/state' ? 'silent' : null), {}],
  ['never gives its token', (path) => (path === '/token' ? 'silent' : null), {}],
  ['has given its token before', () => null, { fetch: '/spent' }],
  ['takes no statement', (path) => (path === '/lrs/statements' ? 500 : null), {}],
  ['names nobody', () => null, { actor: '{' }],
] as readonly [string, NonNullable<Parameters<typeof records>[0]>, Record<string, string>][])
  test(`cmi5: a platform that ${case_} is none; the lesson says so, works, and sends nothing`, async ({ page }) => {
    await impatient(page);
    const { verbs, launch } = await records(bad);
    await page.goto(launch(other));
    await expect(page.locator('#said')).toHaveText(words.alone);
    await answerBoth(page);
    await page.getByRole('button', { name: words.done }).click();
    await expect(page.locator('#said')).toHaveText(words.alone);
    await expect(page.locator('input[data-right]').first()).toBeChecked();
    await page.goto('about:blank');
    expect(verbs()).toEqual([]);
  });

test('cmi5: a platform that fails once is asked again, and "completed" comes once', async ({ page }) => {
  await impatient(page);
  let failures = 0;
  const lost = (path: string, statement: Statement | null): number | null =>
    (path === '/lrs/activities/state' && ++failures === 1) || (statement?.verb.id.endsWith('/completed') && ++failures === 3) ? 503 : null;
  const { verbs, launch } = await records(lost);
  await page.goto(launch());
  await expect(page.locator('#said')).toHaveText(words.alone);
  await page.getByRole('button', { name: words.done }).click();
  await expect(page.locator('#said')).toHaveText(words.failed);
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs()).toEqual(['initialized', 'completed', 'terminated']);
});

test('cmi5: what is noted stays noted when "terminated" is lost', async ({ page }) => {
  await impatient(page);
  const { verbs, launch } = await records((_, statement) => (statement?.verb.id.endsWith('/terminated') ? 'silent' : null));
  await page.goto(launch());
  await page.getByRole('button', { name: words.done }).click();
  await page.waitForURL('**/?back');
  expect(verbs()).toEqual(['initialized', 'completed']);
});

test('cmi5: a preview notes nothing, and says so', async ({ page }) => {
  const { verbs, launch } = await records(undefined, 'Browse');
  await page.goto(launch());
  await expect(page.locator('#said')).toHaveText(words.look);
  await page.getByRole('button', { name: words.done }).click();
  await page.goto('about:blank');
  await expect.poll(verbs).toEqual(['initialized', 'terminated']);
});

test('cmi5: on a platform by http, where a browser gives no UUID', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'randomUUID', { value: undefined }));
  const { kept, verbs, launch } = await records();
  await page.goto(launch());
  await expect.poll(verbs).toEqual(['initialized']);
  expect(faultsOf(kept[0])).toEqual([]);
});
