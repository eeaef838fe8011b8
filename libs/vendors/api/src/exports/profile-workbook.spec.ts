import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '@ringfair/platform/export';
import { emptyProfile, profileFrom, readProfile, type VendorProfile } from '@ringfair/vendors-core';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { workbookOf } from './listing-restore.fixture.js';
import { profileSheets, readProfileSheets } from './profile-workbook.js';
import { anyProfile } from '../profile/profile.fixture.js';

const profileWorkbook = (profile: VendorProfile) => workbookOf(profileSheets(profile));
const readProfileWorkbook = async (bytes: Buffer) => readProfileSheets(await readWorkbook(bytes));
const again = async (profile: VendorProfile): Promise<VendorProfile> =>
  readProfile(await readProfileWorkbook(await profileWorkbook(profile)), (path, reason) => {
    throw new Error(`${path}: ${reason}`);
  });

describe('a profile as a workbook', () => {
  it('comes back as the same profile, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyProfile(), async (profile) => {
        expect(await again(profile)).toEqual(profile);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('comes back when it says nothing', async () => {
    expect(await again(emptyProfile('Larkspur'))).toEqual(emptyProfile('Larkspur'));
  });

  it('has one sheet per list, and cannot carry a formula', async () => {
    const bytes = await profileWorkbook(
      profileFrom({
        name: '=HYPERLINK("x")',
        channels: [{ channel: 'VOICE', hours: [{ days: ['MO'], from: '08:00', to: '16:00' }] }],
      }),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'profile',
        'texts',
        'locations',
        'channels',
        'channels.hours',
        'calendar.hours',
      ]),
    );
    expect(workbook.getWorksheet('profile')?.getCell('B2').value).toBe(`'=HYPERLINK("x")`);
    expect(workbook.getWorksheet('channels.hours')?.getRow(2).values).toEqual([
      undefined,
      1,
      'MO',
      '08:00',
      '16:00',
    ]);
  });

  it('takes what a person types into a spreadsheet', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await profileWorkbook(emptyProfile('Larkspur'))) as unknown as ArrayBuffer);
    workbook.getWorksheet('registerNumbers')?.addRow(['VAT', 123456789]);
    workbook
      .getWorksheet('certifications')
      ?.addRow([null, 'ISO_27001', null, null, null, new Date('2024-05-01'), null]);
    workbook.getWorksheet('locations')?.addRow({});
    const main = workbook.getWorksheet('profile');
    main?.eachRow((row) => {
      if (row.getCell(1).value === 'legalName')
        row.getCell(2).value = { richText: [{ text: 'Larkspur ' }, { text: 'OÜ' }] };
      if (row.getCell(1).value === 'foundedYear') row.getCell(2).value = { formula: '2000+9', result: 2009 };
      if (row.getCell(1).value === 'directions') row.getCell(2).value = 'INBOUND,OUTBOUND';
    });
    const said = await readProfileWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(profileFrom(said as never)).toMatchObject({
      legalName: 'Larkspur OÜ',
      foundedYear: 2009,
      directions: ['INBOUND', 'OUTBOUND'],
      registerNumbers: [{ register: 'VAT', number: '123456789' }],
      certifications: [{ id: 'e1', standard: 'ISO_27001', issuedOn: '2024-05-01' }],
    });
  });
});
