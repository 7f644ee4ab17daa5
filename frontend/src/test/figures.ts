import type { Progress, RollUp, TargetProgress } from '@/shared/figures/api';
import type { BoundaryCollection } from '@/shared/figures/map-shapes';

const coverage = (answered: number, owed: number) => ({ unitLevel: 'COMMUNE' as const, owed, answered, reported: answered, noData: 0, notApplicable: 0, estimated: 0, hidden: 0, notDivisible: 0 });

const measure = { id: 'm1', indicatorId: 'i1', indicatorCode: '1', name: 'tỷ lệ xã', unit: 'PERCENT' as const, unitText: null, aggregation: 'RATIO' as const, direction: 'UP' as const };
const area = { id: 'ar22', code: '22', name: 'Tỉnh Quảng Ninh', level: 'PROVINCE' as const };

/** A target half way in time and less than half way in figures. */
export const target: TargetProgress = {
  targetId: 't1',
  indicatorId: 'i1',
  measureId: 'm1',
  scope: null,
  status: {
    status: 'AT_RISK',
    reachedEarly: false,
    formula: 'PROGRESS',
    wish: 'UP',
    comparator: 'GE',
    kept: false,
    change: 'LEVEL',
    value: 95,
    upper: null,
    milestoneYear: 2030,
    planStartYear: 2021,
    lastClosedYear: 2025,
    changeSince: null,
    cell: 'TOTAL',
    newest: { year: 2025, figure: 75, judged: 75 },
    base: { year: 2021, figure: 60, judged: 60 },
    goal: 95,
    farGoal: null,
    progress: 0.428571,
    elapsed: 0.444444,
    tolerance: 0.1,
    years: [{ year: 2025, figure: 75, judged: 75, satisfied: false }],
    missingYears: [],
    gaps: [2023],
  },
  text: { status: 'Có nguy cơ chậm', formula: 'Tiến độ (75 − 60) / (95 − 60) = 0,428571.' },
  series: [
    { year: 2021, periodId: 1, outcome: 'FIGURE', numerator: 60, denominator: 100, value: 60, quality: 'OFFICIAL', coverage: coverage(54, 54) },
    { year: 2023, periodId: 3, outcome: 'NOT_REPORTED', numerator: null, denominator: null, value: null, quality: null, coverage: coverage(0, 54) },
    { year: 2025, periodId: 5, outcome: 'FIGURE', numerator: 75, denominator: 100, value: 75, quality: 'ESTIMATED', coverage: coverage(51, 54) },
  ],
  forecast: { outcome: 'NOT_ENOUGH_DATA', year: 2030, value: null, low: null, high: null, yearlyChange: null, surety: 0.9, figures: [] },
  change: { fromYear: 2021, toYear: 2025, difference: 15, wished: true },
  comparison: null,
  national: null,
};

export const progress: Progress = {
  planId: 'p1',
  area,
  level: 'LOCKED',
  map: 'NOW',
  on: '2026-11-22',
  calendar: 'STATISTICAL',
  lastClosedYear: 2025,
  sample: true,
  measures: [measure],
  targets: [target],
};

const figure = (areaId: string, cell: string, value: number | null) => ({
  measureId: 'm1',
  cell,
  areaId,
  outcome: value === null ? ('NOT_REPORTED' as const) : ('FIGURE' as const),
  numerator: value,
  denominator: value === null ? null : 100,
  value,
  quality: value === null ? null : ('OFFICIAL' as const),
  coverage: coverage(value === null ? 0 : 1, 1),
});

export const rollUp = (group: 'TOTAL' | 'CHILDREN'): RollUp => ({
  area,
  period: { id: 5, kind: 'YEAR', calendar: 'STATISTICAL', firstDay: '2025-01-01', lastDay: '2025-12-31', year: 2025, number: 1 },
  level: 'LOCKED',
  map: 'NOW',
  mapDay: '2026-11-22',
  group,
  sample: true,
  measures: [measure],
  areas: group === 'TOTAL' ? [area] : [{ id: 'c1', code: '06649', name: 'Phường Hà Tu', level: 'COMMUNE' }, { id: 'c2', code: '06652', name: 'Phường Hà Lầm', level: 'COMMUNE' }, { id: 'c3', code: '06658', name: 'Phường Cao Xanh', level: 'COMMUNE' }],
  figures: group === 'TOTAL' ? [figure('ar22', 'TOTAL', 75), figure('ar22', 'SEX=MALE', 70), figure('ar22', 'SEX=FEMALE', 82)] : [figure('c1', 'TOTAL', 91.234567), figure('c2', 'TOTAL', 62), figure('c3', 'TOTAL', null)],
  notDivisible: [],
});

export const disaggregations = [
  { code: 'SEX', name: 'Giới tính', nameEn: 'Sex', values: [{ code: 'MALE', name: 'Nam', nameEn: 'Male' }, { code: 'FEMALE', name: 'Nữ', nameEn: 'Female' }] },
];

const outline = (id: string, name: string, west: number): BoundaryCollection['features'][number] => ({
  type: 'Feature',
  id,
  properties: { id, code: null, name, level: 'COMMUNE' },
  geometry: { type: 'MultiPolygon', coordinates: [[[[west, 21], [west + 0.1, 21], [west + 0.1, 21.1], [west, 21.1], [west, 21]]]] },
});

/** Three units side by side, from west to east. */
export const boundaries: BoundaryCollection = {
  type: 'FeatureCollection',
  area,
  on: '2026-11-22',
  sample: true,
  sources: ['Măng Non'],
  features: [outline('c1', 'Phường Hà Tu', 107), outline('c2', 'Phường Hà Lầm', 107.1), outline('c3', 'Phường Cao Xanh', 107.2)],
  without: [],
};
