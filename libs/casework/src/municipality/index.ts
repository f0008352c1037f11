export * from './as-of.js';
export { commonRoles } from './common-roles.js';
export { composable } from './composition.js';
export { calendarGeneration } from './calendar-address.js';
export * from './founding.js';
export * from './quiet-hours.js';
export * from './role-holders.js';
export { carriesOut, dataClassesOf, municipalityProcedure, rolesOf, settingsOf } from './municipality.js';
export type { MunicipalityRegister } from './state.js';
