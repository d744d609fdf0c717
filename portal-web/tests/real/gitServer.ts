import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';

/** A repository that the portal can read from over HTTP, as from any Git host. */
export interface ServedRepository {
  url: string;
  /** Writes files, by path, as one more commit. */
  commit: (files: Record<string, string>) => void;
  close: () => void;
}

const SERVICE = 'git-upload-pack';
const ANNOUNCED = `001e# service=${SERVICE}\n0000`;

function commit(folder: string, files: Record<string, string>): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Platform', '-c', 'user.email=platform@example.com', ...args], {
      cwd: folder,
    });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', `Write ${Object.keys(files).join(', ')}`);
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

/** Serves a new repository with these files on its branch main, on this machine alone. */
export async function serveRepository(files: Record<string, string>): Promise<ServedRepository> {
  const folder = mkdtempSync(join(tmpdir(), 'meshport-templates-'));
  commit(folder, files);
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/templates.git`,
    commit: (changed) => commit(folder, changed),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
