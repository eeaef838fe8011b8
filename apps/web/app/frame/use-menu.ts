import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** A details element used as a menu: closes after a choice, on Escape, and when one clicks elsewhere. */
export function useMenu(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [key]);
  useEffect(() => {
    const away = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event instanceof MouseEvent && !element.contains(event.target as Node);
      if (escape || outside) element.open = false;
      if (escape) element.querySelector('summary')?.focus();
    };
    document.addEventListener('click', away);
    document.addEventListener('keydown', away);
    return () => {
      document.removeEventListener('click', away);
      document.removeEventListener('keydown', away);
    };
  }, []);
  return menu;
}
