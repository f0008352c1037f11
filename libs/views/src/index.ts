export * from './caseload/index.js';
export * from './deadlines/index.js';
