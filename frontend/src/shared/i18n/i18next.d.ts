import 'i18next';
import type common from '../../locales/vi/common.json';
import type overview from '../../locales/vi/overview.json';
import type reading from '../../locales/vi/reading.json';
import type area from '../../locales/vi/area.json';
import type agency from '../../locales/vi/agency.json';
import type audit from '../../locales/vi/audit.json';
import type notice from '../../locales/vi/notice.json';
import type plan from '../../locales/vi/plan.json';
import type indicator from '../../locales/vi/indicator.json';
import type figures from '../../locales/vi/figures.json';
import type figureImport from '../../locales/vi/figure-import.json';
import type assignment from '../../locales/vi/assignment.json';
import type work from '../../locales/vi/work.json';
import type collection from '../../locales/vi/collection.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      overview: typeof overview;
      reading: typeof reading;
      area: typeof area;
      agency: typeof agency;
      audit: typeof audit;
      notice: typeof notice;
      plan: typeof plan;
      indicator: typeof indicator;
      assignment: typeof assignment;
      work: typeof work;
      'figure-import': typeof figureImport;
      figures: typeof figures;
      collection: typeof collection;
    };
  }
}
