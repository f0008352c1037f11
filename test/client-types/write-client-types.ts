import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { clientTypes, clientTypesText } from './client-types.js';

/** Writes the types of the client anew, in the repository that it is run in. */
await writeFile(clientTypes, await clientTypesText());
