/**
 * Serves the built site on http://127.0.0.1:4321, or on the next free port. Astro's preview refuses a second copy of one project,
 * so a reader of the site could not run its tests. PORT asks for one port and no other.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

if (!existsSync('dist/index.html')) {
  console.error('dist/ is empty: run npm run build first.');
  process.exit(1);
}
const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');
const notFound = readFileSync('dist/404.html');
// Frames of other sites read what stands below /embed/, and the frame of a sandbox is an origin of its own.
const setHeaders = (response, path) => path.startsWith('/embed/') && response.setHeader('Access-Control-Allow-Origin', '*');
const files = sirv('dist', { dev: true, etag: true, setHeaders });
const asked = process.env.PORT ? Number(process.env.PORT) : null;

const server = createServer((request, response) => {
  const missing = () => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
  if (base !== '') {
    if (!request.url?.startsWith(`${base}/`)) return missing();
    request.url = request.url.slice(base.length);
  }
  return files(request, response, missing);
});

let port = asked ?? 4321;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || asked !== null || port >= 4421) {
    console.error(`Could not listen on port ${port}: ${error.message}`);
    process.exit(1);
  }
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`Who Keeps Score? is at http://127.0.0.1:${port}${base}/`));
server.listen(port, '127.0.0.1');
