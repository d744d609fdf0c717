import type { Page } from '@playwright/test';
import { serveRepository } from './gitServer';
import { examine, expect, test } from './people';
import { addSource, readAgain } from './sources';

const RUN = Date.now().toString(36);
const TEMPLATE = `follower-${RUN}`;
const PRODUCT = `followed-${RUN}`;

const ON_CALL = `
    - title: People
      required: [team]
      properties:
        team: {type: string, title: Team on call}`;

const definition = (morePages: string, moreValues: string) => `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: ${TEMPLATE}
  title: Follower ${RUN}
  description: Made to be followed
spec:
  owner: group:default/platform
  type: data-product
  parameters:
    - title: Where
      required: [name]
      properties:
        name: {type: string, title: Name}${morePages}
  steps:
    - id: files
      action: fetch:template
      input:
        url: ./skeleton
        values: {name: "\${{ parameters.name }}"${moreValues}}
    - id: repository
      action: publish:git
      input: {repository: "customer/\${{ parameters.name }}"}
    - id: product
      action: meshport:data-product:create
      input: {domain: customer, name: "\${{ parameters.name }}"}
`;

const FIRST = {
  'template.yaml': definition('', ''),
  'skeleton/dataproduct.yaml': `{apiVersion: v1.0.0, kind: DataProduct, id: "\${{ values.name }}",
 name: Followed, status: draft, outputPorts: [{name: table, version: 1.0.0, type: tables}]}
`,
  'skeleton/contracts/README.md': 'Contracts\n',
  'skeleton/model.sql': 'select 1\n',
};
const SECOND = {
  'template.yaml': definition(ON_CALL, ', team: "${{ parameters.team }}"'),
  'skeleton/model.sql': 'select 2\n',
  'skeleton/OWNERS': '${{ values.team }}\n',
};

async function makeProduct(page: Page): Promise<void> {
  await page.goto(`/create/${TEMPLATE}`);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(PRODUCT);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Check before you create' })).toBeFocused();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('The run is complete')).toBeVisible({ timeout: 30_000 });
}

test('a product follows its template through an upgrade that asks for more', async ({ people }) => {
  const source = await serveRepository(FIRST);
  try {
    const mara = await people.arrive('mara.petrov', '/admin/templates');
    await addSource(mara, TEMPLATE, source.url);
    const hugo = await people.arrive('hugo.silva', '/create');
    await makeProduct(hugo);

    source.commit(SECOND);
    await readAgain(mara, TEMPLATE, async () => {
      await hugo.goto(`/products/customer/${PRODUCT}`);
      await expect(hugo.getByText(/^Template \w{7} is available$/)).toBeVisible({ timeout: 3_000 });
    });
    await hugo.getByRole('link', { name: 'See what changes' }).click();
    await expect(hugo.getByText(/asks for more$/)).toBeVisible();
    await examine(hugo);
    await hugo.getByRole('textbox', { name: 'Team on call' }).fill('Night owls');
    await hugo.getByRole('button', { name: 'Show what changes' }).click();
    await expect(hugo.getByText('model.sql').first()).toBeVisible();
    await expect(hugo.getByText('OWNERS').first()).toBeVisible();
    await examine(hugo);

    await hugo.getByRole('button', { name: 'Open a branch' }).click();
    await expect(hugo.getByText(/^Branch template-\w+ is there$/)).toBeVisible();
    await hugo.getByRole('link', { name: 'Look at its files' }).click();
    await hugo.getByRole('link', { name: 'OWNERS' }).click();
    await expect(hugo.getByText('Night owls')).toBeVisible();
  } finally {
    source.close();
  }
});
