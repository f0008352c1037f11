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
import { happens, type DecidedEvent, type Reregistration } from '../../kernel/event.js';
import type { MatterMove } from '../../kernel/matter.js';
import { IsId, Maybe, SaysEverywhere } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { EntryId, Reason, whyInError } from './fields.js';
import { registeredInError, type RegisteredInError } from './file-events.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { mayHandle, type QualifiedHandling } from './handler.js';
import { handlersOf, recordersOf } from '../handlers.js';
import { actOf, correctedNow, eventOf, hasAct, nothingToCorrect, touchingSame, type Act } from './acts.js';
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

const laterRestsOnIt: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En senare uppgift bygger på den här. Rätta den senaste först.',
    da: 'En senere oplysning bygger på denne. Ret den seneste først.',
    en: 'A later entry rests on this one. Register the latest in error first.',
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
              !isRestedOn(act, touchingSame(act, events, file), file) &&
              areHandledAgain(act, file, context, qualified),
          );
        },
      },
      laterRestsOnIt,
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
      const wrong = allThatIsWrong(
        isRestedOn(act, touchingSame(act, events, file), file) && refuse(laterRestsOnIt, 'entryId'),
        !areHandledAgain(act, file, context, qualified) && refuse(handlerNoMore, 'entryId'),
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
): boolean {
  return act
    .flatMap(({ undo }) => undo)
    .every(({ matterId, handlerId }: MatterMove) => {
      const matter = file.matters.get(matterId);
      if (typeof handlerId !== 'string' || !matter || matter.closedAt !== undefined) return true;
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
 * Whether a later entry stands in the way: one of another matter that touches a matter which the act opened, or
 * one that has moved on what the act moved. What lies wholly within a matter that the act opened goes out of
 * effect with it.
 */
function isRestedOn(act: Act, entries: readonly Entry[], file: Casefile): boolean {
  const [{ revision }] = act;
  const opened = new Set(act.flatMap(({ opensMatters }) => opensMatters));
  const moved = act.flatMap(({ undo }) => undo).filter(({ matterId }) => !opened.has(matterId));
  return entries
    .filter((entry) => entry.revision > revision && !act.includes(entry) && isInEffect(file, entry))
    .filter(({ touches }) => touches.length === 0 || touches.some((matterId) => !opened.has(matterId)))
    .some(
      ({ touches, undo }) =>
        touches.some((matterId) => opened.has(matterId)) ||
        undo.some((later) => moved.some((earlier) => moveSame(earlier, later))),
    );
}

function moveSame(one: MatterMove, other: MatterMove): boolean {
  return (
    one.matterId === other.matterId && Object.keys(one).some((what) => what !== 'matterId' && what in other)
  );
}
