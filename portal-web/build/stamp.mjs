// Lets the Maven build skip what it did before with the same inputs: the stamp is a digest of them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function filesOf(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** One digest over the names and contents of all files at the given places. */
export function digestOf(paths, exclude = []) {
  const digest = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf).filter((one) => !exclude.includes(one))) {
    digest.update(file).update(readFileSync(file));
  }
  return digest.digest('hex');
}

export function isStamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

export function writeStamp(stamp, digest) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
