import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** Fields that belong together, under one heading. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="rf-fieldset">
      <legend>{legend}</legend>
      {hint ? <div className="rf-hint">{hint}</div> : null}
      <Stack gap="md">{children}</Stack>
    </fieldset>
  );
}
