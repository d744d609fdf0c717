import Button from '@mui/material/Button';
import { useEffect, type ReactNode } from 'react';
import { useAuth } from 'react-oidc-context';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { presentUrl } from './auth';
import styles from './shell.module.css';

/** Lets nobody in without signing in; who comes back lands where they wanted to go. */
export function SignInGate({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const renewalFailed = auth.error?.source === 'renewSilent';
  const failed = auth.error !== undefined && !renewalFailed;
  const mustSignIn =
    !failed && !auth.isLoading && !auth.isAuthenticated && auth.activeNavigator === undefined;
  const { signinRedirect } = auth;

  useEffect(() => {
    if (mustSignIn) {
      void signinRedirect({ state: presentUrl() });
    }
  }, [mustSignIn, signinRedirect]);

  if (auth.isAuthenticated) {
    return children;
  }
  if (failed) {
    return (
      <main className={styles.splash}>
        <Notice
          tone="error"
          title={t('shell.signInFailed')}
          actions={
            <Button
              size="small"
              variant="outlined"
              onClick={() => void signinRedirect({ state: presentUrl() })}
            >
              {t('shell.signInAgain')}
            </Button>
          }
        >
          <p>{auth.error?.message}</p>
        </Notice>
      </main>
    );
  }
  return (
    <main className={styles.splash} aria-busy>
      <p role="status">{t('shell.signingIn')}</p>
    </main>
  );
}
