import { DateTime, NotProvided } from '@ringfair/web-ui';

/** The deadline as the buyer meant it, in the buyer's zone, with the time left beside it. */
export function Deadline({
  rfp,
  relative = true,
}: {
  rfp: { deadline: string | null; deadlineTimeZone: string | null };
  relative?: boolean;
}) {
  if (!rfp.deadline) return <NotProvided />;
  return <DateTime value={rfp.deadline} timeZone={rfp.deadlineTimeZone ?? 'UTC'} relative={relative} />;
}
