import '@testing-library/jest-dom/vitest';
import '@/shared/i18n/contracts';
import '@/shared/i18n/repository';
import '@/shared/i18n/scaffolder';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine may take long to render; what is not there after this time does not come.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
