/** One figure of ours beside that of the bare engine in the same run. */
export interface Measured {
  /** What was done, and whether more or less is better. */
  readonly what: string;
  readonly ours: number;
  readonly bare: number;
  readonly unit: string;
  /** What ours / bare should be: at least, where more is better; at most, where less is. */
  readonly aim: number;
}
