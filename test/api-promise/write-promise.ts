import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { documentOfPractice } from '../client-types/client-types.js';
import { promisedBy, promiseFile } from './promise.js';

/** Promises clients what the API document says now, in the repository that it is run in: once with each release. */
await writeFile(promiseFile, `${promisedBy(documentOfPractice()).join('\n')}\n`);
