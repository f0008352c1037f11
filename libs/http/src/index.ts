export { openApiDocument } from './document/api-document.js';
export { bodyName, commandAddress, eventName } from './document/names.js';
export * from './serve.js';
