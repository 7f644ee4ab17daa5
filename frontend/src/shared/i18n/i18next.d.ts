import 'i18next';
import type common from '../../locales/vi/common.json';
import type overview from '../../locales/vi/overview.json';
import type reading from '../../locales/vi/reading.json';
import type area from '../../locales/vi/area.json';
import type agency from '../../locales/vi/agency.json';
import type audit from '../../locales/vi/audit.json';

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
    };
  }
}
