export * from './as-of.js';
export { calendarGeneration } from './calendar-address.js';
export * from './founding.js';
export * from './quiet-hours.js';
export * from './role-holders.js';
export { municipalityProcedure, settingsOf } from './municipality.js';
export type { MunicipalityRegister } from './state.js';
