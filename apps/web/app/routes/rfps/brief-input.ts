import type { CreateRfpInput } from '@ringfair/web-graphql';
import type { FormInput } from '../../platform/form.js';
import type { BriefData } from './types.js';

type BriefInput = Omit<CreateRfpInput, 'idempotencyKey'>;
type LotInput = BriefInput['lots'][number];
type RequirementInput = BriefInput['requirements'][number];

/** Codes of boxes and lists: the API says which it does not know. */
const codes = <Code extends string>(form: FormInput, name: string): Code[] =>
  form.all(name).filter(Boolean) as Code[];

const code = <Code extends string>(form: FormInput, name: string): Code | null =>
  form.optional(name) as Code | null;

function lotOf(form: FormInput, lot: string): LotInput {
  const others = form.text(`${lot}.otherLanguages`).split(/[\s,;]+/);
  return {
    title: form.text(`${lot}.title`),
    description: form.text(`${lot}.description`),
    services: codes(form, `${lot}.services`),
    channels: codes(form, `${lot}.channels`),
    languages: [...new Set([...codes<string>(form, `${lot}.languages`), ...others.filter(Boolean)])],
    coverage: codes(form, `${lot}.coverage`),
    coverageTimeZone: form.optional(`${lot}.coverageTimeZone`),
    agentModel: code(form, `${lot}.agentModel`),
    agentPreparation: code(form, `${lot}.agentPreparation`),
    scriptAuthor: code(form, `${lot}.scriptAuthor`),
    contactsPerMonth: form.integer(`${lot}.contactsPerMonth`),
    hoursPerWeek: form.integer(`${lot}.hoursPerWeek`),
    averageHandleSeconds: form.integer(`${lot}.averageHandleSeconds`),
  };
}

const requirementOf = (form: FormInput, name: string): RequirementInput => ({
  text: form.text(`${name}.text`),
  level: code<'MUST' | 'SHOULD'>(form, `${name}.level`) ?? 'SHOULD',
  dimension: code<'QUALITY' | 'FIT'>(form, `${name}.dimension`) ?? 'FIT',
  weight: form.integer(`${name}.weight`) ?? 5,
});

const isTouched = ({ title, description, services }: LotInput) =>
  Boolean(title || description || services.length);

/** The brief as typed; lots and requirements that were left empty are no part of it. */
export function briefInputOf(form: FormInput): BriefInput {
  const local = form.text('deadline.local');
  return {
    title: form.text('title'),
    summary: form.text('summary'),
    visibility: code<'PUBLIC' | 'INVITED'>(form, 'visibility') ?? 'PUBLIC',
    currency: form.text('currency'),
    deadline: local ? { local, timeZone: form.text('deadline.timeZone') } : null,
    weights: {
      price: form.requiredInteger('weights.price'),
      quality: form.requiredInteger('weights.quality'),
      fit: form.requiredInteger('weights.fit'),
    },
    lots: form.list('lots', (lot) => lotOf(form, lot)).filter(isTouched),
    requirements: form
      .list('requirements', (name) => requirementOf(form, name))
      .filter(({ text }) => text !== ''),
  };
}

/** Where the API's paths and the form's fields have other names. */
export const briefFieldNames = {
  deadline: 'deadline.local',
  weights: 'weights.price',
  lots: 'lots.0.title',
  requirements: 'requirements.0.text',
};

export const emptyLot = { title: '', services: [], languages: [] };
export const emptyRequirement = { text: '', level: 'SHOULD', dimension: 'FIT', weight: 5 };

const firstLots = (timeZone: string) => [{ ...emptyLot, coverageTimeZone: timeZone }];
const firstRequirements = [
  { ...emptyRequirement, level: 'MUST', dimension: 'QUALITY' },
  { ...emptyRequirement, dimension: 'QUALITY' },
  emptyRequirement,
];

/** What the form holds before anything is typed. */
export const newBrief = (timeZone: string) => ({
  visibility: 'PUBLIC',
  currency: 'EUR',
  deadline: { timeZone },
  weights: { price: 40, quality: 30, fit: 30 },
  lots: firstLots(timeZone),
  requirements: firstRequirements,
});

/** What the form holds of a saved draft. */
export function formValuesOf(
  rfp: BriefData & { deadlineLocal: string | null },
  offeredLanguages: readonly string[],
  timeZone: string,
) {
  const lots = rfp.lots.map(({ languages, ...lot }) => ({
    ...lot,
    languages: languages.filter((tag) => offeredLanguages.includes(tag)),
    otherLanguages: languages.filter((tag) => !offeredLanguages.includes(tag)).join(', '),
  }));
  return {
    title: rfp.title,
    summary: rfp.summary,
    visibility: rfp.visibility,
    currency: rfp.currency,
    deadline: { local: rfp.deadlineLocal ?? '', timeZone: rfp.deadlineTimeZone ?? timeZone },
    weights: rfp.weights,
    lots: lots.length > 0 ? lots : firstLots(timeZone),
    requirements: rfp.requirements.length > 0 ? rfp.requirements : firstRequirements,
  };
}
