import type { ReactNode } from 'react';

/** One line icon of 16 px; it always stands beside a word, so it is hidden from assistive technology. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M8 2 14.4 13.500H1.600ZM8 6.500v3.200M8 11.600v.1" />
  </Icon>
);
export const CrossIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="m5.8 5.8 4.4 4.400M10.2 5.800l-4.4 4.4" />
  </Icon>
);
export const DoubleCheckIcon = () => (
  <Icon>
    <path d="m1.5 8.5 3 3 5-6.500M8.5 11.300l.2.2 5.3-6.5" />
  </Icon>
);
export const DashedIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" strokeDasharray="3 2.6" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 4.600V8l2.2 1.6" />
  </Icon>
);
export const PencilIcon = () => (
  <Icon>
    <path d="m2.5 13.5.6-2.900L10.7 3a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.900l-7.6 7.600Z" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.5" rx="1" />
    <path d="M5 7V5a3 3 0 0 1 6 0v2" />
  </Icon>
);
