import { isInEffect, type Casefile, type Entry } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  leftOut,
  matterOf,
  refuse,
  type CommandDefinition,
  type Situation,
} from '../../kernel/command.js';
import {
  happens,
  type DecidedEvent,
  type EventDescription,
  type Reregistration,
} from '../../kernel/event.js';
import type { MatterMove } from '../../kernel/matter.js';
import { IsId, Maybe, SaysEverywhere } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { EntryId, Reason, whyInError } from './fields.js';
import { registeredInError, type RegisteredInError } from './file-events.js';
import { namingEntry, type RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { mayHandle, type BarredHandling, type QualifiedHandling } from './handler.js';
import { handlersOf, recordersOf } from '../handlers.js';
import {
  actOf,
  correctedNow,
  eventOf,
  hasAct,
  isShown,
  nothingToCorrect,
  touchingSame,
  type Act,
} from './acts.js';
import type { Context } from '../../kernel/context.js';

/**
 * Something was put on record that never was so, or belongs elsewhere. What the same command recorded goes out of
 * effect with it, and everything stays readable.
 */
export class RegisterInError extends CommandBody {
  @EntryId() entryId!: string;
  @Reason(whyInError) reason!: string;

  @SaysEverywhere(
    { sv: 'Flytta till akt', da: 'Flyt til akt', en: 'Move to file' },
    {
      sv: 'Den akt som uppgiften hör till; den registreras där med den tid då det hände.',
      da: 'Den akt, som oplysningen hører til; den registreres der med tidspunktet for, hvornår det skete.',
      en: 'The file that the entry belongs to; it is registered there with the time at which it happened.',
    },
  )
  @Maybe()
  @IsId()
  moveTo?: string;
}

/** For an entry on which another rests that stands: that is named to whoever sees it. */
export const laterRestsOnIt: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Uppgiften ‹entry› bygger på den här och gäller. Är den också fel, rätta den som felregistrerad först; gäller den, registrera i stället vad som har ändrats.',
    da: 'Oplysningen ‹entry› bygger på denne og gælder. Er den også forkert, så ret den først; gælder den, så registrér i stedet, hvad der har ændret sig.',
    en: 'The entry ‹entry› rests on this one and stands. If that is wrong too, register it in error first; if it stands, record what has changed instead.',
  },
};

export const unseenRestsOnIt: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En senare uppgift, som du inte får se, bygger på den här. Fråga den som handlägger ärendet.',
    da: 'En senere oplysning, som du ikke må se, bygger på denne. Spørg den, der behandler sagen.',
    en: 'A later entry, which you may not see, rests on this one. Ask whoever handles the matter.',
  },
};

const handlerNoMore: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Den som handlade ärendet tidigare kan inte handlägga det nu. Utse en annan handläggare i stället.',
    da: 'Den, der behandlede sagen tidligere, kan ikke behandle den nu. Udpeg en anden sagsbehandler i stedet.',
    en: 'Whoever handled the matter before can not handle it now. Assign another handler instead.',
  },
};

const erasedContent: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  source: { SE: 'SoL 2025:400 16:1' },
  says: {
    sv: 'Innehållet är gallrat och kan inte flyttas.',
    da: 'Indholdet er slettet og kan ikke flyttes.',
    en: 'Its content has been erased and can not be moved.',
  },
};

export function registerInError(
  correctors: readonly Role[],
  undoesMisses: readonly Role[],
  qualified?: QualifiedHandling,
  barred?: BarredHandling,
): CommandDefinition<unknown, RegisterInError, EveryLanguage> {
  return {
    type: 'casework/register-in-error',
    title: { sv: 'Rätta felregistrering', da: 'Ret fejlregistrering', en: 'Register in error' },
    fields: RegisterInError,
    at: 'matter',
    anyStep: 'open-or-closed',
    needsFile: ['moveTo'],
    by: [...new Set([...correctors, ...undoesMisses])],
    undoesMisses,
    inPerson: true,
    onlyNow: correctedNow,
    refusals: {
      nothingToCorrect: {
        ...nothingToCorrect,
        hinders: (standing) => {
          const { file, events, context } = standing;
          return !hasAct(
            standing,
            (act) =>
              restingOnMoves(act, events, file) === undefined &&
              areHandledAgain(act, file, context, qualified, barred),
          );
        },
      },
      laterRestsOnIt,
      unseenRestsOnIt,
      handlerNoMore,
      erasedContent,
    },
    readsHistory: true,
    subjects: ({ moveTo }) => (moveTo === undefined ? [] : [{ fileId: moveTo }]),
    decide: (situation) => {
      const { command, file, events, context } = situation;
      const act = actOf(events, file, matterOf(situation), command.entryId, context);
      const toItself =
        command.moveTo === file.fileId &&
        invalid('moveTo', {
          sv: 'en annan akt än den här',
          da: 'en anden sag end denne',
          en: 'another file than this one',
        });
      if (!act)
        return allThatIsWrong(
          invalid('entryId', {
            sv: 'en anteckning i ärendet som gäller',
            da: 'et notat i sagen, der gælder',
            en: 'an entry of this matter that is in effect',
          }),
          toItself,
        );
      const elsewhere = command.moveTo === undefined ? undefined : movable(act, situation);
      const inTheWay = restingOnMoves(act, events, file);
      const wrong = allThatIsWrong(
        inTheWay && refuse(restedOn(inTheWay, situation), 'entryId'),
        !areHandledAgain(act, file, context, qualified, barred) && refuse(handlerNoMore, 'entryId'),
        toItself,
        command.moveTo !== undefined &&
          !elsewhere &&
          leftOut('moveTo', {
            sv: 'det här slaget av anteckning går inte att flytta',
            da: 'denne slags notat kan ikke flyttes',
            en: 'this kind of entry can not be moved',
          }),
        elsewhere !== undefined &&
          eventOf(elsewhere, context.history).erased !== undefined &&
          refuse(erasedContent, 'moveTo'),
      );
      if (wrong) return wrong;
      return accept(
        ...act.toReversed().map((entry) => outOfEffect(entry, situation, entry === elsewhere, undoesMisses)),
      );
    },
  };
}

