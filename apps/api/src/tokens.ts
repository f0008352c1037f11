/** What controllers are given: the composed system. */
export const CASETRAIL = Symbol('casetrail');
