import { VisuallyHidden } from '@ringfair/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * A step to another page without loading a document: the focus goes to its content, as a new document would put it
 * before that, and its title is said aloud. Steps within a page leave the focus where somebody works.
 */
export function RouteAnnouncer() {
  const { pathname, hash } = useLocation();
  const [title, setTitle] = useState('');
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setTitle(document.title);
    if (!hash) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return (
    <VisuallyHidden>
      <span role="status">{title}</span>
    </VisuallyHidden>
  );
}
