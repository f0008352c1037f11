import { actWith, unansweredActs, type UnconfirmedAct } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
} from '../../kernel/command.js';
import type { MunicipalityAsOf, StaffMember } from '../../kernel/context.js';
import { happens } from '../../kernel/event.js';
import { Maybe } from '../../kernel/fields.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';
import { Confirmed, EntryId, Reason, whyNotConfirmed } from './fields.js';
import { actAnsweredFor } from './file-events.js';

/** Says whether what another recorded in one's name was so. A no stays on record, and undoes nothing. */
export class AnswerForAct extends CommandBody {
  @EntryId() entryId!: string;
  @Confirmed() confirmed!: boolean;
  @Maybe() @Reason(whyNotConfirmed) reason?: string;
}

const notAsked: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen väntar på ett svar om den uppgiften.',
    da: 'Ingen venter på et svar om den oplysning.',
    en: 'No answer is awaited for that entry.',
  },
};

const notYours: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Bara den som det registrerades för kan svara; har den personen slutat, en enhetschef i personens enhet som inte själv registrerade det.',
    da: 'Kun den, det blev registreret for, kan svare; er vedkommende holdt op, en leder af vedkommendes afdeling, som ikke selv registrerede det.',
    en: 'Only the one for whom it was recorded can answer; if they have left, a manager of their unit who did not record it.',
  },
};

const saysNoReason: RefusalRule<EveryLanguage> = {
  code: 'GROUND_REQUIRED',
  says: {
    sv: 'Ange i reason vad som inte stämmer.',
    da: 'Angiv i reason, hvad der ikke stemmer.',
    en: 'Say in reason what is not right.',
  },
};

/** Who answers for somebody who has left, and looks into what was denied. */
export const manager: Role = 'unit-manager';

/**
 * Whether somebody owes the answer for an act: the one in whose name it was recorded, also when they hold that role no
 * more; once they hold none at all, a manager of the unit that they were in last. Never the one who recorded it.
 *
 * @param register the municipality's register as of now
 */
export function owesAnswer(
  { doneBy, recordedBy }: Pick<UnconfirmedAct, 'doneBy' | 'recordedBy'>,
  { staffId, unitId, roles }: StaffMember,
  register: Pick<MunicipalityAsOf, 'staff' | 'unitOf'>,
): boolean {
  if (staffId === doneBy) return roles.length > 0;
  if (register.staff(doneBy) || staffId === recordedBy || !roles.includes(manager)) return false;
  return register.unitOf(doneBy) === unitId;
}

export const answerForAct: CommandDefinition<unknown, AnswerForAct, EveryLanguage> = {
  type: 'casework/answer-for-act',
  title: { sv: 'Svara för registrering', da: 'Svar for registrering', en: 'Answer for an act' },
  fields: AnswerForAct,
  at: 'file',
  by: [manager],
  inPerson: true,
  example: { confirmed: true },
  refusals: { notAsked, notYours, saysNoReason },
  isOwedBy: (file, staff, register) =>
    file.municipalityId === register.municipalityId &&
    unansweredActs(file).some((act) => owesAnswer(act, staff, register)),
  decide: ({ command: { entryId, confirmed, reason }, file, context: { recorder, municipality, now } }) => {
    const unreasoned = !confirmed && (reason ?? '').trim() === '' && refuse(saysNoReason, 'reason');
    if (!file.entries.get(entryId))
      return allThatIsWrong(
        invalid('entryId', {
          sv: 'en anteckning i akten som gjorts i ditt namn',
          da: 'et notat i sagen, der er gjort i dit navn',
          en: 'an entry of this file that was recorded in your name',
        }),
        unreasoned,
      );
    const act = actWith(entryId, unansweredActs(file), file);
    if (!act) return allThatIsWrong(refuse(notAsked, 'entryId'), unreasoned);
    if (!owesAnswer(act, recorder, municipality.at(now)))
      return allThatIsWrong(refuse(notYours, 'entryId'), unreasoned);
    if (unreasoned) return unreasoned;
    const { doneBy, matterId } = act;
    return accept(
      happens(
        actAnsweredFor,
        { entryId: act.entryId, doneBy, confirmed, ...(reason !== undefined && { reason }) },
        matterId === undefined ? {} : { matterId },
      ),
    );
  },
};
