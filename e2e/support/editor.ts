import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Client } from './client.js';

/** A label, with the word for what may be left out or without it. */
export const label = (name: string): RegExp => new RegExp(`^${name}( \\(optional\\))?$`);
export const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
export const row = (page: Page, list: string, number: number): Locator =>
  group(page, `${list}, row ${number}`);
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/^Saved \d/)
    .waitFor();

export interface Draft {
  vendorId: string;
  version: number;
  profile: Record<string, unknown>;
}

const FIELDS =
  'profile { legalName foundedYear phone services { service agentModel queuePolicy } languages { tag }' +
  ' channels { channel } coverage size { min max } calendar { timeZone hours { days from to } }' +
  ' locations { id country city headCount } prices { amountMinor rateScale currency unit termMonths }' +
  ' texts { language summary } logoFileId contacts { id name } metrics { metric value windowDays } }';

export async function draftOf(client: Client): Promise<Draft> {
  const { myVendorProfile } = await client.request<{ myVendorProfile: Draft }>(
    `{ myVendorProfile { vendorId version ${FIELDS} } }`,
  );
  return myVendorProfile;
}

/** Presses the button where a form is sent; a form that saves itself only needs a moment. */
export async function save(page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) return saved(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The draft is saved.').waitFor();
}

/** What every vendor must say, with what is told at a field on the way; starts in the basics. */
export async function fillInMusts(page: Page, javaScript: boolean): Promise<void> {
  await row(page, 'Services', 1).getByLabel(label('Agents')).selectOption('SHARED');
  await save(page, javaScript);
  // What keeps it from being published stands at its field, and is no reason not to save.
  await page
    .getByText(/Agents shared between clients, all or a part of them, need a queue policy/)
    .first()
    .waitFor();
  await row(page, 'Services', 1).getByLabel(label('Order of the queue')).fill('In order of arrival');
  await save(page, javaScript);

  await page.getByRole('button', { name: 'Go on to: Places and people' }).click();
  await page.getByRole('heading', { name: 'Places and people', level: 1 }).waitFor();
  const place = row(page, 'Agent locations', 1);
  await place.getByLabel(label('Country')).fill('Greece');
  await place.getByLabel(label('City')).fill('Patras');
  await place.getByLabel(label('Number of agents')).fill('-3');
  if (javaScript)
    await page
      .getByRole('status')
      .getByText(/Saved .*, but for 1 field/)
      .waitFor();
  else await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This number is outside of what is possible.').first().waitFor();
  expect(await place.getByLabel(label('City')).inputValue()).toBe('Patras');
  await place.getByLabel(label('Number of agents')).fill('2');
  await save(page, javaScript);

  await page.getByRole('button', { name: 'Go on to: Prices and pilots' }).click();
  await page.getByRole('heading', { name: 'Prices and pilots', level: 1 }).waitFor();
  const price = row(page, 'Published prices', 1);
  await price.getByLabel(label('Price')).fill('0,854');
  await price.getByLabel(label('Currency')).fill('EUR');
  await price.getByLabel(label('Per')).selectOption('MINUTE');
  await save(page, javaScript);
  await page.getByRole('button', { name: 'Go on to: In your words' }).click();
  await page.getByRole('heading', { name: 'In your words', level: 1 }).waitFor();
  await group(page, 'What you do and for whom').getByLabel(label('Text in English')).fill('We answer calls.');
}

/** The draft as it is once what was typed has been saved. */
export async function expectDraft(client: Client, profile: Record<string, unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const draft = await draftOf(client);
    try {
      expect(draft.profile).toMatchObject(profile);
      return;
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
