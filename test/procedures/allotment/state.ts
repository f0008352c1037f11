/** What decisions need of a request beyond its matter. */
export interface RequestState {
  readonly gardenerId: string;
  readonly frost: boolean;
}

/** The procedure's own part of a gardener's file, by matter. */
export interface Allotment {
  readonly requests: Readonly<Record<string, RequestState>>;
}

export const nothingGrows: Allotment = { requests: {} };
