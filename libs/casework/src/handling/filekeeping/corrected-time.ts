import { textKinds } from '../../kernel/fields.js';
import { instantFromText, type Instant } from '../../calendar/index.js';
import { isInEffect, type Casefile, type Entry } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
  type Situation,
} from '../../kernel/command.js';
import { happens, type DecidedEvent } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { EntryId, Reason, RightTime, whyCorrected } from './fields.js';
import { occurrenceCorrected, type OccurrenceCorrected } from './file-events.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { actOf, correctedNow, eventOf, hasAct, nothingToCorrect, type Act } from './acts.js';

/** Something happened at another time than was recorded. The clocks that it started or stopped follow. */
export class CorrectOccurrence extends CommandBody {
  @EntryId() entryId!: string;
  @RightTime() happenedAt!: string;
  @Reason(whyCorrected) reason!: string;
}

const decidedOtherwise: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Vid den tiden hade det inte kunnat beslutas så. Rätta uppgiften som felregistrerad och registrera det på nytt.',
    da: 'På det tidspunkt kunne det ikke være besluttet sådan. Ret oplysningen som fejlregistreret, og registrér det på ny.',
    en: 'At that time it could not have been decided like this. Register the entry in error and record it anew.',
  },
};

export function correctOccurrence(
  correctors: readonly Role[],
  undoesMisses: readonly Role[],
): CommandDefinition<unknown, CorrectOccurrence, EveryLanguage> {
  return {
    type: 'casework/correct-occurrence',
    title: { sv: 'Rätta tidpunkt', da: 'Ret tidspunkt', en: 'Correct a time' },
    fields: CorrectOccurrence,
    at: 'matter',
    anyStep: 'open-or-closed',
    by: [...new Set([...correctors, ...undoesMisses])],
    undoesMisses,
    inPerson: true,
    onlyNow: correctedNow,
    refusals: {
      nothingToCorrect: { ...nothingToCorrect, hinders: (standing) => !hasAct(standing, () => true) },
      decidedOtherwise,
    },
    readsHistory: true,
    decide: (situation) => {
      const { command, file, events, context } = situation;
      const act = actOf(events, file, matterOf(situation), command.entryId, context);
      const named = act?.find(({ eventId }) => eventId === command.entryId);
      const to = instantFromText(command.happenedAt);
      const never = to === undefined ? textKinds.instant : whyNever(to, situation);
      if (!act || !named)
        return allThatIsWrong(
          invalid('entryId', {
            sv: 'en anteckning i ärendet som gäller',
            da: 'et notat i sagen, der gælder',
            en: 'an entry of this matter that is in effect',
          }),
          never && invalid('happenedAt', never),
        );
      const expected = never ?? (to === undefined ? undefined : hindrance(to, named, act, situation));
      if (to === undefined || expected !== undefined)
        return invalid('happenedAt', expected ?? textKinds.instant);
      const moved = act.filter(({ occurredAt }) => occurredAt === named.occurredAt);
      const couldBe = moved.every(
        (entry) => events.get(entry.type)?.couldBeOf?.(file, eventOf(entry, context.history), to) ?? true,
      );
      if (!couldBe) return refuse(decidedOtherwise, 'happenedAt');
      return accept(...moved.map((entry) => correcting(entry, to, command.reason, file)));
    },
  };
}

function correcting(
  entry: Entry,
  to: Instant,
  reason: string,
  file: Casefile,
): DecidedEvent<OccurrenceCorrected> {
  const { eventId: entryId, occurredAt: from, opensMatters, undo, matterId } = entry;
  const closed = undo
    .filter((move) => move.closed === false && file.matters.get(move.matterId)?.closedAt === from)
    .map((move) => move.matterId);
  return happens(
    occurrenceCorrected,
    { entryId, from, to, reason, opened: [...opensMatters], closed },
    { ...(matterId !== undefined && { matterId }) },
  );
}

/** What the new time has to be, where it can't be right of any entry. */
function whyNever(
  to: Instant,
  { lawBegins, context: { now } }: Situation<unknown, CorrectOccurrence>,
): EveryLanguage | undefined {
  if (to < lawBegins)
    return {
      sv: `en tidpunkt inte före ${lawBegins}`,
      da: `et tidspunkt ikke før ${lawBegins}`,
      en: `a time not before ${lawBegins}`,
    };
  return to > now
    ? {
        sv: 'en tidpunkt som inte ligger i framtiden',
        da: 'et tidspunkt, der ikke ligger i fremtiden',
        en: 'a time that is not in the future',
      }
    : undefined;
}

/** What the new time of an entry has to be, where it can't be right. */
function hindrance(
  to: Instant,
  named: Entry,
  act: Act,
  { file, context: { history } }: Situation<unknown, CorrectOccurrence>,
): EveryLanguage | undefined {
  if (to === named.occurredAt)
    return {
      sv: 'en annan tidpunkt än den antecknade',
      da: 'et andet tidspunkt end det noterede',
      en: 'another time than the one recorded',
    };
  const { recordedAt } = eventOf(named, history);
  if (to > recordedAt)
    return {
      sv: `en tidpunkt inte efter det att det antecknades (${recordedAt})`,
      da: `et tidspunkt ikke efter, at det blev noteret (${recordedAt})`,
      en: `a time not after it was recorded (${recordedAt})`,
    };
  const opened = new Set(act.flatMap(({ opensMatters }) => opensMatters));
  const begun = act
    .flatMap(({ touches }) => touches.flatMap((matterId) => file.matters.get(matterId) ?? []))
    .find(({ matterId, openedAt }) => !opened.has(matterId) && to < openedAt);
  if (begun)
    return {
      sv: `en tidpunkt inte före den då ärendet började (${begun.openedAt})`,
      da: `et tidspunkt ikke før det, hvor sagen begyndte (${begun.openedAt})`,
      en: `a time not before the matter began (${begun.openedAt})`,
    };
  const next = file.entries.values().find(
    (entry) =>
      // What one command put on record was at one time, whether or not it can be corrected.
      entry.commandId !== named.commandId &&
      isInEffect(file, entry) &&
      entry.matterId !== undefined &&
      opened.has(entry.matterId) &&
      entry.occurredAt < to,
  );
  return (
    next && {
      sv: `en tidpunkt inte efter det som följde i ärendet (${next.occurredAt})`,
      da: `et tidspunkt ikke efter det, der fulgte i sagen (${next.occurredAt})`,
      en: `a time not after what followed in the matter (${next.occurredAt})`,
    }
  );
}
