import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { profileChanges } from './profile-changes.js';
import { mergeProfiles, type ProfileSides } from './profile-merge.js';
import type { VendorProfile } from './profile.js';
import { withRowIds } from './profile-rows.js';
import { profileFrom, type Said } from './read-profile.js';

type Document = Omit<Said<VendorProfile>, 'schemaVersion'>;
const profile = (said: Document): VendorProfile => profileFrom({ name: 'Larkspur', ...said });
const sides = (base: Document, mine: Document, theirs: Document): ProfileSides => ({
  base: profile(base),
  mine: profile(mine),
  theirs: profile(theirs),
});
/** What has to be asked: path, theirs, mine. */
const asked = (given: ProfileSides) =>
  profileChanges(mergeProfiles(given, 'theirs').fields, mergeProfiles(given, 'mine').fields);

const athens = { id: 'l1', country: 'GR', city: 'Athens' };
const berlin = { id: 'l2', country: 'DE', city: 'Berlin' };
const sofia = { id: 'l2', country: 'BG', city: 'Sofia' };
const price = (id: string, amountMinor: number) =>
  ({ id, unit: 'MINUTE', currency: 'EUR', amountMinor, rateScale: 0 }) as const;

describe('two people who changed one profile', () => {
  it('each keep the row that they added to one list; the later one is numbered anew, with what refers to it', () => {
    const free = { language: 'de', freeAgents: 2, asOf: '2026-11-01' };
    const given = sides(
      { locations: [athens] },
      { locations: [athens, berlin], capacity: [{ id: 'k1', locationId: 'l2', ...free }] },
      { locations: [athens, sofia], capacity: [{ id: 'k1', locationId: 'l2', ...free, language: 'bg' }] },
    );
    const { fields, renamed } = mergeProfiles(given);
    expect(renamed).toEqual({ l2: 'l3', k1: 'k2' });
    expect(fields.locations).toMatchObject([athens, sofia, { ...berlin, id: 'l3' }]);
    expect(fields.capacity).toMatchObject([
      { id: 'k1', locationId: 'l2', language: 'bg' },
      { id: 'k2', locationId: 'l3', language: 'de' },
    ]);
    expect(asked(given)).toEqual([]);
  });

  it('merge what one changed, one took away and one added, and where one put it', () => {
    const given = sides(
      { prices: [price('p1', 10), price('p2', 20), price('p3', 30)] },
      { prices: [price('p4', 40), price('p1', 11), price('p2', 20), price('p3', 30)] },
      { prices: [price('p1', 10), price('p3', 30), price('p5', 50)] },
    );
    expect(mergeProfiles(given).fields.prices?.map(({ id, amountMinor }) => [id, amountMinor])).toEqual([
      ['p4', 40],
      ['p1', 11],
      ['p3', 30],
      ['p5', 50],
    ]);
    expect(asked(given)).toEqual([]);
  });

  it('merge parts by their fields, texts by language, and codes by what was chosen', () => {
    const given = sides(
      { size: { min: 1, max: 10 }, texts: { en: { summary: 'One' } }, coverage: ['WEEKENDS', 'HOLIDAYS'] },
      { size: { min: 5, max: 10 }, texts: { en: { summary: 'Two' } }, coverage: ['HOLIDAYS'] },
      {
        size: { min: 1, max: 20 },
        texts: { en: { summary: 'One' }, el: { summary: 'Ένα' } },
        coverage: ['WEEKENDS', 'HOLIDAYS', 'AROUND_THE_CLOCK'],
      },
    );
    expect(mergeProfiles(given).fields).toMatchObject({
      size: { min: 5, max: 20 },
      texts: { en: { summary: 'Two' }, el: { summary: 'Ένα' } },
      coverage: ['HOLIDAYS', 'AROUND_THE_CLOCK'],
    });
    expect(asked(given)).toEqual([]);
  });

  it('match rows without ids by content and code: hours, products, services', () => {
    const [week, saturday] = [
      { days: ['MO', 'TU'], from: '09:00', to: '17:00' } as const,
      { days: ['SA'], from: '10:00', to: '14:00' } as const,
    ];
    const calendar = { timeZone: 'Europe/Athens' };
    const given = sides(
      { calendar: { ...calendar, hours: [week] }, technology: [{ category: 'CRM', product: 'A' }] },
      {
        calendar: { ...calendar, hours: [week, saturday] },
        technology: [
          { category: 'CRM', product: 'A' },
          { category: 'CRM', product: 'B' },
        ],
        services: [{ service: 'DISPATCH', promisedPercent: 80 }],
      },
      {
        calendar: { ...calendar, hours: [{ ...week, to: '18:00' }] },
        technology: [
          { category: 'CRM', product: 'A' },
          { category: 'CRM', product: 'C' },
        ],
        services: [{ service: 'DISPATCH', promisedPercent: 90 }],
      },
    );
    const { fields } = mergeProfiles(given);
    expect(fields.calendar?.hours).toEqual([{ ...week, to: '18:00' }, saturday]);
    expect(fields.technology?.map(({ product }) => product)).toEqual(['A', 'C', 'B']);
    expect(asked(given).map(({ path }) => path)).toEqual(['services.DISPATCH']);
  });

  it('are asked only about what both changed differently, a row as a whole', () => {
    const given = sides(
      { foundedYear: 2000, prices: [price('p1', 10), price('p2', 20)] },
      { foundedYear: 2001, prices: [price('p1', 11), price('p2', 21)] },
      { foundedYear: 2002, prices: [{ ...price('p1', 10), unit: 'MESSAGE' }, price('p2', 20)] },
    );
    expect(asked(given).map(({ path }) => path)).toEqual(['foundedYear', 'prices.p1']);
    const keeping = (side: 'base' | 'mine' | 'theirs') => mergeProfiles(given, side).fields;
    expect(keeping('theirs')).toMatchObject({
      foundedYear: 2002,
      prices: [{ unit: 'MESSAGE', amountMinor: 10 }, { amountMinor: 21 }],
    });
    expect(keeping('mine')).toMatchObject({
      foundedYear: 2001,
      prices: [{ unit: 'MINUTE', amountMinor: 11 }, { amountMinor: 21 }],
    });
    expect(keeping('base')).toMatchObject({
      foundedYear: 2000,
      prices: [price('p1', 10), { amountMinor: 21 }],
    });
  });

  it('are asked where one changed what the other took away', () => {
    const given = sides(
      { locations: [athens], headquarters: { country: 'GR' } },
      { locations: [] },
      { locations: [{ ...athens, headCount: 9 }], headquarters: { country: 'GR', city: 'Athens' } },
    );
    expect(asked(given)).toEqual([
      { path: 'headquarters', before: expect.stringContaining('Athens'), after: null },
      { path: 'locations.l1', before: expect.stringContaining('9'), after: null },
    ]);
  });
});

