import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

export interface Lit {
  id: string;
  /** Where the person pointed; the other side then comes into view. */
  from: 'document' | 'draft';
  /** The mouse passes over it: nothing scrolls. It has the focus: the document follows. It was pressed: the other side comes into view. */
  how: 'hover' | 'focus' | 'press';
}

/** Which item of the draft is lit up, on both sides. A store, so that only the items concerned are drawn again. */
export class Light {
  #lit: Lit | undefined;
  #listeners = new Set<() => void>();

  current = (): Lit | undefined => this.#lit;

  turnOn(lit: Lit): void {
    this.#lit = lit;
    this.#announce();
  }

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const LightContext = createContext(new Light());

export const useLight = () => useContext(LightContext);

export function useIsLit(id: string): boolean {
  const light = useLight();
  return useSyncExternalStore(
    light.listen,
    useCallback(() => light.current()?.id === id, [light, id]),
  );
}
