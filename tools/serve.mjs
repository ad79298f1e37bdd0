// Serves dist/ on this machine only. Usage: node tools/serve.mjs [--port 8080]; a port that is taken is passed over.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../dist/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '': 'text/plain; charset=utf-8' };
const headers = {
  // What a policy in a meta tag cannot say.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-cache',
};

export function startServer({ port = 8080, attempts = 20 } = {}) {
  const server = createServer((request, response) => {
    const plain = (status, text) => response.writeHead(status, { ...headers, 'Content-Type': types[''] }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.\n');
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    } catch {
      return plain(400, 'This address cannot be read.\n');
    }
    const file = join(folder, path === '/' ? 'integrationsmonitor.html' : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return plain(404, 'There is nothing here.\n');
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Length': statSync(file).size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    let candidate = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || candidate >= port + attempts) return reject(error);
      candidate += 1;
      return server.listen(candidate, '127.0.0.1');
    });
    server.on('listening', () => resolve({ server, url: `http://127.0.0.1:${server.address().port}/` }));
    server.listen(candidate, '127.0.0.1');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.indexOf('--port');
  const port = Number(given > 0 ? process.argv[given + 1] : (process.env.PORT ?? 8080));
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('serve: --port must be a number from 0 to 65535');
    process.exit(2);
  }
  const { server, url } = await startServer({ port });
  console.log(`\n  Integrationsmonitor: ${url}\n  Stop with Ctrl-C. The same page without a server: open dist/integrationsmonitor.html\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)) && server.closeAllConnections());
}
