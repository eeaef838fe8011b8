export { theme } from './theme.js';
export { AppLink, ButtonLink, PlainLink, useLocalPath } from './link.js';
export { Breadcrumbs, Page, Section, type Crumb, type PageProps } from './page.js';
export { LocaleProvider, useLocale, type LocaleState } from './data/locale-context.js';
export {
  formatMoney,
  Money,
  NumberText,
  Percent,
  Rating,
  useNumberFormat,
  type MoneyValue,
} from './data/figures.js';
export { DateText, DateTime, formatDate, formatRelative, type DateTimeProps } from './data/time.js';
export {
  NotProvided,
  ProvenanceLegend,
  ProvenanceMark,
  StatusBadge,
  type Provenance,
  type Tone,
} from './data/marks.js';
export {
  EmptyState,
  FacetList,
  Facts,
  Meter,
  Notice,
  Pagination,
  VisuallyHidden,
  type Facet,
  type Fact,
} from './data/layout.js';
export { DataTable, type Column, type DataTableProps } from './data/data-table.js';
export {
  isFormResult,
  valueAt,
  type FieldProblem,
  type FormResult,
  type FormValue,
  type FormValues,
} from './form/form-result.js';
export {
  fieldId,
  FormContext,
  useField,
  useFormState,
  useProblemText,
  type FieldState,
  type FormState,
} from './form/form-context.js';
export { ErrorSummary, useRefusalText } from './form/error-summary.js';
export {
  FormActions,
  RingForm,
  SubmitButton,
  type RingFormProps,
  type SubmitButtonProps,
} from './form/ring-form.js';
export { ConfirmForm, type ConfirmFormProps } from './form/confirm-form.js';
export {
  FileField,
  NumberField,
  PasswordField,
  TextAreaField,
  TextField,
  type TextFieldProps,
} from './form/text-fields.js';
export {
  CheckboxField,
  CheckboxGroupField,
  RadioGroupField,
  SelectField,
  type Option,
} from './form/choice-fields.js';
export { FieldSet } from './form/field-set.js';
export { intlLocale, useIntlLocale } from './data/intl-locale.js';
