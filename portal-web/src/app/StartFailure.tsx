import { ThemeProvider } from '@mui/material/styles';
import { ProblemError, UNREACHABLE } from '@/shared/api/problem';
import { t } from '@/shared/i18n/translate';
import { theme } from '@/shared/theme/theme';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import styles from './shell.module.css';

/** Shown when the portal's own settings could not be read. */
export function StartFailure({ error }: { error: unknown }) {
  const detail = error instanceof Error ? error.message : String(error);
  const problem = new ProblemError({ type: UNREACHABLE, title: t('shell.startFailed'), detail }, 0);
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="meshport.theme">
      <main className={styles.splash}>
        <ProblemNotice error={problem} onRetry={() => window.location.reload()} />
      </main>
    </ThemeProvider>
  );
}
