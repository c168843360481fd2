import { createContext } from 'svelte';
import type { Extras } from './extras.ts';

/** Gives the one `Extras` of the page; its code comes when it is first asked for. */
export type LoadExtras = () => Promise<Extras>;

export const [useExtras, setExtras] = createContext<LoadExtras>();
