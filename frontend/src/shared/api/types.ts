import type { components } from './schema';

/** A JSON shape of the contract by its name there. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
