import { expect, it } from 'vitest';
import { secretKeysOfPages, wantedSecrets } from './templates';

const pages = [
  {
    title: 'One',
    schema: {
      properties: {
        password: { title: 'Database password', 'ui:field': 'Secret' },
        repo: { title: 'Repository', 'ui:options': { requestUserCredentials: { secretsKey: 'TOKEN' } } },
      },
      dependencies: { a: { oneOf: [{ properties: { deep: { 'ui:field': 'Secret' } } }] } },
    },
  },
];

it('knows the secrets that fields ask for, under whichever condition', () => {
  expect(secretKeysOfPages(pages)).toEqual(['password', 'TOKEN', 'deep']);
});

it('asks for the secrets of the template besides, by their titles', () => {
  const secretsSchema = { required: ['TOKEN'], properties: { TOKEN: { title: 'Token' }, other: {} } };
  expect(wantedSecrets({ pages, secretsSchema })).toEqual([
    { key: 'TOKEN', title: 'Token', required: true },
    { key: 'other', title: 'other', required: false },
    { key: 'password', title: 'Database password', required: false },
    { key: 'deep', title: 'deep', required: false },
  ]);
});
