import { localDateOf, type LocalDate } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type Undecided,
} from '../../kernel/command.js';
import { happens, type FileEvent } from '../../kernel/event.js';
import { IsDay, IsId, Maybe, OneOf, SaysEverywhere, together } from '../../kernel/fields.js';
import type { Codes, EveryLanguage, Language } from '../../kernel/labels.js';
import type { Relation } from '../../kernel/record-kept.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { PersonId, Reason } from './fields.js';
import { wrongPersons } from './persons-named.js';

/** What one person of a file is to another. Custody with its days stays with the person's own facts. */
export const relationCodes = {
  parent: {
    label: { sv: 'förälder till', da: 'forælder til', en: 'parent of' },
    help: {
      sv: 'Personen är förälder till den andra.',
      da: 'Personen er forælder til den anden.',
      en: 'The person is a parent of the other.',
    },
  },
  'custody-holder': {
    label: { sv: 'vårdnadshavare för', da: 'har forældremyndigheden over', en: 'has custody of' },
    help: {
      sv: 'Personen har vårdnaden om den andra utan att vara förälder.',
      da: 'Personen har forældremyndigheden over den anden uden at være forælder.',
      en: 'The person has custody of the other without being a parent.',
    },
  },
  sibling: {
    label: { sv: 'syskon till', da: 'søskende til', en: 'sibling of' },
    help: {
      sv: 'De har samma föräldrar.',
      da: 'De har samme forældre.',
      en: 'They have the same parents.',
    },
  },
  'half-sibling': {
    label: { sv: 'halvsyskon till', da: 'halvsøskende til', en: 'half-sibling of' },
    help: {
      sv: 'De har en förälder gemensamt.',
      da: 'De har én forælder til fælles.',
      en: 'They have one parent in common.',
    },
  },
  'step-parent': {
    label: { sv: 'styvförälder till', da: 'stedforælder til', en: 'step-parent of' },
    help: {
      sv: 'Personen lever med en förälder till den andra.',
      da: 'Personen lever sammen med en forælder til den anden.',
      en: 'The person lives with a parent of the other.',
    },
  },
  partner: {
    label: { sv: 'lever ihop med', da: 'lever sammen med', en: 'lives together with' },
    help: {
      sv: 'De är gifta, sambor eller ett par.',
      da: 'De er gift, samlevende eller et par.',
      en: 'They are married, live together or are a couple.',
    },
  },
  grandparent: {
    label: { sv: 'mor- eller farförälder till', da: 'bedsteforælder til', en: 'grandparent of' },
    help: {
      sv: 'Personen är förälder till en förälder till den andra.',
      da: 'Personen er forælder til en forælder til den anden.',
      en: 'The person is a parent of a parent of the other.',
    },
  },
  'foster-carer': {
    label: { sv: 'familjehemsförälder till', da: 'plejeforælder til', en: 'foster parent of' },
    help: {
      sv: 'Den andra bor i personens familjehem.',
      da: 'Den anden bor i personens plejefamilie.',
      en: 'The other lives in the person’s foster home.',
    },
  },
  'otherwise-related': {
    label: { sv: 'släkt eller närstående till', da: 'på anden måde knyttet til', en: 'otherwise close to' },
    help: {
      sv: 'Personen står den andra nära på annat sätt.',
      da: 'Personen står den anden nær på anden måde.',
      en: 'The person is close to the other in another way.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type RelationCode = keyof typeof relationCodes;

const OtherId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Den andra personen', da: 'Den anden person', en: 'The other person' },
      {
        sv: 'Den person i akten som relationen är till.',
        da: 'Den person i sagen, som relationen er til.',
        en: 'The person of the file to whom the relation is.',
      },
    ),
    IsId(),
  );

const WhatRelation = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Relation', da: 'Relation', en: 'Relation' },
      {
        sv: 'Vad personen är för den andra.',
        da: 'Hvad personen er for den anden.',
        en: 'What the person is to the other.',
      },
    ),
    OneOf(relationCodes),
  );

