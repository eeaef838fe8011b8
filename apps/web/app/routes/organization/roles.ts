import { useTranslation } from 'react-i18next';
import type { OrganizationRole } from '@ringfair/web-graphql';

const roles: readonly OrganizationRole[] = ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER'];

export function isRole(value: string): value is OrganizationRole {
  return (roles as readonly string[]).includes(value);
}

/** Nobody gives a role above the own. */
export function useRoleOptions(own: OrganizationRole) {
  const { t } = useTranslation('account');
  return roles
    .filter((role) => role !== 'OWNER' || own === 'OWNER')
    .map((value) => ({ value, label: t(`roles.${value}`) }));
}

export function manages(role: OrganizationRole): boolean {
  return role === 'OWNER' || role === 'ADMIN';
}
