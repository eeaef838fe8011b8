export const ALERT_CHOICES = ['DAILY', 'WEEKLY', 'NONE'] as const;
export const alertsOf = (typed: string) => ALERT_CHOICES.find((choice) => choice === typed) ?? 'NONE';

/** Where a saved one is asked by hand. */
export const pageOf = (kind: 'SEARCH' | 'NEED'): string => (kind === 'NEED' ? '/need' : '/vendors');
