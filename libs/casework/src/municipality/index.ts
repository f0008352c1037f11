export * from './as-of.js';
export { commonRoles } from './common-roles.js';
export { composable } from './composition.js';
export { calendarGeneration } from './calendar-address.js';
export type { Choices } from './choices.js';
export * from './chosen.js';
export * from './founding.js';
export * from './offer.js';
export { offersOn } from './offers-in-force.js';
export * from './quiet-hours.js';
export * from './register-names.js';
export * from './role-holders.js';
export {
  carriesOut,
  choicesAmong,
  dataClassesOf,
  municipalityProcedure,
  rolesOf,
  settingsOf,
} from './municipality.js';
export { inForceOn, type InForceFrom, type MunicipalityRegister, type StaffRecord } from './state.js';
