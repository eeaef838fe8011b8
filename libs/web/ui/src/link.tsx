import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type LinkProps } from 'react-router';

/** Puts the page's language before a path of this site: `/vendors` becomes `/ru/vendors`. */
export function useLocalPath(): (path: string) => string {
  const { i18n } = useTranslation();
  return (path) => `/${i18n.language}${path === '/' ? '' : path}`;
}

type Target = Omit<LinkProps, 'to' | 'color' | 'style'> & {
  /** A path without language, or a query alone ("?page=2"). */
  to: string;
};

function useTarget(to: string): string {
  const local = useLocalPath();
  return to.startsWith('/') ? local(to) : to;
}

/** A link inside the site, in the page's language. */
export function AppLink({ to, ...rest }: Target & AnchorProps & { children: ReactNode }) {
  return <Anchor component={Link} to={useTarget(to)} {...rest} />;
}

/** A bare link, for places that style it themselves. */
export function PlainLink({ to, ...rest }: Target) {
  return <Link to={useTarget(to)} {...rest} />;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ to, ...rest }: Target & ButtonProps & { children: ReactNode }) {
  return <Button component={Link} to={useTarget(to)} {...rest} />;
}