describe('whatever they changed', () => {
  const city = fc.constantFrom('Athens', 'Berlin', 'Sofia', 'Cebu', 'Leeds');
  const rowId = (prefix: string) => fc.integer({ min: 1, max: 6 }).map((number) => `${prefix}${number}`);
  const one = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
    fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 5 });
  const codes = fc.uniqueArray(fc.constantFrom('DISPATCH', 'LIVE_CHAT', 'TELEPHONE_ANSWERING'), {
    maxLength: 3,
  });
  const anybody = fc
    .record({
      foundedYear: fc.option(fc.constantFrom(1999, 2000, 2001)),
      size: fc.record({ min: fc.constantFrom(1, 2, null), max: fc.constantFrom(9, null) }),
      texts: fc.dictionary(
        fc.constantFrom('en', 'el'),
        fc.record({ summary: city, howWeWork: fc.option(city) }),
      ),
      coverage: fc.uniqueArray(fc.constantFrom('WEEKENDS', 'HOLIDAYS', 'AROUND_THE_CLOCK')),
      clientCountries: fc.uniqueArray(fc.constantFrom('GR', 'DE', 'BG')),
      services: codes.map((list) => list.map((service) => ({ service }))),
      technology: fc.array(
        fc.record({ category: fc.constantFrom('CRM', 'TELEPHONY'), product: fc.option(city) }),
        { maxLength: 4 },
      ),
      locations: one(fc.record({ id: rowId('l'), country: fc.constantFrom('GR', 'DE'), city })),
      capacity: one(
        fc.record({
          id: rowId('k'),
          locationId: fc.option(rowId('l')),
          language: fc.constantFrom('de', 'el'),
          freeAgents: fc.integer({ min: 0, max: 3 }),
          asOf: fc.constant('2026-11-01'),
        }),
      ),
    })
    .map((said) => profile(said as Document));

  it('a side that changed nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(anybody, anybody, (base, changed) => {
        for (const given of [
          { base, mine: changed, theirs: base },
          { base, mine: base, theirs: changed },
          { base, mine: changed, theirs: changed },
        ]) {
          expect(mergeProfiles(given)).toEqual({ fields: changed, renamed: {} });
          expect(asked(given)).toEqual([]);
        }
      }),
    );
  });

  it('nothing that either side added is missing, unless it is asked about', () => {
    const content = ({ country, city: town }: VendorProfile['locations'][number]) => `${country} ${town}`;
    const times = (rows: readonly string[], text: string) => rows.filter((row) => row === text).length;
    fc.assert(
      fc.property(anybody, anybody, anybody, (base, mine, theirs) => {
        const { fields } = mergeProfiles({ base, mine, theirs });
        const questions = asked({ base, mine, theirs })
          .map(({ before, after }) => `${before} ${after}`)
          .join();
        const isNew = (id: string) => !base.locations.some((row) => row.id === id);
        const merged = fields.locations!.map(content);
        for (const side of [mine, theirs]) {
          const added = side.locations.filter(({ id }) => isNew(id)).map(content);
          for (const text of added) expect(times(merged, text)).toBeGreaterThanOrEqual(times(added, text));
          for (const code of side.services.filter(
            (row) => !base.services.some((old) => old.service === row.service),
          ))
            expect(fields.services).toContainEqual(code);
          for (const code of side.clientCountries.filter((row) => !base.clientCountries.includes(row)))
            expect(fields.clientCountries).toContain(code);
          for (const row of side.technology.filter(
            ({ category }) => !base.technology.some((old) => old.category === category),
          ))
            expect(fields.technology).toContainEqual(row);
        }
        const ids = fields.locations!.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(withRowIds(fields)).toEqual(fields);
        if (mine.foundedYear !== base.foundedYear && mine.foundedYear !== fields.foundedYear)
          expect(questions).toContain(String(mine.foundedYear));
      }),
    );
  });

  it('changes of different rows come to the same whoever is first', () => {
    const change = fc.record({ place: fc.integer({ min: 0, max: 4 }), city, added: fc.boolean() });
    const changed = (
      base: VendorProfile,
      places: readonly number[],
      made: readonly { city: string; added: boolean }[],
    ) => ({
      ...base,
      locations: [
        ...base.locations.flatMap((row, place) => {
          const at = places.indexOf(place);
          if (at < 0) return [row];
          return made[at]!.added ? [{ ...row, city: `${made[at]!.city} 2` }] : [];
        }),
        ...made
          .filter(({ added }) => added)
          .map((row, index) => ({
            ...profile({ locations: [athens] }).locations[0]!,
            id: `l${7 + index}`,
            city: row.city,
          })),
      ],
    });
    fc.assert(
      fc.property(
        anybody,
        fc.array(change, { maxLength: 3 }),
        fc.array(change, { maxLength: 3 }),
        (base, first, second) => {
          const half = Math.ceil(base.locations.length / 2);
          const a = changed(
            base,
            first.map(({ place }) => place % 2).filter((place) => place < half),
            first,
          );
          const b = changed(
            base,
            second.map(({ place }) => half + (place % 2)),
            second,
          );
          const both = [
            mergeProfiles({ base, mine: a, theirs: b }),
            mergeProfiles({ base, mine: b, theirs: a }),
          ].map(({ fields }) =>
            fields.locations!.map(({ country, city: town }) => `${country} ${town}`).sort(),
          );
          expect(both[0]).toEqual(both[1]);
          expect(asked({ base, mine: a, theirs: b })).toEqual([]);
        },
      ),
    );
  });
});
