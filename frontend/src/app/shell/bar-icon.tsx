import type { Room } from './rooms';

const shapes: Record<Room['key'] | 'more', string> = {
  overview: 'M3 11h6V3H3ZM11 17h6V9h-6ZM3 17h6v-3H3ZM11 6h6V3h-6Z',
  work: 'M4 3h12v14H4ZM7 7.500l1.200 1.200L10.500 6M7 12.500l1.200 1.200L10.500 11M12.5 7.500h1.500M12.5 12.500h1.500',
  plans: 'M5 2.500h7l3.5 3.500v11.500H5ZM8 9h5M8 12.500h5',
  submissions: 'M4 3h12v14H4ZM7 7.500h2M7 12h2M11 7.500h2.500M11 12h2.500',
  rounds: 'M16.500 10a6.5 6.5 0 1 1-2-4.700M16.500 3v3.500H13',
  assignments: 'M3 3h14v14H3ZM3 7.700h14M3 12.400h14M8 3v14',
  imports: 'M10 13V3.500M6.5 7 10 3.5 13.5 7M3.5 12v4.500h13V12',
  areas: 'M10 17.500c3.8-4 5.5-6.7 5.5-9.200a5.5 5.5 0 0 0-11 0c0 2.5 1.7 5.2 5.5 9.200ZM10 6.600a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400Z',
  agencies: 'M3 17h14M4.5 17V8M15.5 17V8M8.2 17V9.500M11.8 17V9.500M2.5 7.5 10 3l7.5 4.500Z',
  audit: 'M4 3h12v14H4ZM7 7h6M7 10h6M7 13h3',
  reorganisations: 'M2.5 4h4l6 8h5m0 0-2.5-2.500M17.500 12 15 14.500M2.500 12h4l1.500-2',
  shapes: 'M2.500 4.500 7.500 3l5 1.500 5-1.500v12.500l-5 1.500-5-1.500-5 1.500ZM7.500 3v12.500M12.500 4.500V17',
  directory: 'M3 5h14M3 10h14M3 15h14',
  reminders: 'M10 3a5 5 0 0 0-5 5c0 4-2 5.5-2 5.5h14s-2-1.5-2-5.5a5 5 0 0 0-5-5ZM8.2 16.2a1.8 1.8 0 0 0 3.6 0',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
};

export function BarIcon({ room }: { room: Room['key'] | 'more' }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={shapes[room]}
        fill="none"
        stroke="currentColor"
        strokeWidth={room === 'more' ? 2.6 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
