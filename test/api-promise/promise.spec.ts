import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentOfPractice } from '../client-types/client-types.js';
import { brokenBy, promisedBy, promiseFile, subjectOf } from './promise.js';

const root = join(import.meta.dirname, '..', '..');
const kept = readFileSync(join(root, promiseFile), 'utf8').trimEnd().split('\n');
const [unreleased = ''] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## \[\d/m);

const document = documentOfPractice();
type Document = typeof document;

/** The document with a change. */
function changed(change: (document: Document) => void): Document {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

const schemaIn = ({ components }: Document, name: string) =>
  components?.schemas?.[name] as { properties: Record<string, object>; required: string[] };

describe('What clients were promised', () => {
  it('holds, or the changelog names in code marks what breaks them', () => {
    const broken = brokenBy(kept, promisedBy(document)).map(subjectOf);
    expect(broken.filter((subject) => !unreleased.includes(`\`${subject}\``))).toEqual([]);
  });

  it.each<[string, (document: Document) => void, string]>([
    [
      'an address that moves',
      ({ paths }) => {
        paths['/v1/list'] = paths['/v1/caseload'] ?? {};
        delete paths['/v1/caseload'];
      },
      'readCaseload is GET /v1/caseload',
    ],
    [
      'a field that is answered no more',
      (changing) => {
        Reflect.deleteProperty(schemaIn(changing, 'FilePage').properties, 'matters');
      },
      'FilePage.matters is always list of MatterOnPage',
    ],
    [
      'a field that may be absent from now on',
      (changing) => {
        schemaIn(changing, 'FilePage').required = [];
      },
      'FilePage.title is always string',
    ],
    [
      'a field of another kind',
      (changing) => {
        schemaIn(changing, 'FilePage').properties.title = { type: 'integer' };
      },
      'FilePage.title is always string',
    ],
    [
      'a field that has to be given from now on',
      (changing) => {
        schemaIn(changing, 'ChildProtectionOpenInvestigation').required.push('occurredAt');
      },
      'ChildProtectionOpenInvestigation.occurredAt has to be given',
    ],
    [
      'a field that is taken no more',
      (changing) => {
        Reflect.deleteProperty(schemaIn(changing, 'ChildProtectionOpenInvestigation').properties, 'purpose');
      },
      'ChildProtectionOpenInvestigation.purpose takes string',
    ],
    [
      'a code that is taken no more',
      (changing) => {
        schemaIn(changing, 'ChildProtectionExtendInvestigation').properties.ground = {
          type: 'string',
          enum: [],
        };
      },
      'ChildProtectionExtendInvestigation.ground takes special-reasons',
    ],
  ])('is broken by %s', (_, change, line) => {
    expect(brokenBy(promisedBy(document), promisedBy(changed(change)))).toContain(line);
  });

  it('is not broken by what is added: an operation, a field that is answered, one that may be given, a code', () => {
    const more = changed((changing) => {
      changing.paths['/v1/more'] = {
        get: { ...changing.paths['/v1/tasks']?.get, operationId: 'readMore', responses: {} },
      };
      schemaIn(changing, 'FilePage').properties.more = { type: 'string' };
      schemaIn(changing, 'ChildProtectionOpenInvestigation').properties.more = { type: 'string' };
    });
    expect(brokenBy(promisedBy(document), promisedBy(more))).toEqual([]);
  });
});
