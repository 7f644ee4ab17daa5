import type { LinkProps } from '@tanstack/react-router';
import type { Me, Permission } from '@/shared/session/me';

export interface Room {
  key: 'overview' | 'work' | 'submissions' | 'plans' | 'rounds' | 'assignments' | 'imports' | 'areas' | 'agencies' | 'audit' | 'directory' | 'reorganisations' | 'shapes' | 'reminders';
  to: LinkProps['to'];
  /** Shown only to those whom the API gives this permission. */
  needs?: Permission;
  group: 'work' | 'directory';
}

const rooms: Room[] = [
  { key: 'overview', to: '/', group: 'work' },
  { key: 'work', to: '/work', group: 'work' },
  { key: 'submissions', to: '/submissions', group: 'work' },
  { key: 'plans', to: '/plans', group: 'work' },
  { key: 'rounds', to: '/collection-rounds', group: 'work' },
  { key: 'assignments', to: '/assignments', group: 'work' },
  { key: 'imports', to: '/plan-imports', needs: 'PLAN_IMPORT', group: 'work' },
  { key: 'areas', to: '/areas', group: 'directory' },
  { key: 'agencies', to: '/agencies', group: 'directory' },
  { key: 'audit', to: '/audit', needs: 'AUDIT_READ', group: 'directory' },
  { key: 'reorganisations', to: '/reorganisations', needs: 'DIRECTORY_EDIT', group: 'directory' },
  { key: 'shapes', to: '/boundary-import', needs: 'DIRECTORY_EDIT', group: 'directory' },
  { key: 'directory', to: '/directory-import', needs: 'DIRECTORY_EDIT', group: 'directory' },
  { key: 'reminders', to: '/reminder-stages', needs: 'REMINDERS_EDIT', group: 'directory' },
];

export function roomsFor(me: Me | undefined): Room[] {
  return rooms.filter((room) => !room.needs || me?.permissions.includes(room.needs));
}

/** Pages that stand in a room and not in the navigation. */
const within: Partial<Record<string, Permission>> = {
  '/plans/new': 'PLAN_EDIT',
  '/collection-rounds/new': 'ROUND_EDIT',
  '/reorganisations/new': 'DIRECTORY_EDIT',
  '/reorganisation-import': 'DIRECTORY_EDIT',
};

/** Whether a person who followed an address may not enter the room behind it; false until the API has said who it is. */
export function isClosed(me: Me | undefined, path: string): boolean {
  const needs = within[path] ?? rooms.find(({ to }) => to === path)?.needs;
  return me !== undefined && needs !== undefined && !me.permissions.includes(needs);
}
