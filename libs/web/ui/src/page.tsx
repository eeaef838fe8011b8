import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainLink } from './link.js';

export interface Crumb {
  label: string;
  to: string;
}

export interface PageProps {
  title: string;
  /** What the window shows instead, where one heading stands over many pages. */
  windowTitle?: string;
  /** One or two sentences under the title: what this place is for. */
  lead?: ReactNode;
  /** At most two levels above this page. */
  breadcrumbs?: readonly Crumb[];
  /** The page's one primary action, beside the title. */
  action?: ReactNode;
  /** `form` is 640 px wide, `content` 1,200 px, `full` as wide as the window. */
  width?: 'form' | 'content' | 'full';
  /** For search engines and shared links; the lead where it is a text and nothing else is given. */
  description?: string;
  /** Marks or badges beside the title. */
  aside?: ReactNode;
  children?: ReactNode;
}

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('frame.breadcrumbs')} className="rf-crumbs">
      <ol>
        {items.map((crumb) => (
          <li key={crumb.to}>
            <PlainLink to={crumb.to}>{crumb.label}</PlainLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Every page: its title in the window, one h1, the lead, the action. */
export function Page({
  title,
  windowTitle = title,
  lead,
  breadcrumbs,
  action,
  width = 'content',
  description = typeof lead === 'string' ? lead : undefined,
  aside,
  children,
}: PageProps) {
  const { t } = useTranslation('common');
  return (
    <div className={`rf-page rf-page-${width}`}>
      <title>{t('frame.windowTitle', { title: windowTitle })}</title>
      {description ? <meta name="description" content={description} /> : null}
      {breadcrumbs?.length ? <Breadcrumbs items={breadcrumbs} /> : null}
      <header className="rf-page-header">
        <Stack gap="xs" className="rf-page-heading">
          <Group gap="sm" align="center">
            <Title order={1}>{title}</Title>
            {aside}
          </Group>
          {lead ? (
            <Text component="div" c="dimmed" className="rf-lead">
              {lead}
            </Text>
          ) : null}
        </Stack>
        {action ? <div className="rf-page-action">{action}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  lead,
  id,
  children,
}: {
  title: string;
  lead?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="rf-section" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <Title order={2} id={id ? `${id}-title` : undefined}>
        {title}
      </Title>
      {lead ? (
        <Text component="div" c="dimmed" mt={4}>
          {lead}
        </Text>
      ) : null}
      <div className="rf-section-body">{children}</div>
    </section>
  );
}
