import { useEffect, useState } from 'react';

/**
 * The reader's zone: the server's guess first, so that both sides agree, then the browser's own, which is
 * kept in a cookie for the next page.
 */
export function useTimeZone(known = 'UTC'): string {
  const [timeZone, setTimeZone] = useState(known);
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own || own === known) return;
    document.cookie = `time-zone=${encodeURIComponent(own)}; path=/; max-age=31536000; samesite=lax`;
    setTimeZone(own);
  }, [known]);
  return timeZone;
}
