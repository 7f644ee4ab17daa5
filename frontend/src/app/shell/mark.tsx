/** The bamboo shoot that gives the system its name. */
export function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 3c4.8 4.9 7.3 10.3 7.3 15.9 0 3.9-1.2 7.2-3 10.100h-8.600c-1.8-2.9-3-6.2-3-10.100C8.7 13.3 11.2 7.9 16 3Z"
        fill="#F2C14E"
      />
      <path
        d="M16 4c-1.6 6.5-1.6 14.5 0 24.500M9 17c3.5.7 5.6 2.5 7 5.300M23 14.800c-3.5.9-5.6 2.9-7 6"
        fill="none"
        stroke="#0A2E5C"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
