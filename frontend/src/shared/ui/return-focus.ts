import { useRef } from 'react';

/** Where the keyboard stood before a dialog that is made anew each time it opens; it goes back there when the dialog is gone. */
export function useReturnFocus(): { leave: () => void; comeBack: () => void } {
  const left = useRef<Element | null>(null);
  return {
    leave: () => {
      left.current = document.activeElement;
    },
    comeBack: () => {
      const place = left.current;
      if (place instanceof HTMLElement) window.setTimeout(() => place.focus(), 0);
    },
  };
}
