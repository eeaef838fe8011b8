import { useEffect } from 'react';

/** Keys of the desk: what each does, while nobody is typing. */
export type DeskKeys = Partial<Record<string, () => void>>;

const pressed = new Set(['radio', 'checkbox', 'button', 'submit']);

/** Is this key a letter of a text, or the arrow of a group of choices? */
function typing({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && pressed.has(target.type)) return key.startsWith('Arrow');
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Single keys, never with a modifier: those belong to the browser and to screen readers. */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typing(event)) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

/** Moves the focus along the links that are marked as rows of the desk. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-desk-row]')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/** Goes to the first choice of an outcome, or to whatever carries this mark. */
export function focusMark(mark: string): void {
  document.querySelector<HTMLElement>(`[data-desk="${mark}"]`)?.focus();
}

/** Opens or closes the help. */
export function toggleHelp(): void {
  const help = document.querySelector<HTMLDetailsElement>('details[data-desk="help"]');
  if (!help) return;
  help.open = !help.open;
  if (help.open) help.querySelector('summary')?.focus();
}
