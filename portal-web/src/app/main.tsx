import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bindSession } from '@/shared/api/session';
import { t } from '@/shared/i18n/translate';
import '@/shared/theme/base.css';
import { App } from './App';
import { createUserManager, sessionOf } from './auth';
import { readConfig } from './config';
import { StartFailure } from './StartFailure';

const container = document.getElementById('root');
if (container === null) {
  throw new Error(t('shell.startFailed'));
}
const root = createRoot(container);

try {
  const userManager = createUserManager(await readConfig());
  bindSession(sessionOf(userManager));
  root.render(
    <StrictMode>
      <App userManager={userManager} />
    </StrictMode>,
  );
} catch (error) {
  root.render(<StartFailure error={error} />);
}
