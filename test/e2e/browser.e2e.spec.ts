import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { LiveServer } from './support/live-server.js';
import { Office } from './support/office.js';

/** Debian's, or one that the environment names. */
const { CASETRAIL_TEST_CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
const patienceMilliseconds = 20_000;

describe('The page of the API document, in a browser', () => {
  let office: Office;
  let server: LiveServer;
  let browser: Browser;
  let page: Page;
  const wrong: string[] = [];

  beforeAll(async () => {
    office = await Office.open();
    server = await LiveServer.start(office);
    // Within a container, and as root, there is no sandbox to be had; the one page shown is our own.
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    page = await browser.newPage();
    page.setDefaultTimeout(patienceMilliseconds);
    page.on('pageerror', (fault) => wrong.push(fault.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        wrong.push(request.url());
    });
    await page.goto(`${server.address}/docs`);
    await page.locator('#operations-tag-reading').click();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
    await office.close();
  });

  /** Calls an operation by its buttons; answers the status that is shown. */
  async function calls(operation: string): Promise<{ readonly status: string; readonly body: string }> {
    const shown: Locator = page.locator(`#operations-reading-${operation}`);
    await shown.locator('.opblock-summary-control').click();
    await shown.getByRole('button', { name: 'Try it out' }).click();
    await shown.getByRole('button', { name: 'Execute' }).click();
    const answer = shown.locator('.live-responses-table .response');
    const status = await answer.locator('.response-col_status').innerText();
    return { status: status.trim(), body: await answer.locator('.highlight-code').first().innerText() };
  }

  it('calls what is open to everybody', async () => {
    expect(await calls('listProcedures')).toMatchObject({
      status: expect.stringMatching(/^200/),
      body: expect.stringContaining('child-protection'),
    });
  }, 60_000);

  it('calls as somebody, once their token is entered', async () => {
    expect((await calls('countCaseload')).status).toMatch(/^401/);
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    const dialogue = page.locator('.auth-container', { hasText: 'bearer' });
    await dialogue.locator('input').fill(server.tokenOf({ role: 'intake-worker' }));
    await dialogue.getByRole('button', { name: 'Apply credentials' }).click();
    await page.getByRole('button', { name: 'Close' }).first().click();
    expect((await calls('readTasks')).status).toMatch(/^200/);
  }, 60_000);

  it('meets no fault, and asks for nothing from elsewhere', () => {
    expect(wrong).toEqual([]);
  });
});
