/** The country whose law and calendar a case follows. */
export const jurisdictions = ['SE', 'DK'] as const;

export type Jurisdiction = (typeof jurisdictions)[number];
