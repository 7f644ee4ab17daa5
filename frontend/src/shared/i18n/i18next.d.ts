import 'i18next';
import type common from '../../locales/vi/common.json';
import type overview from '../../locales/vi/overview.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      overview: typeof overview;
    };
  }
}
