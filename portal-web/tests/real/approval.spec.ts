import type { Page } from '@playwright/test';
import { serveRepository } from './gitServer';
import { examine, expect, test } from './people';
import { addSource } from './sources';

const RUN = Date.now().toString(36);
const NAME = `consent-${RUN}`;
const TITLE = `Ask the owners ${RUN}`;
const QUESTION = `May the export ${RUN} begin?`;
const COMMENT = `Yes, for ${RUN}`;

const TEMPLATE = `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: ${NAME}
  title: ${TITLE}
  description: Has an owner of the domain agree first
spec:
  owner: group:default/platform
  type: service
  parameters:
    - title: The export
      required: [reason]
      properties:
        reason: {title: Reason, type: string}
  steps:
    - id: prepare
      name: Prepare
      action: debug:log
      input: {message: "Prepared: \${{ parameters.reason }}"}
    - id: consent
      name: Have the owners agree
      action: meshport:approval:await
      input: {approvers: owners, domain: customer, message: "${QUESTION}"}
    - id: begin
      name: Begin
      action: debug:log
      input: {message: "Begun with: \${{ steps.consent.output.comment }}"}
`;

async function startRun(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Report ${RUN}`);
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Check before you create' })).toBeFocused();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('This run waits for a decision')).toBeVisible();
  await expect(page.getByText(QUESTION).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();
}

/** Opens the run from the question in the inbox. */
async function openRun(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: `Hugo Silva waits for you in ${TITLE}` })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

test('a run waits for an owner of the domain, who approves it in the browser', async ({ people }) => {
  const repository = await serveRepository({ 'template.yaml': TEMPLATE });
  try {
    const mara = await people.arrive('mara.petrov', '/admin/templates');
    await addSource(mara, NAME, repository.url);
  } finally {
    repository.close();
  }

  const hugo = await people.arrive('hugo.silva', '/create');
  await hugo.goto(`/create/${NAME}`);
  await startRun(hugo);
  await examine(hugo);

  const anna = await people.arrive('anna.schmidt', '/notifications');
  await openRun(anna);
  await examine(anna);
  await anna.getByRole('button', { name: 'Approve', exact: true }).click();
  const decision = anna.getByRole('dialog');
  await decision.getByRole('textbox', { name: 'Comment' }).fill(COMMENT);
  await decision.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(anna.getByText('The run is complete')).toBeVisible();

  await expect(hugo.getByText('The run is complete')).toBeVisible();
  await expect(hugo.getByText('Anna Schmidt approved')).toBeVisible();
  await expect(hugo.getByText(`Begun with: ${COMMENT}`)).toBeVisible();
  await examine(hugo);
});