const RelationId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Registrerad relation', da: 'Registreret relation', en: 'Relation on record' },
      {
        sv: 'Den relation som det gäller.',
        da: 'Den relation, det drejer sig om.',
        en: 'The relation that it is about.',
      },
    ),
    IsId(),
  );

const FromDay = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Från och med', da: 'Fra og med', en: 'From' },
      {
        sv: 'Den första dagen, om den är känd.',
        da: 'Den første dag, hvis den er kendt.',
        en: 'The first day, if it is known.',
      },
    ),
    Maybe(),
    IsDay(),
  );

const UntilDay = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Till och med', da: 'Til og med', en: 'Until' },
      {
        sv: 'Den sista dagen, om den är känd.',
        da: 'Den sidste dag, hvis den er kendt.',
        en: 'The last day, if it is known.',
      },
    ),
    Maybe(),
    IsDay(),
  );

const WhyWithdrawn = (): PropertyDecorator =>
  Reason({
    sv: 'Varför relationen aldrig fanns.',
    da: 'Hvorfor relationen aldrig fandtes.',
    en: 'Why the relation never was.',
  });

/** Who is what to whom in the file. */
export class RecordRelation extends CommandBody {
  @PersonId() personId!: string;
  @WhatRelation() relation!: RelationCode;
  @OtherId() otherId!: string;
  @FromDay() from?: LocalDate;
}

export class EndRelation extends CommandBody {
  @RelationId() relationId!: string;
  @UntilDay() until?: LocalDate;
}

/** It never was: persons belong to the file itself, whose entries nobody registers in error. */
export class WithdrawRelation extends CommandBody {
  @RelationId() relationId!: string;
  @WhyWithdrawn() reason!: string;
}

export class RelationRecorded {
  @RelationId() relationId!: string;
  @PersonId() personId!: string;
  @WhatRelation() relation!: RelationCode;
  @OtherId() otherId!: string;
  @FromDay() from?: LocalDate;
}

/** What it was is said once more: nobody has to look for it. */
class OfRelation {
  @RelationId() relationId!: string;
  @PersonId() personId!: string;
  @WhatRelation() relation!: string;
  @OtherId() otherId!: string;
}

export class RelationEnded extends OfRelation {
  @UntilDay() until?: LocalDate;
}

export class RelationWithdrawn extends OfRelation {
  @WhyWithdrawn() reason!: string;
}

function isRelationCode(relation: string): relation is RelationCode {
  return Object.hasOwn(relationCodes, relation);
}

/** What somebody is to another, in words that the other's name follows. */
function called(relation: string, language: Language): string {
  return isRelationCode(relation) ? relationCodes[relation].label[language] : relation;
}

function withRelation<Details>(file: Casefile<Details>, relation: Relation | undefined): Casefile<Details> {
  if (!relation) return file;
  const relations = file.record.relations.with(relation.relationId, relation);
  return { ...file, record: { ...file.record, relations } };
}

export const relationRecorded: FileEvent<RelationRecorded> = {
  type: 'casework/relation-recorded',
  version: 1,
  fields: RelationRecorded,
  title: { sv: 'Relation registrerad', da: 'Relation registreret', en: 'Relation recorded' },
  evolveFile: (file, { data: { relationId, personId, relation, otherId, from } }) =>
    withRelation(file, {
      ...{ relationId, personId, relation, otherId },
      ...(from !== undefined && { from }),
      state: 'stands',
    }),
  tells: {
    sv: ({ personId, relation, otherId }, nameOf) =>
      `${nameOf(personId)} registrerades som ${called(relation, 'sv')} ${nameOf(otherId)}.`,
    da: ({ personId, relation, otherId }, nameOf) =>
      `${nameOf(personId)} blev registreret som: ${called(relation, 'da')} ${nameOf(otherId)}.`,
    en: ({ personId, relation, otherId }, nameOf) =>
      `${nameOf(personId)} was recorded as: ${called(relation, 'en')} ${nameOf(otherId)}.`,
  },
};

