const ZONE = 'Asia/Ho_Chi_Minh';

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar day `2021-03-08` as `08/03/2021`; also `2024-03` and `2024`. No time zone is involved. */
export function formatDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** An instant as `08/03/2021 14:05`, in Vietnam's time wherever the reader sits. */
export function formatInstant(iso: string): string {
  const part = Object.fromEntries(moment.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}`;
}

/** Today in Vietnam, as `2026-11-22`. */
export function today(now: Date = new Date()): string {
  return isoDay.format(now);
}

/** Reads `8/3/2021` or `08/03/2021` (or an ISO day). Answers `undefined` for anything that is no day, `null` for nothing. */
export function parseDay(text: string): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const iso = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : written;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}
