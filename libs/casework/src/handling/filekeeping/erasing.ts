import { localDateOf } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  CommandBody,
  matterOf,
  refuse,
  type CommandDefinition,
  type Decision,
  type Hindrance,
  type Situation,
} from '../../kernel/command.js';
import { isRunning } from '../../kernel/deadline-course.js';
import { happens } from '../../kernel/event.js';
import { SomeOf } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { Matter } from '../../kernel/matter.js';
import { commonDataClasses, type DataClass, type FieldsClass } from '../../kernel/personal.js';
import { naming, type RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { personFacts } from '../person-facts.js';
import { lockOn, rulesKeeping, type Keeping, type RetentionLock } from '../retention.js';
import { correctedNow } from './acts.js';
import {
  contentErased,
  ErasedKinds,
  Ground,
  type ContentErased,
  type ErasureGround,
} from './content-erased.js';

/** Who erases in a procedure, and what keeps them from it. */
export interface Erasing extends Keeping {
  readonly by: readonly Role[];
  /** Kinds of personal data in its files, besides those that every file has. */
  readonly dataClasses: Codes;
}

/** Takes personal data away for good: they can't be read any more by anybody, nor brought back. */
export class EraseContent extends CommandBody {
  @Ground() ground!: ErasureGround;
  /** All kinds, if left out. */
  @ErasedKinds() classes?: DataClass[];
}

const notEnded: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ett ärende pågår eller vilar på det, eller så kan någon ännu överklaga. Gallra när det är avslutat och tiden har gått ut.',
    da: 'En sag er ikke afsluttet eller hviler på den, eller nogen kan endnu klage. Slet, når den er afsluttet, og fristen er udløbet.',
    en: 'A matter is still open or rests on it, or somebody may still appeal. Erase when it is closed and that time has run out.',
  },
};

const kept: RefusalRule<EveryLanguage> = {
  code: 'RETENTION_LOCK',
  says: {
    sv: 'Det ska bevaras och får gallras tidigast ‹day›.',
    da: 'Det skal bevares og må tidligst slettes ‹day›.',
    en: 'It has to be kept and may be erased on ‹day› at the earliest.',
  },
};

const keptWithoutEnd: RefusalRule<EveryLanguage> = {
  code: 'RETENTION_LOCK',
  says: {
    sv: 'Det ska bevaras, och det finns ingen dag då det får gallras: det gallras aldrig, eller så är den dag som det räknas från okänd.',
    da: 'Det skal bevares, og der er ingen dag, hvor det må slettes: det slettes aldrig, eller den dag, der regnes fra, er ukendt.',
    en: 'It has to be kept, and there is no day on which it may be erased: it never is, or the day that this is counted from is unknown.',
  },
};

const notInError: RefusalRule<EveryLanguage> = {
  code: 'GROUND_REQUIRED',
  says: {
    sv: 'På den grunden gallras bara det som är rättat som felregistrerat. Rätta felregistreringen först.',
    da: 'På det grundlag slettes kun det, der er rettet som en fejlregistrering. Ret fejlregistreringen først.',
    en: 'On that ground only what has been registered in error is erased. Register it in error first.',
  },
};

/** The matter that is to be erased has not ended. */
const matterNotEnded: Hindrance<unknown, EveryLanguage> = {
  ...notEnded,
  hinders: (standing) => underWay([matterOf(standing)], standing.file).length > 0,
};

/** One of the matters of the file that is to be erased has not. */
const fileNotEnded: Hindrance<unknown, EveryLanguage> = {
  ...notEnded,
  hinders: ({ file }) => underWay(file.matters.values(), file),
};

const refusals = { kept, keptWithoutEnd, notInError };

type Erasure = Situation<unknown, EraseContent>;

export function eraseMatter(erasing: Erasing): CommandDefinition<unknown, EraseContent, EveryLanguage> {
  return {
    type: 'casework/erase-matter',
    title: { sv: 'Gallra ärende', da: 'Slet sag', en: 'Erase a matter' },
    fields: fieldsOf(erasing),
    at: 'matter',
    anyStep: 'also-in-error',
    inPerson: true,
    by: erasing.by,
    onlyNow: correctedNow,
    refusals: { matterNotEnded, ...refusals },
    decide: (situation) => {
      const matter = matterOf(situation);
      const { matterId } = matter;
      return (
        unfounded(situation, [matter], erasing) ??
        accept(happens(contentErased, erasedBy(situation, [matter], erasing), { matterId }))
      );
    },
  };
}