/** Whether whoever handled before what an act moved may do so again. */
function areHandledAgain(
  act: Act,
  file: Casefile,
  { municipality }: Pick<Context, 'municipality'>,
  qualified: QualifiedHandling | undefined,
  barred: BarredHandling | undefined,
): boolean {
  return act
    .flatMap(({ undo }) => undo)
    .every(({ matterId, handlerId }: MatterMove) => {
      const matter = file.matters.get(matterId);
      if (typeof handlerId !== 'string' || !matter || matter.closedAt !== undefined) return true;
      if (barred?.bars(file, matterId, handlerId)) return false;
      return mayHandle(handlerId, matter, municipality, qualified);
    });
}

type Deciding = Situation<unknown, RegisterInError>;

function outOfEffect(
  entry: Entry,
  situation: Deciding,
  moves: boolean,
  superiors: readonly Role[],
): DecidedEvent<RegisteredInError> {
  const { reason, moveTo } = situation.command;
  const { eventId: entryId, occurredAt, matterId } = entry;
  const reregistration = moves ? reregistrationOf(entry, situation, superiors) : undefined;
  return happens(
    registeredInError,
    {
      entryId,
      reason,
      restores: [...entry.undo],
      ...(moveTo !== undefined &&
        reregistration && {
          movedToFile: moveTo,
          movedByCommand: reregistration.type,
          moved: reregistration.body,
          movedOccurredAt: occurredAt,
        }),
    },
    { ...(matterId !== undefined && { matterId }) },
  );
}

/** Nobody clears themselves of a miss by moving what was missed: who handled it, or recorded it, goes with it. */
function reregistrationOf(
  entry: Entry,
  { events, context: { history = [] }, ...situation }: Deciding,
  superiors: readonly Role[],
): Reregistration | undefined {
  const event = eventOf(entry, history);
  const handledBy = new Set([...handlersOf(matterOf(situation), history, superiors), ...recordersOf(event)]);
  return events.get(entry.type)?.reregisters?.(event, [...handledBy]);
}

/** The entry of the act that can be registered on another file: the one that opened its matter. */
function movable(act: Act, { events }: Deciding): Entry | undefined {
  return act.find(({ type }) => events.get(type)?.reregisters !== undefined);
}

/**
 * The newest entry that stands in the way, by how matters were moved: one of another matter that touches a matter which
 * the act opened, one that has moved on what the act moved, or one that stands by itself in a matter which it opened.
 * What else lies wholly within such a matter goes out of effect with it.
 */
function restingOnMoves(
  act: Act,
  events: ReadonlyMap<string, EventDescription>,
  file: Casefile,
): Entry | undefined {
  const [{ revision }] = act;
  const opened = new Set(act.flatMap(({ opensMatters }) => opensMatters));
  const moved = act.flatMap(({ undo }) => undo).filter(({ matterId }) => !opened.has(matterId));
  const isWithin = ({ type, touches }: Entry) =>
    events.get(type)?.standsByItself !== true &&
    touches.length > 0 &&
    touches.every((matterId) => opened.has(matterId));
  return touchingSame(act, events, file)
    .filter((entry) => entry.revision > revision && !act.includes(entry) && isInEffect(file, entry))
    .filter((entry) => !isWithin(entry))
    .toSorted((one, other) => other.revision - one.revision)
    .find(
      ({ touches, undo }) =>
        touches.some((matterId) => opened.has(matterId)) ||
        undo.some((later) => moved.some((earlier) => moveSame(earlier, later))),
    );
}

/** The refusal for an entry in the way. */
function restedOn(
  entry: Entry,
  { events, file, context }: Pick<Deciding, 'events' | 'file' | 'context'>,
): RefusalRule {
  if (!isShown(entry, context)) return unseenRestsOnIt;
  const title = events.get(entry.type)?.title ?? { en: entry.type };
  return namingEntry(title, entry.occurredAt, file.timeZone, laterRestsOnIt);
}

function moveSame(one: MatterMove, other: MatterMove): boolean {
  return (
    one.matterId === other.matterId && Object.keys(one).some((what) => what !== 'matterId' && what in other)
  );
}