export const relationEnded: FileEvent<RelationEnded> = {
  type: 'casework/relation-ended',
  version: 1,
  fields: RelationEnded,
  title: { sv: 'Relation upphörd', da: 'Relation ophørt', en: 'Relation ended' },
  evolveFile: (file, { data: { relationId, until } }) => {
    const before = file.record.relations.get(relationId);
    return withRelation(file, before && { ...before, state: 'ended', ...(until !== undefined && { until }) });
  },
  tells: {
    sv: ({ personId, relation, otherId }, nameOf) =>
      `${nameOf(personId)} är inte längre ${called(relation, 'sv')} ${nameOf(otherId)}.`,
    da: ({ personId, relation, otherId }, nameOf) =>
      `Ikke længere gældende om ${nameOf(personId)}: ${called(relation, 'da')} ${nameOf(otherId)}.`,
    en: ({ personId, relation, otherId }, nameOf) =>
      `No longer so of ${nameOf(personId)}: ${called(relation, 'en')} ${nameOf(otherId)}.`,
  },
};

export const relationWithdrawn: FileEvent<RelationWithdrawn> = {
  type: 'casework/relation-withdrawn',
  version: 1,
  fields: RelationWithdrawn,
  title: { sv: 'Relation borttagen', da: 'Relation fjernet', en: 'Relation withdrawn' },
  evolveFile: (file, { data: { relationId } }) => {
    const before = file.record.relations.get(relationId);
    return withRelation(file, before && { ...before, state: 'never-was' });
  },
  tells: {
    sv: ({ personId, relation, otherId, reason }, nameOf) =>
      `${nameOf(personId)} var aldrig ${called(relation, 'sv')} ${nameOf(otherId)}: ${reason}`,
    da: ({ personId, relation, otherId, reason }, nameOf) =>
      `Det gjaldt aldrig om ${nameOf(personId)}: ${called(relation, 'da')} ${nameOf(otherId)}: ${reason}`,
    en: ({ personId, relation, otherId, reason }, nameOf) =>
      `It never was so of ${nameOf(personId)}: ${called(relation, 'en')} ${nameOf(otherId)}: ${reason}`,
  },
};

/** The relations of a file that stand, in the order in which they were recorded: what a family is drawn from. */
export function standingRelations({ record }: Pick<Casefile, 'record'>): readonly Relation[] {
  return record.relations.values().filter(({ state }) => state === 'stands');
}

const nobodyElse: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akten har ingen annan person. Lägg först till den andra.',
    da: 'Sagen har ingen anden person. Tilføj først den anden.',
    en: 'The file has no other person. Add the other one first.',
  },
  hinders: ({ file }) => Object.keys(file.persons).length < 2,
};

const standsAlready: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den relationen mellan de två är redan registrerad. Avsluta eller ta bort den först.',
    da: 'Den relation mellem de to er allerede registreret. Afslut eller fjern den først.',
    en: 'That relation between the two is on record already. End or withdraw it first.',
  },
};

const noRelation: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akten har ingen relation som gäller.',
    da: 'Sagen har ingen relation, der gælder.',
    en: 'The file has no relation that stands.',
  },
  hinders: ({ file }) => standingRelations(file).length === 0,
};

const standsNoMore: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Relationen gäller inte längre.',
    da: 'Relationen gælder ikke længere.',
    en: 'The relation stands no more.',
  },
};

/** Whether two relations say the same of two persons, or of one what can be true of the other alone. */
function isOfSame(one: Relation, other: Pick<Relation, 'personId' | 'otherId' | 'relation'>): boolean {
  const persons = [other.personId, other.otherId];
  return one.relation === other.relation && persons.includes(one.personId) && persons.includes(one.otherId);
}

/** No relation begins or ends on a day to come. */
function notToCome(field: string, day: LocalDate | undefined, today: LocalDate): Undecided | undefined {
  return day === undefined || day <= today
    ? undefined
    : invalid(field, {
        sv: 'en dag som inte ligger i framtiden',
        da: 'en dag, der ikke ligger i fremtiden',
        en: 'a day that is not in the future',
      });
}

