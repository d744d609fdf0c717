// Runs all gates of the web app for the Maven build; skips them when nothing they read has changed since they passed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chdir, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.meshport/verified';
const GENERATED = 'src/shared/api/schema.gen.ts';
const INPUTS = [
  'src',
  'public',
  'build',
  'dev',
  'tests',
  'index.html',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'vite.config.ts',
  'playwright.config.ts',
  'playwright.real.config.ts',
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  '../docs/reference/openapi.yaml',
];

chdir(fileURLToPath(new URL('..', import.meta.url)));
const digest = () => digestOf([...INPUTS, 'dist'], [GENERATED]);
if (existsSync('dist/index.html') && isStamped(STAMP, digest())) {
  stdout.write('web app unchanged since its gates passed\n');
} else {
  const { status } = spawnSync('npm', ['run', 'verify'], { stdio: 'inherit' });
  if (status !== 0) {
    exit(status ?? 1);
  }
  writeStamp(STAMP, digest());
}