/** The whole file: every matter in it, and the file itself with its persons. */
export function eraseFile(erasing: Erasing): CommandDefinition<unknown, EraseContent, EveryLanguage> {
  return {
    type: 'casework/erase-file',
    title: { sv: 'Gallra akt', da: 'Slet akt', en: 'Erase a file' },
    fields: fieldsOf(erasing),
    at: 'file',
    ofThisFile: true,
    inPerson: true,
    by: erasing.by,
    onlyNow: correctedNow,
    refusals: { fileNotEnded, ...refusals },
    readsHistory: true,
    indexes: ({ classes }, file, { history = [] }) => {
      const { personalNumber, replacedNumbers = [] } = personFacts(history).get(file.subjectId ?? '') ?? {};
      const numbers = [...replacedNumbers, ...(personalNumber === undefined ? [] : [personalNumber])];
      return isErased('identity', classes) ? { releases: numbers } : {};
    },
    decide: (situation) => {
      const matters = situation.file.matters.values();
      return (
        unfounded(situation, matters, erasing) ??
        accept(happens(contentErased, erasedBy(situation, matters, erasing)))
      );
    },
  };
}

/** The command takes the kinds of data that files of the procedure may hold. */
function fieldsOf({ dataClasses }: Erasing): FieldsClass<EraseContent> {
  const codes = { ...commonDataClasses, ...dataClasses };
  const narrower = class extends EraseContent {};
  SomeOf(codes, { atLeast: 1, atMost: Object.keys(codes).length })(narrower.prototype, 'classes');
  return narrower;
}

function isErased(dataClass: DataClass, classes: readonly DataClass[] | undefined): boolean {
  return classes?.includes(dataClass) ?? true;
}

/** Why it can't be erased on the ground that is given. */
function unfounded(
  { command: { ground }, file, context: { now, municipality } }: Erasure,
  matters: readonly Matter[],
  keeping: Keeping,
): Decision | undefined {
  // An order of a court or an authority goes before the duty to keep.
  if (ground === 'order') return undefined;
  if (ground === 'unlawful') {
    return matters.every(({ inError }) => inError) ? undefined : refuse(notInError, 'ground');
  }
  const day = localDateOf(now, file.timeZone);
  const setting = (name: string) => municipality.setting(name);
  for (const matter of matters) {
    const lock = lockOn(day, matter, file, rulesKeeping(matter, keeping, setting, day));
    if (lock) return refuse(lockedBy(lock), 'ground');
  }
  return undefined;
}

/** What the open matters were opened on: an appeal rests on what it is of, and that is kept until it has ended. */
function restedOn({ entries, matters }: Pick<Casefile, 'entries' | 'matters'>): ReadonlySet<string> {
  const isOpen = (matterId: string) => {
    const matter = matters.get(matterId);
    return matter !== undefined && !matter.inError && matter.closedAt === undefined;
  };
  const openings = entries
    .values()
    .filter(({ opensMatters, inError }) => !inError && opensMatters.some(isOpen));
  return new Set(openings.flatMap(({ touches }) => touches));
}

/** Those of some matters that are open or rested on, or of which somebody may still use a right that they gave; by id. */
function underWay(matters: readonly Matter[], file: Casefile): readonly string[] {
  const { deadlines } = file;
  const windows = deadlines.values().filter((each) => each.kind === 'window' && isRunning(each));
  const withRights = new Set([...windows.map(({ matterId }) => matterId), ...restedOn(file)]);
  return matters
    .filter(({ inError }) => !inError)
    .filter(({ matterId, closedAt }) => closedAt === undefined || withRights.has(matterId))
    .map(({ matterId }) => matterId);
}

function lockedBy({ rule, until }: RetentionLock): RefusalRule {
  const refusal = until === undefined ? keptWithoutEnd : naming(until, kept);
  return { ...refusal, ...(rule && { source: rule.source }) };
}

function erasedBy(
  { command: { ground, classes }, file, context }: Erasure,
  matters: readonly Matter[],
  keeping: Keeping,
): ContentErased {
  const day = localDateOf(context.now, file.timeZone);
  const setting = (name: string) => context.municipality.setting(name);
  const rules = matters.flatMap((matter) => rulesKeeping(matter, keeping, setting, day));
  const byRules = ground === 'statutory-purge' ? { rules: [...new Set(rules.map(({ id }) => id))] } : {};
  return { ground, ...(classes && { classes }), ...byRules };
}
