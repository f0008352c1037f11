/** Whether a store takes writes, for health to show. `reason` is one line for the operator. */
export type WriteState =
  | { readonly writes: 'taken' }
  | { readonly writes: 'stopped'; readonly reason: string }
  | { readonly writes: 'closed' };
