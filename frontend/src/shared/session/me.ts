import { $api } from '@/shared/api/client';
import type roles from '@/locales/vi/common.json';
import type { Schema } from '@/shared/api/types';

export type Me = Schema<'Me'>;
/** The realm roles that the dashboard has a word for. */
export type RoleName = keyof typeof roles.role;

export type Permission = Me['permissions'][number];

/** Who is signed in, what they may do and for which agency. */
export function useMe() {
  return $api.useQuery('get', '/api/v1/me', {}, { staleTime: 5 * 60_000 });
}

/** Whether the API says that the signed-in person has the permission; false until it has said so. */
export function useMay(permission: Permission): boolean {
  return useMe().data?.permissions.includes(permission) ?? false;
}
