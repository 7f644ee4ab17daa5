import 'i18next';
import type common from '../../locales/vi/common.json';
import type overview from '../../locales/vi/overview.json';
import type reading from '../../locales/vi/reading.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      overview: typeof overview;
      reading: typeof reading;
    };
  }
}
