import { createContext, useContext } from 'react';
import type { Amendment, Responsibilities } from '../api/plan-parts';
import type { Plan } from '../api/plans';

/** The plan on the desk, as of a day, and who answers for what in it. */
export interface PlanDesk {
  plan: Plan;
  on: string | undefined;
  responsibilities: Responsibilities | undefined;
  /** Every amendment of the plan, those that take effect later too. */
  amendments: readonly Amendment[];
}

export const PlanDeskContext = createContext<PlanDesk | null>(null);

export function usePlanDesk(): PlanDesk {
  const desk = useContext(PlanDeskContext);
  if (!desk) throw new Error('usePlanDesk needs a PlanDeskContext');
  return desk;
}
