import { Button, Group, Stack, type ButtonProps } from '@mantine/core';
import { useEffect, useId, useRef, useState, type MouseEventHandler, type ReactNode } from 'react';
import { Form, useActionData, useLocation, useNavigation, useRouteLoaderData } from 'react-router';
import { ErrorSummary } from './error-summary.js';
import { FormContext, useFormState } from './form-context.js';
import { isFormResult, type FormResult } from './form-result.js';

export interface RingFormProps {
  /** Tells several forms of one page apart; the action reads it as `form.intent`. */
  intent?: string;
  /** What the fields hold at first, by field name. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Values sent along unseen, as an id or `expectedVersion`. */
  hidden?: Readonly<Record<string, string | number>>;
  action?: string;
  /** For a form with a FileField. */
  encType?: 'multipart/form-data';
  /** Keeps the scroll position, for small forms within a long page. */
  preventScrollReset?: boolean;
  /** Inline forms (a button in a row) leave out the stack and the summary. */
  plain?: boolean;
  /** Required by several forms of one intent on a page (rows): the row's id. */
  row?: string;
  children: ReactNode;
}

/**
 * A form that works without JavaScript: posts to the route's action, comes back with the errors on top and
 * beside the fields, and with everything that was typed. Sends an idempotency key.
 */
export function RingForm({
  intent,
  defaults = {},
  hidden = {},
  action,
  encType,
  preventScrollReset,
  plain,
  row,
  children,
}: RingFormProps) {
  const id = useId();
  const anchor = `f${id.replace(/[^\w-]/g, '')}`;
  const here = useLocation();
  const result = useOwnResult(intent, row);
  const pending = usePending(intent, row);
  const turn = useTurn(pending, result !== undefined);
  const seed = useRouteLoaderData<{ formSeed?: string }>('root')?.formSeed ?? '';
  return (
    <FormContext value={{ id: anchor, result, defaults, pending }}>
      <Form
        key={turn}
        id={anchor}
        method="post"
        encType={encType}
        action={action ?? (intent ? backTo(here, anchor) : undefined)}
        preventScrollReset={preventScrollReset}
        noValidate
        className={plain ? 'rf-form-plain' : 'rf-form'}
      >
        {intent ? <input type="hidden" name="_intent" value={intent} /> : null}
        {row ? <input type="hidden" name="_row" value={row} /> : null}
        <input type="hidden" name="_key" value={`${seed}${id}${turn}`} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {plain ? (
          children
        ) : (
          <Stack gap="lg">
            <ErrorSummary />
            {children}
          </Stack>
        )}
      </Form>
    </FormContext>
  );
}

/** The action's answer when it is a refusal of this very form. */
export function useOwnResult(intent: string | undefined, row: string | undefined): FormResult | undefined {
  const answer = useActionData<unknown>();
  const own =
    isFormResult(answer) && answer.intent === intent && (row === undefined || answer.values['_row'] === row);
  return own ? answer : undefined;
}

function usePending(intent: string | undefined, row: string | undefined): boolean {
  const { state, formData } = useNavigation();
  if (state === 'idle' || formData === undefined) return false;
  return (
    (intent === undefined || formData.get('_intent') === intent) &&
    (row === undefined || formData.get('_row') === row)
  );
}

/** Counts the times that this form went through: then its fields begin anew. */
function useTurn(pending: boolean, refused: boolean): number {
  const [turn, setTurn] = useState(0);
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending && !refused) setTurn((count) => count + 1);
    wasPending.current = pending;
  }, [pending, refused]);
  return turn;
}

/** This page at this form, without the notice of an earlier success: where a refusal without JavaScript shows up. */
function backTo({ pathname, search }: { pathname: string; search: string }, anchor: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('saved');
  const rest = parameters.toString();
  return `${pathname}${rest ? `?${rest}` : ''}#${anchor}`;
}

export interface SubmitButtonProps extends ButtonProps {
  /** Sent along when this button was used: name and value. */
  name?: string;
  value?: string;
  /** A second, quieter button. */
  quiet?: boolean;
  dangerous?: boolean;
  /** Sends the form without the browser asking for required fields, as for "save draft". */
  formNoValidate?: boolean;
  'aria-label'?: string;
  /** With scripts: something quicker than sending the form. */
  onClick?: MouseEventHandler<HTMLButtonElement>;
  children: ReactNode;
}

/** A verb and its object: "Send answer", never "Submit". Shows that it works while it does. */
export function SubmitButton({ quiet, dangerous, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormState();
  return (
    <Button
      type="submit"
      variant={quiet ? 'default' : 'filled'}
      color={dangerous ? 'negative' : undefined}
      aria-disabled={pending || undefined}
      data-pending={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      {...rest}
    >
      {children}
    </Button>
  );
}

export function FormActions({ children }: { children: ReactNode }) {
  return (
    <Group gap="sm" className="rf-form-actions">
      {children}
    </Group>
  );
}
