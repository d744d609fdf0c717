// Installs the packages of the lock file; does nothing when they are there already.
import { spawnSync } from 'node:child_process';
import { chdir, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.meshport/installed';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const digest = digestOf(['package.json', 'package-lock.json', '.npmrc']);
if (isStamped(STAMP, digest)) {
  stdout.write('node_modules is up to date\n');
} else {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit', env });
  if (status !== 0) {
    exit(status ?? 1);
  }
  writeStamp(STAMP, digest);
}
