import { createContext, useContext } from 'react';
import type { Indicator, IndicatorValues } from '../api/indicator';

/** The indicator on the desk, and how it is changed: at once in a draft, in a working copy while it is being amended. */
export interface IndicatorDesk {
  /** What is shown: the indicator, or the working copy of an amendment. */
  indicator: Indicator;
  mayChange: boolean;
  change: (values: Partial<IndicatorValues>) => Promise<unknown>;
  /** Measures and targets that the amendment in the making changes. */
  changed: ReadonlySet<string>;
}

export const IndicatorDeskContext = createContext<IndicatorDesk | null>(null);

export function useIndicatorDesk(): IndicatorDesk {
  const desk = useContext(IndicatorDeskContext);
  if (!desk) throw new Error('useIndicatorDesk needs an IndicatorDeskContext');
  return desk;
}
