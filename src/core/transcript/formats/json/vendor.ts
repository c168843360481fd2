import type { Draft } from '../../draft.ts';

/** Reads one program's way to write a transcript in JSON; undefined where `value` is not of that kind. */
export type Dialect = (value: unknown) => Draft | undefined;
