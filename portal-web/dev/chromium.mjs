// Finds the Chromium of the machine for browser tests and screenshots.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that MESHPORT_CHROMIUM names, else the first one on the path; without one there is no test. */
export function findChromium() {
  const named = env.MESHPORT_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) {
      throw new Error(`MESHPORT_CHROMIUM names no program: ${named}`);
    }
    return named;
  }
  const folders = (env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found === undefined) {
    throw new Error('The browser tests need a Chromium: install one, or set MESHPORT_CHROMIUM to it.');
  }
  return found;
}

/** How to start it: without a sandbox, so that it also runs as root in a container. */
export function launchOptions() {
  return {
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
