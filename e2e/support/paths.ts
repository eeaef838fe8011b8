import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RunningApp } from './app.js';
import { unique } from './client.js';
import { importDirectory } from './journey.js';
import { registerExtract, scriptAsPdf } from './uploads.js';

/** A listing as a directory writes it: its languages and its size say next to nothing. */
export async function doubtfulListing(
  app: RunningApp,
  {
    name = unique('Petrel'),
    host = `${unique('petrel')}.com`,
    seat = 'Austin, Texas, USA',
  }: { name?: string; host?: string; seat?: string } = {},
): Promise<{ slug: string; name: string; host: string }> {
  const columns = 'company_name,website,company_hq,languages,size_employee_count,service_lines';
  const cells = `${name},${host},"${seat}",150 different languages,"SME (1–1,000 employees)",Answering Services`;
  await importDirectory(app, `${columns}\n${cells}\n`);
  const { rows } = await app.db.owner.query<{ slug: string }>('select slug from vendors where name = $1', [
    name,
  ]);
  return { slug: rows[0]?.slug ?? '', name, host };
}

/**
 * On the page of a claim on such a listing: says what the directory was wrong about, is refused for an address
 * elsewhere with nothing lost, and proves by mail that it is theirs.
 */
export async function claimByMail(
  page: Page,
  app: RunningApp,
  host: string,
  size: { min: number; max: number },
): Promise<void> {
  await page.getByText('The directory says: “150 different languages”').waitFor();
  await page.getByLabel('Language 1').selectOption('en');
  await page.getByLabel('Language 2').selectOption('el');
  await page.getByLabel('At least').fill(String(size.min));
  await page.getByLabel('At most').fill(String(size.max));
  await page.getByLabel('Your address at the company').fill('somebody@gmail.com');
  await page.getByRole('button', { name: 'Claim the listing' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('At most').inputValue()).toBe(String(size.max));
  await page.getByLabel('Your address at the company').fill(`desk@${host}`);
  await page.getByRole('button', { name: 'Claim the listing' }).click();
  await page.getByText(`We have sent a link to desk@${host}.`).waitFor();
  const { token } = await app.mailTo(`desk@${host}`);
  await page.goto(`/en/claim/confirm?token=${token}`);
  await page.getByRole('button', { name: 'Take over the listing' }).click();
  await page.getByText('The listing is yours').waitFor();
}

/** Shows a register extract for the year of founding; what only looks like one is refused, with nothing lost. */
export async function showTheYear(page: Page, year: number): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await page.goto('/en/profile/evidence');
  await page.getByRole('link', { name: `Show it Year founded ${year}` }).click();
  await page.getByRole('heading', { name: 'Evidence for: Year founded' }).waitFor();
  await page.getByText('The year is the stated one.').waitFor();
  await page.getByText('Holds 120 months from its date', { exact: false }).waitFor();
  await page.getByLabel('Kind of document').selectOption('REGISTER_EXTRACT');
  await page.getByLabel('Date of the document').fill(today);
  await page.getByLabel('File').setInputFiles(scriptAsPdf);
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await page.getByRole('alert').getByText('of a type that is not accepted here', { exact: false }).waitFor();
  expect(await page.getByLabel('Date of the document').inputValue()).toBe(today);
  await page.getByLabel('File').setInputFiles(registerExtract);
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await page.getByText('Sent. A moderator compares it', { exact: false }).waitFor();
}
