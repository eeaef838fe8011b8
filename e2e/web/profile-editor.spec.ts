import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { draftOf, expectDraft, fillInMusts, group, label, row, save, saved } from '../support/editor.js';
import { type Client, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function vendor(changes: Record<string, unknown> = {}): Promise<Client> {
  const client = app.client();
  await client.signUp({ sells: true, organizationName: 'Larkspur Voice', name: 'Anna Larkspur' });
  await client.request(
    'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId } }',
    { input: { name: unique('Larkspur Voice'), idempotencyKey: unique('key-') } },
  );
  await edit(client, changes);
  return client;
}

/** Somebody else of the same organisation. */
async function colleagueOf(client: Client, name: string): Promise<Client> {
  const colleague = app.client();
  const { email } = await colleague.signUp({ sells: true, name });
  await client.request('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email, role: 'EDITOR', idempotencyKey: unique('invite-') },
  });
  const { token } = await app.mailTo(email);
  await colleague.request('mutation ($input: MailTokenInput!) { acceptInvitation(input: $input) { id } }', {
    input: { token },
  });
  return colleague;
}

/** A colleague's change, at the newest version. */
async function edit(client: Client, changes: Record<string, unknown>): Promise<void> {
  const { vendorId, version } = await draftOf(client);
  await client.request(
    'mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion: version, changes } },
  );
}

