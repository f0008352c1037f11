import { Controller, Get, Inject, Param } from '@nestjs/common';
import {
  commonDataClasses,
  commonRoles,
  generalRefusalCodes,
  languagesOf,
  rungInWords,
  sourceIn,
  type DeadlineRule,
  type LengthOrSetting,
  type Procedure,
  type RefusalRule,
} from '#casework';
import type { Casetrail } from '#platform';
import { schemaOf } from '#record';
import { saidIn } from './answer.js';
import { CASETRAIL } from './caller.js';
import { notFound } from './problem.js';

/** The procedures as data: what a lawyer or an interface wants to know of them. Nothing here is about a case. */
@Controller('v1/procedures')
export class CatalogueController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get()
  list(): object {
    return {
      procedures: [...this.system.procedures.values()].map(({ name, title, jurisdiction, zone }) => ({
        name,
        title,
        ...(jurisdiction && { jurisdiction }),
        languages: languagesOf(jurisdiction),
        zone,
      })),
    };
  }

  @Get(':procedure')
  describe(@Param('procedure') name: string): object {
    const procedure = this.system.procedures.get(name);
    if (!procedure) throw notFound();
    return catalogueBody(procedure);
  }
}

function catalogueBody(procedure: Procedure): object {
  const { name, title, jurisdiction, zone, matters, settings, chapters, deadlines, notice } = procedure;
  const { personRoles, qualifications, refusalCodes, dataClasses, holdsFreeText, retention } = procedure;
  return {
    name,
    title,
    ...(jurisdiction && { jurisdiction }),
    languages: languagesOf(jurisdiction),
    zone,
    matters,
    settings,
    roles: { ...commonRoles, ...procedure.roles },
    personRoles,
    seats: procedure.seats ?? {},
    qualifications,
    refusalCodes: { ...generalRefusalCodes, ...refusalCodes },
    dataClasses: { ...commonDataClasses, ...dataClasses },
    holdsFreeText,
    retention,
    ...(notice && { notice }),
    chapters: chapters.map((chapter) => ({
      name: chapter.name,
      title: chapter.title,
      commands: chapter.commands
        .filter(({ internal }) => internal !== true)
        .map(({ type, title: label, at, during, by, inPerson, refusals, fields }) => ({
          type,
          title: label,
          at,
          by,
          inPerson: inPerson ?? false,
          ...(during && { during }),
          refusals: Object.values(refusals).map((refusal) => refusalBody(procedure, refusal)),
          schema: schemaOf(fields),
        })),
      events: chapter.events.map(({ type, version, title: label, fields }) => ({
        type,
        version,
        title: label,
        schema: schemaOf(fields),
      })),
    })),
    deadlines: deadlines.map(deadlineBody),
  };
}

function refusalBody(procedure: Procedure, { code, source, says }: RefusalRule): object {
  const shown = sourceIn(source, procedure.jurisdiction);
  return { code, ...(shown !== undefined && { source: shown }), says: saidIn(procedure, says) };
}

function deadlineBody({
  id,
  what,
  kind,
  responsible,
  versions,
  starts,
  rolls,
  stops,
  cancels = [],
  replaces = [],
  extensions = [],
  ladder,
}: DeadlineRule): object {
  return {
    id,
    what,
    kind,
    responsible,
    versions: Object.fromEntries(
      Object.entries(versions).map(([ruleset, version]) => [
        ruleset,
        version && { ...version, ...lengthBody(version.length) },
      ]),
    ),
    starts: starts.map(({ on, length, immediate }) => ({
      on,
      immediate: immediate ?? false,
      ...lengthBody(length),
    })),
    rolls,
    stops: stops.map(({ on }) => on),
    cancels: cancels.map(({ on, because }) => ({ on, because })),
    replaces: replaces.map(({ on }) => on),
    extensions: extensions.map(({ on, ground }) => ({ on, ground })),
    ladder: ladder.map((rung) => ({ ...rung, when: rungInWords(rung.at) })),
  };
}

function lengthBody(length: LengthOrSetting | undefined): object {
  return length === undefined
    ? {}
    : { length: typeof length === 'function' ? 'set by the municipality' : length };
}
