export { casetrail, ifMatch, type Casetrail, type CasetrailAt } from './casetrail.js';
export { followCaseload, followFile, StreamRefused, type Following, type Heard } from './follow.js';
export type { commands, components, events, messages, operations, paths } from './api.js';

import type { commands, components, events } from './api.js';

/** A schema of the API document, by its name: `Schema<'FilePage'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The body of a command, by the address that it is posted to. */
export type CommandBody<Address extends keyof commands> = commands[Address];

/** The fields of an event, by its type. */
export type EventFields<Type extends keyof events> = events[Type];
