import { actWith, disputedActs, type Casefile, type UnconfirmedAct } from '../../kernel/casefile.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../../kernel/command.js';
import type { MunicipalityAsOf, StaffMember } from '../../kernel/context.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import { manager } from './answering.js';
import { EntryId, Reason, whyUpheld } from './fields.js';
import { actUpheld } from './file-events.js';

/** Says that a denied act was looked into and stands as it was recorded. */
export class UpholdAct extends CommandBody {
  @EntryId() entryId!: string;
  @Reason(whyUpheld) reason!: string;
}

const notDenied: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen har sagt nej till den uppgiften, eller så är det redan utrett eller rättat.',
    da: 'Ingen har sagt nej til den oplysning, eller det er allerede undersøgt eller rettet.',
    en: 'Nobody has denied that entry, or it has been looked into or corrected already.',
  },
};

const hadAPart: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Bara en chef för ärendets enhet eller för den som sa nej kan låta det stå, och aldrig någon av de två som det rör. Leder en av dem enheten, kan en chef för en annan enhet.',
    da: 'Kun en leder af sagens afdeling eller for den, der sagde nej, kan lade det stå ved magt, og aldrig en af de to, det drejer sig om. Leder en af dem afdelingen, kan en leder af en anden afdeling.',
    en: 'Only a manager of the matter’s unit, or of whoever denied it, can let it stand, and never one of the two whom it is about. Where one of them leads that unit, a manager of another can.',
  },
};

/**
 * Whether somebody has to look into a denied act: a manager of the unit that has the matter, or of whoever denied it,
 * and neither of the two whom it is about. Where one of these leads such a unit, any other manager of the municipality.
 *
 * @param register the municipality's register as of now
 */
export function mustLookInto(
  { matterId, doneBy, recordedBy }: UnconfirmedAct,
  { matters }: Pick<Casefile, 'matters'>,
  { staffId, unitId, roles }: StaffMember,
  register: Pick<MunicipalityAsOf, 'staff' | 'unitOf'>,
): boolean {
  if (!roles.includes(manager) || staffId === doneBy || staffId === recordedBy) return false;
  const about = matterId === undefined ? matters.values() : [matters.get(matterId)];
  const units = new Set([register.unitOf(doneBy), ...about.map((matter) => matter?.unitId)]);
  const leads = (member: StaffMember | undefined) =>
    member?.roles.includes(manager) === true && units.has(member.unitId);
  return units.has(unitId) || leads(register.staff(doneBy)) || leads(register.staff(recordedBy));
}

export const upholdAct: CommandDefinition<unknown, UpholdAct, EveryLanguage> = {
  type: 'casework/uphold-act',
  title: { sv: 'Låt registrering stå fast', da: 'Lad registrering stå ved magt', en: 'Uphold a denied act' },
  fields: UpholdAct,
  at: 'file',
  by: [manager],
  inPerson: true,
  refusals: { notDenied, hadAPart },
  isOwedBy: (file, staff, register) =>
    file.municipalityId === register.municipalityId &&
    disputedActs(file).some((act) => mustLookInto(act, file, staff, register)),
  decide: ({ command: { entryId, reason }, file, context: { recorder, municipality, now } }) => {
    if (!file.entries.get(entryId))
      return invalid('entryId', {
        sv: 'en anteckning i akten som har bestritts',
        da: 'et notat i sagen, der er bestridt',
        en: 'an entry of this file that was denied',
      });
    const act = actWith(entryId, disputedActs(file), file);
    if (!act) return refuse(notDenied, 'entryId');
    if (!mustLookInto(act, file, recorder, municipality.at(now))) return refuse(hadAPart, 'entryId');
    const { doneBy, matterId } = act;
    const about = matterId === undefined ? {} : { matterId };
    return accept(happens(actUpheld, { entryId: act.entryId, doneBy, reason }, about));
  },
};