describe('the editor of a profile', () => {
  it('takes a small vendor from nothing to a published page without JavaScript', async () => {
    const client = app.client();
    await client.signUp({ sells: true, organizationName: 'Larkspur Voice', name: 'Anna Larkspur' });
    const visitor = await Visitor.come(browser, app, { as: client, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile');
    await page.getByLabel(label('Name of the company')).fill(unique('Larkspur Voice'));
    await page.getByRole('button', { name: 'Start a new profile' }).click();
    await page.getByText('Your profile is started.').waitFor();
    await page.getByText('We are up to ten people').click();
    await page.getByRole('button', { name: 'Fill in what is usual' }).click();
    await page.getByText('The usual is filled in.').waitFor();
    expect((await draftOf(client)).profile).toMatchObject({
      size: { min: 1, max: 10 },
      channels: [{ channel: 'VOICE' }],
      coverage: ['BUSINESS_HOURS'],
    });

    await page.getByRole('link', { name: /^Basics/ }).click();
    await page.getByRole('heading', { name: 'Basics', level: 1 }).waitFor();
    await row(page, 'Services', 1).getByLabel(label('Service')).selectOption('TELEPHONE_ANSWERING');
    await row(page, 'Languages of the agents', 1).getByLabel(label('Language')).fill('Greek (Cyprus)');
    await fillInMusts(page, false);
    await page.getByRole('button', { name: 'Go on to: Company and contacts' }).click();
    await page.getByRole('heading', { name: 'Company and contacts', level: 1 }).waitFor();
    expect((await draftOf(client)).profile).toMatchObject({
      services: [{ agentModel: 'SHARED', queuePolicy: 'In order of arrival' }],
      languages: [{ tag: 'el-CY' }],
      locations: [{ id: 'l1', country: 'GR', city: 'Patras', headCount: 2 }],
      prices: [{ amountMinor: '854', rateScale: 1, currency: 'EUR', unit: 'MINUTE' }],
      texts: [{ language: 'en', summary: 'We answer calls.' }],
    });

    await page.goto('/en/profile');
    await page.getByRole('button', { name: 'Publish the profile' }).click();
    await page.getByText('The profile is published.').waitFor();
    await page.goto('/en/profile/company');
    await page.getByLabel(label('Founded in')).fill('2011');
    await save(page, false);
    await page.goto('/en/profile');
    await page.getByRole('row', { name: /Founded in .*2011/ }).waitFor();
    await visitor.screenshot('profile-overview');
    await page.getByRole('button', { name: 'Publish the profile' }).click();
    await page.getByText('The profile is published.').waitFor();
    await page.goto('/en/profile/versions');
    await page.getByRole('table', { name: 'What version 2 changed' }).getByText('2011').waitFor();
    await page.getByRole('heading', { name: 'Version 1' }).waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  }, 120_000);

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('adds and removes rows and fills in usual hours %s', async (_how, javaScript) => {
    const client = await vendor({ languages: [{ tag: 'el' }] });
    const visitor = await Visitor.come(browser, app, { as: client, javaScript });
    const { page } = visitor;
    await page.goto('/en/profile/basics');
    await page.getByRole('button', { name: 'Add another: Languages of the agents' }).click();
    await row(page, 'Languages of the agents', 2).getByLabel(label('Language')).fill('English');
    await save(page, javaScript);
    await page.getByRole('button', { name: 'Remove row 1: Languages of the agents' }).click();
    if (javaScript) await saved(page);
    else await page.waitForLoadState();
    await page.getByRole('button', { name: 'Around the clock' }).click();
    await expectDraft(client, {
      languages: [{ tag: 'en' }],
      coverage: ['AROUND_THE_CLOCK'],
      calendar: { hours: [{ from: '00:00', to: '24:00' }] },
    });
    await page.locator('[name="profile.calendar.hours.0.to"][value="24:00"]').waitFor();
    // A figure asks for what its metric has once that is known: at once, or when the form was sent.
    await page.goto('/en/profile/quality');
    const figure = row(page, 'Figures of quality', 1);
    await figure.getByLabel(label('Figure')).selectOption('FCR');
    await figure.getByLabel(label('Value')).fill('74');
    if (!javaScript) await save(page, javaScript);
    await figure.getByLabel(label('No repeat within, days')).fill('7');
    expect(await figure.getByLabel(label('Response rate, %')).count()).toBe(0);
    if (!javaScript) await save(page, javaScript);
    await expectDraft(client, { metrics: [{ metric: 'FCR', value: 74, windowDays: 7 }] });
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('two people in one draft', () => {
  it('keep the rows of both, see both sides of a field that both wrote, and choose without JavaScript', async () => {
    const client = await vendor({ contacts: [{ name: 'Reception' }] });
    const boris = await colleagueOf(client, 'Boris Larkspur');
    const visitor = await Visitor.come(browser, app, { as: client, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile/company');
    await edit(boris, {
      foundedYear: 1999,
      legalName: 'Theirs Ltd',
      contacts: [{ id: 'c1', name: 'Reception' }, { name: 'Dora of Boris' }],
    });
    await row(page, 'People to talk to', 1).getByLabel(label('Name of the person')).fill('Reception of Anna');
    await page.getByLabel(label('Founded in')).fill('2011');
    await page.getByLabel(label('Legal entity')).fill('Mine Ltd');
    await page.getByLabel(label('Phone')).first().fill('+302101234567');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody wrote the same field while you did').waitFor();
    await page.getByRole('row', { name: /Founded in .*1999.*2011/ }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Saved by Boris Larkspur' }).count()).toBe(2);
    await visitor.screenshot('profile-conflict');
    expect(await page.getByLabel(label('Founded in')).inputValue()).toBe('2011');
    await expectDraft(client, { phone: '+302101234567', foundedYear: 1999, legalName: 'Theirs Ltd' });
    await group(page, 'Founded in: whose words stay?').getByLabel(label('Keep what I wrote')).check();
    await group(page, 'Legal entity: whose words stay?').getByLabel(label('Take what is saved')).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expectDraft(client, {
      foundedYear: 2011,
      legalName: 'Theirs Ltd',
      contacts: [{ name: 'Reception of Anna' }, { id: 'c2', name: 'Dora of Boris' }],
    });
    await page.getByText('Somebody wrote the same field while you did').waitFor({ state: 'detached' });
    expect(await page.getByLabel(label('Legal entity')).inputValue()).toBe('Theirs Ltd');
    expect(await row(page, 'People to talk to', 2).getByLabel(label('Name of the person')).inputValue()).toBe(
      'Dora of Boris',
    );
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('nothing typed is lost', () => {
  it('when the connection is: it is saved once it is back, and nobody leaves unasked', async () => {
    const client = await vendor();
    const visitor = await Visitor.come(browser, app, { as: client });
    const { page } = visitor;
    await visitor.open('/en/profile/company');
    await visitor.context.setOffline(true);
    await page.getByLabel(label('Legal entity')).fill('Larkspur Voice Ltd');
    await page.getByRole('status').getByText('Not saved:').waitFor();
    await page.getByRole('link', { name: 'Vendor profile' }).first().click();
    await page.getByText('Not everything is saved').waitFor();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await page.getByLabel(label('Legal entity')).inputValue()).toBe('Larkspur Voice Ltd');
    await visitor.context.setOffline(false);
    await saved(page);
    await expectDraft(client, { legalName: 'Larkspur Voice Ltd' });
    await visitor.leave();
  });

  it('uploads a logo beside what is typed', async () => {
    const client = await vendor();
    const visitor = await Visitor.come(browser, app, { as: client });
    const { page } = visitor;
    await page.goto('/en/profile/company');
    await page.getByLabel(label('Legal entity')).fill('Larkspur Voice Ltd');
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await page
      .getByLabel(label('File'))
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') });
    await page.getByRole('button', { name: 'Upload the logo' }).click();
    await page.getByRole('img', { name: 'Your logo' }).waitFor();
    const { profile } = await draftOf(client);
    expect(profile).toMatchObject({ legalName: 'Larkspur Voice Ltd', logoFileId: expect.any(String) });
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await page.getByRole('img', { name: 'Your logo' }).waitFor({ state: 'detached' });
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('the overview of a profile', () => {
  it('004.7 says what each missing thing costs and how long it takes, and takes over what the site says', async () => {
    const client = await vendor({ site: 'https://www.larkspur.example/' });
    const { vendorId, version } = await draftOf(client);
    await client.request(
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
      { input: { vendorId, expectedVersion: version } },
    );
    await app.db.owner.query(
      `insert into vendor_site_checks (id, vendor_id, site, checked_at, outcome, facts)
       select gen_random_uuid(), vendor_id, profile ->> 'site', now(), 'ANSWERED', '{"foundedYear": 1998}'
       from vendor_versions where vendor_id = $1`,
      [vendorId],
    );
    const visitor = await Visitor.come(browser, app, { as: client, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile');
    const missing = page.getByRole('table', { name: 'What is missing' }).first();
    await missing
      .getByRole('row', { name: /Publish one price.*without it you are not found there.*\+\d+ %.*2 minutes/ })
      .waitFor();
    await missing
      .getByRole('row', { name: /Say what you do.*without it the page says “not provided”.*3 minutes/ })
      .waitFor();
    await page.getByText('Found on your site').waitFor();
    await page.getByRole('button', { name: 'Take over: Founded in' }).click();
    await page.getByText('Taken over into the draft.').waitFor();
    await page.getByText('Found on your site').waitFor({ state: 'detached' });
    expect((await draftOf(client)).profile).toMatchObject({ foundedYear: 1998 });
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
