/** Seconds by which one press moves the lines: below 0 they come earlier. */
export const NUDGES = [-0.5, -0.1, 0.1, 0.5] as const;
