/** What controllers are given: the composed system. */
export const CASETRAIL = Symbol('casetrail');

/** What controllers are given: everybody who follows live. */
export const AUDIENCE = Symbol('audience');

/** What controllers are given: where faults are noted. */
export const LOGGER = Symbol('logger');
