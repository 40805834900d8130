/**
 * Runs npm scripts side by side: `node tests/steps.mjs lint,unit types,build` goes through two rows of steps at once. What a step prints is
 * shown whole when it ends; after one that fails no other begins, and the exit code says so.
 */
import { spawn } from 'node:child_process';

async function run(step) {
  const child = spawn(`npm run ${step}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
  const code = await new Promise((done) => child.on('close', done));
  process.stdout.write(Buffer.concat(printed));
  if (code !== 0) process.exitCode = 1;
}

await Promise.all(
  process.argv.slice(2).map(async (row) => {
    for (const step of row.split(',')) if (!process.exitCode) await run(step);
  }),
);
