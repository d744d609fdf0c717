import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

/** A repository that the portal can read from over HTTP, as from any Git host. */
export interface ServedRepository {
  url: string;
  close: () => void;
}

const SERVICE = 'git-upload-pack';
const ANNOUNCED = `001e# service=${SERVICE}\n0000`;

function commit(folder: string, path: string, text: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Platform', '-c', 'user.email=platform@example.com', ...args], {
      cwd: folder,
    });
  writeFileSync(join(folder, path), text);
  git('init', '--quiet', '--initial-branch=main');
  git('add', path);
  git('commit', '--quiet', '--message', `Add ${path}`);
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const announcing = request.method === 'GET';
  const upload = spawn('git', [
    'upload-pack',
    '--stateless-rpc',
    ...(announcing ? ['--advertise-refs'] : []),
    folder,
  ]);
  response.setHeader('Content-Type', `application/x-${SERVICE}-${announcing ? 'advertisement' : 'result'}`);
  if (announcing) {
    response.write(ANNOUNCED);
  }
  const zipped = request.headers['content-encoding'] === 'gzip';
  (zipped ? request.pipe(createGunzip()) : request).pipe(upload.stdin);
  upload.stdout.pipe(response);
}

/** Serves a new repository with one file on its branch main, on this machine alone. */
export async function serveRepository(path: string, text: string): Promise<ServedRepository> {
  const folder = mkdtempSync(join(tmpdir(), 'meshport-templates-'));
  commit(folder, path, text);
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/templates.git`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
