// Serves the built app with the production headers, a canned API and a sign-in that asks nothing. For looking at
// the app and for its browser tests only.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './api.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const PORT = Number(process.env.PORT ?? 9088);
const ORIGIN = `http://localhost:${PORT}`;
const ISSUER = `${ORIGIN}/oidc`;

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

function json(response, status, body, headers = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function unsignedToken(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

function tokens() {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: 'meshport-web',
    sub: 'u-anna',
    name: 'Anna Schmidt',
    iat: now,
    exp: now + 300,
  };
  return {
    access_token: unsignedToken(claims),
    id_token: unsignedToken(claims),
    refresh_token: 'again',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'openid profile email',
  };
}

function oidc(url, response) {
  const go = (target) => response.writeHead(302, { Location: String(target) }).end();
  switch (url.pathname) {
    case '/oidc/.well-known/openid-configuration':
      return json(response, 200, {
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/auth`,
        token_endpoint: `${ISSUER}/token`,
        end_session_endpoint: `${ISSUER}/logout`,
        jwks_uri: `${ISSUER}/jwks`,
      });
    case '/oidc/auth': {
      const target = new URL(url.searchParams.get('redirect_uri') ?? ORIGIN);
      target.searchParams.set('code', 'code');
      target.searchParams.set('state', url.searchParams.get('state') ?? '');
      return go(target);
    }
    case '/oidc/token':
      return json(response, 200, tokens());
    case '/oidc/logout':
      return go(url.searchParams.get('post_logout_redirect_uri') ?? ORIGIN);
    default:
      return json(response, 404, {});
  }
}

async function body(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text;
}

async function api(request, url, response) {
  if (url.pathname === '/api/v1/config') {
    return json(response, 200, { issuer: ISSUER, clientId: 'meshport-web', version: 'dev' });
  }
  if (!request.headers.authorization?.startsWith('Bearer ')) {
    return json(response, 401, { type: '/problems/unauthenticated', title: 'Sign in first', status: 401 });
  }
  const {
    status,
    body: result,
    text,
    headers,
    stream,
  } = answer(request.method, url, await body(request), request.headers);
  if (stream !== undefined) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    return stream(response);
  }
  if (text !== undefined) {
    response.writeHead(status, { 'Content-Type': 'application/yaml' });
    return response.end(text);
  }
  Object.entries(headers ?? {}).forEach(([name, value]) => response.setHeader(name, value));
  return json(response, status, result);
}

async function file(url, response) {
  const wanted = join(DIST, normalize(decodeURIComponent(url.pathname)));
  const isAsset = extname(wanted) !== '' && wanted.startsWith(DIST);
  const path = isAsset ? wanted : join(DIST, 'index.html');
  try {
    const content = await readFile(path);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'text/plain',
      'Content-Security-Policy': CSP,
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', ORIGIN);
  if (url.pathname.startsWith('/oidc')) {
    return oidc(url, response);
  }
  return url.pathname.startsWith('/api/') ? api(request, url, response) : file(url, response);
}).listen(PORT, () => process.stdout.write(`${ORIGIN}\n`));