export function recordRelation(
  by: readonly Role[],
): CommandDefinition<unknown, RecordRelation, EveryLanguage> {
  return {
    type: 'casework/record-relation',
    title: { sv: 'Registrera relation', da: 'Registrér relation', en: 'Record a relation' },
    fields: RecordRelation,
    at: 'file',
    by,
    refusals: { nobodyElse, standsAlready },
    decide: ({ command: { personId, relation, otherId, from }, file, context }) => {
      const asked = { personId, relation, otherId };
      const wrong = allThatIsWrong(
        wrongPersons(file, 'personId', [personId]),
        wrongPersons(file, 'otherId', [otherId]),
        otherId === personId &&
          invalid('otherId', {
            sv: 'en annan person än den första',
            da: 'en anden person end den første',
            en: 'another person than the first',
          }),
        notToCome('from', from, localDateOf(context.now, file.timeZone)),
        standingRelations(file).some((each) => isOfSame(each, asked)) && refuse(standsAlready, 'relation'),
      );
      if (wrong) return wrong;
      const relationId = context.idFor('relation');
      return accept(happens(relationRecorded, { relationId, ...asked, ...(from !== undefined && { from }) }));
    },
  };
}

/** The relation that is named and stands, or why it can't be ended. */
function relationNamed(relationId: string, { record }: Pick<Casefile, 'record'>): OfRelation | Undecided {
  const named = record.relations.get(relationId);
  if (!named)
    return invalid('relationId', {
      sv: 'en relation i akten',
      da: 'en relation i sagen',
      en: 'a relation of this file',
    });
  if (named.state !== 'stands') return refuse(standsNoMore, 'relationId');
  const { personId, otherId, relation } = named;
  return { relationId, personId, otherId, relation };
}

function isUndecided(found: OfRelation | Undecided): found is Undecided {
  return 'kind' in found;
}

export function endRelation(by: readonly Role[]): CommandDefinition<unknown, EndRelation, EveryLanguage> {
  return {
    type: 'casework/end-relation',
    title: { sv: 'Avsluta relation', da: 'Afslut relation', en: 'End a relation' },
    fields: EndRelation,
    at: 'file',
    by,
    refusals: { noRelation, standsNoMore },
    decide: ({ command: { relationId, until }, file, context }) => {
      const named = relationNamed(relationId, file);
      const toCome = notToCome('until', until, localDateOf(context.now, file.timeZone));
      if (isUndecided(named)) return allThatIsWrong(named, toCome);
      const { from } = file.record.relations.get(relationId) ?? {};
      const wrong = allThatIsWrong(
        toCome,
        until !== undefined &&
          from !== undefined &&
          until < from &&
          invalid('until', {
            sv: `en dag inte före ${from}`,
            da: `en dag ikke før ${from}`,
            en: `a day not before ${from}`,
          }),
      );
      if (wrong) return wrong;
      return accept(happens(relationEnded, { ...named, ...(until !== undefined && { until }) }));
    },
  };
}

export function withdrawRelation(
  by: readonly Role[],
): CommandDefinition<unknown, WithdrawRelation, EveryLanguage> {
  return {
    type: 'casework/withdraw-relation',
    title: { sv: 'Ta bort relation', da: 'Fjern relation', en: 'Withdraw a relation' },
    fields: WithdrawRelation,
    at: 'file',
    by,
    onlyNow: {
      sv: 'en relation tas bort när det antecknas',
      da: 'en relation fjernes, når det noteres',
      en: 'a relation is withdrawn when that is recorded',
    },
    refusals: { noRelation, standsNoMore },
    decide: ({ command: { relationId, reason }, file }) => {
      const named = relationNamed(relationId, file);
      return isUndecided(named) ? named : accept(happens(relationWithdrawn, { ...named, reason }));
    },
  };
}
