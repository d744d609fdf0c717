import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { UserManager } from 'oidc-client-ts';
import { useState } from 'react';
import { AuthProvider } from 'react-oidc-context';
import { asProblem } from '@/shared/api/problem';
import { theme } from '@/shared/theme/theme';
import { CALLBACK_PATH, returnAddress } from './auth';
import { createAppRouter } from './router';
import { SignInGate } from './SignInGate';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => {
        const { status } = asProblem(error);
        return failures < 1 && (status === 0 || status >= 500);
      },
    },
  },
});

function Pages() {
  const [router] = useState(createAppRouter);
  return <RouterProvider router={router} />;
}

/** The portal: theme, sign-in, server state, pages. */
export function App({ userManager }: { userManager: UserManager }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="meshport.theme">
      <AuthProvider
        userManager={userManager}
        skipSigninCallback={window.location.pathname !== CALLBACK_PATH}
        onSigninCallback={(user) => window.history.replaceState(null, '', returnAddress(user?.state))}
      >
        <SignInGate>
          <QueryClientProvider client={queries}>
            <Pages />
          </QueryClientProvider>
        </SignInGate>
      </AuthProvider>
    </ThemeProvider>
  );
}
