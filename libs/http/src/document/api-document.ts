import type { OpenAPIObject } from '@nestjs/swagger';
import { catalogueOf, languages, type Labels, type Procedure } from '#casework';
import { commandPaths } from './command-paths.js';
import { draftPaths } from './draft-paths.js';
import { headerComponents, withHeaders } from './headers.js';
import { knownCodesOf } from './known-codes.js';
import { eventName } from './names.js';
import type { PathItem, Paths } from './openapi.js';
import { problemResponses } from './problems.js';
import { readingPaths } from './reading-paths.js';
import { Schemas } from './schemas.js';

/**
 * The API document (OpenAPI 3.1), made from the procedures and the answers: a command that is added there is documented
 * here. Every body, event and answer has a schema of its own name.
 */
export function openApiDocument(procedures: Iterable<Procedure>): OpenAPIObject {
  const all = [...procedures];
  const schemas = new Schemas(knownCodesOf(all), {
    awaiting: all.flatMap(({ awaits }) => awaits?.fields ?? []),
  });
  const paths = merged([
    ...all.flatMap((each) => commandPaths(each, schemas)),
    ...readingPaths(schemas),
    ...draftPaths(schemas),
  ]);
  for (const event of all.flatMap((each) => [...catalogueOf(each).events.values()])) {
    schemas.ofFields(
      eventName(event),
      event.fields,
      `${event.title.en}: what \`${event.type}\` puts on record.`,
    );
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Casetrail',
      version: '1',
      description:
        'Case management for child and family social services. Commands go in, views come out. Every command ' +
        'names the version that it was decided on (If-Match); a refusal says why, by which paragraph, and what is ' +
        'allowed instead.\n\n' +
        'The example of a command’s body is one that is accepted where the case is such: put the ids of the case at ' +
        'hand for those that stand there, and later days for those that have gone by.\n\n' +
        'An address takes the methods that stand here, and HEAD where it takes GET: the same answer without its body, ' +
        'logged as a read like that. Any other, OPTIONS among them, is answered by 405 (`METHOD_NOT_ALLOWED`), whose ' +
        '`Allow` names those that it takes; what is at no address, and what you may not see, by 404 (`NOT_FOUND`). ' +
        'A page of an origin that the operator has named may ask by OPTIONS what it may send (CORS).',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } as OpenAPIObject['info']['license'] & object,
    },
    servers: [{ url: '/' }],
    tags: [
      ...all.map(({ name, title }) => ({ name, description: inEveryLanguage(title) })),
      { name: 'reading', description: 'Views and files. Every read is logged before its answer leaves.' },
      {
        name: 'drafts',
        description:
          'Notes that their authors have begun and not signed. They lie outside of the record, which no event of them reaches.',
      },
    ],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        ticket: { type: 'apiKey', in: 'query', name: 'ticket' },
      },
      headers: headerComponents,
      responses: problemResponses(schemas),
      schemas: schemas.all,
    },
  };
}

/** English first, then whatever else there is. */
function inEveryLanguage(title: Labels): string {
  const others = languages.flatMap((language) => (language === 'en' ? [] : (title[language] ?? [])));
  return others.length === 0 ? title.en : `${title.en} (${[...new Set(others)].join(', ')})`;
}

function merged(items: readonly (readonly [string, PathItem])[]): Paths {
  const paths: Paths = {};
  for (const [path, { get, post, put, delete: remove }] of items) {
    paths[path] = {
      ...paths[path],
      ...(get && { get: withHeaders(get) }),
      ...(post && { post: withHeaders(post) }),
      ...(put && { put: withHeaders(put) }),
      ...(remove && { delete: withHeaders(remove) }),
    };
  }
  return paths;
}
