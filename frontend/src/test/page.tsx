import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { createQueries } from '@/app/queries';
import { createAppRouter } from '@/app/router';
import { openApi } from '@/shared/api/client';
import i18n, { openTexts } from '@/shared/i18n/i18n';
import type { Me, Permission } from '@/shared/session/me';
import { themeFor } from '@/shared/theme/theme';
import { server } from './server';

export const API = 'http://api.test';

export function me(...permissions: Permission[]): Me {
  return {
    subject: 'u1',
    name: 'Nguyễn Thị Hạnh',
    roles: ['planner'],
    permissions: ['READ', ...permissions],
    agency: {
      id: 'a1',
      code: '22.SYT',
      name: 'Sở Y tế Quảng Ninh',
      areaId: 'ar22',
      areaName: 'Tỉnh Quảng Ninh',
      level: 'PROVINCE',
      provinceId: 'ar22',
      provinceName: 'Tỉnh Quảng Ninh',
      focal: true,
    },
  };
}

export function list<T>(items: T[], nextCursor: string | null = null) {
  return { items, nextCursor, total: { value: items.length, kind: 'EXACT' } };
}

/** Opens the dashboard at an address, signed in, against the answers that the test has set up. */
export async function open(address: string, who: Me = me('PLAN_EDIT', 'PLAN_IMPORT', 'ASSIGN')) {
  if (!i18n.isInitialized) await openTexts();
  openApi({ apiUrl: API });
  server.use(
    http.get(`${API}/api/v1/me`, () => HttpResponse.json(who)),
    http.get(`${API}/api/v1/notices/count`, () => HttpResponse.json({ unread: 0 })),
  );
  const queries = createQueries();
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  const user = userEvent.setup();
  render(
    <MantineProvider theme={themeFor({ close: 'Đóng', clear: 'Xóa' })} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user, router };
}
