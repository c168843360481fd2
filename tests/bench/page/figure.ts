/** One measured figure beside its aim. */
export interface Figure {
  readonly figure: string;
  readonly aim: string;
  readonly measured: string;
  /** Whether the aim is met; undefined where it is only told. */
  readonly met?: boolean;
}

/** The value below which `share` (0 to 1) of the values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The value in the middle. */
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** A number for people: one decimal below 10. */
export const round = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Prints figures as one table. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ figure, aim, measured, met }) => [
    figure,
    aim,
    measured,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ]);
  const all = [['figure', 'aim', 'measured', 'met'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}
