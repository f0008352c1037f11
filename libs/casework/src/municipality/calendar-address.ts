import type { Casefile } from '../kernel/casefile.js';
import { accept, CommandBody, refuse } from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { StaffId } from './fields.js';
import { unknownStaff } from './staff.js';
import { entryOf, type MunicipalityRegister, type RegisterCommand, type RegisterEvent } from './state.js';

/** Makes the address of somebody's calendar worthless, for it may have come into other hands. */
export class TakeBackCalendarAddress extends CommandBody {
  @StaffId() staffId!: string;
}

export class CalendarAddressTakenBack {
  @StaffId() staffId!: string;
}

export const calendarAddressTakenBack: RegisterEvent<CalendarAddressTakenBack> = {
  type: 'municipality/calendar-address-taken-back',
  version: 1,
  fields: CalendarAddressTakenBack,
  title: {
    sv: 'Kalenderadress återtagen',
    da: 'Kalenderadresse inddraget',
    en: 'Calendar address taken back',
  },
  evolve: (register, { data: { staffId } }) => {
    const before = entryOf(register.staff, staffId);
    if (!before) throw new Error(`The calendar of ${staffId} is taken back, who was never registered.`);
    const calendarGeneration = before.calendarGeneration + 1;
    return { ...register, staff: { ...register.staff, [staffId]: { ...before, calendarGeneration } } };
  },
  tells: {
    sv: ({ staffId }, nameOf) => `Kalenderadressen för ${nameOf(staffId)} återtogs.`,
    da: ({ staffId }, nameOf) => `Kalenderadressen for ${nameOf(staffId)} blev inddraget.`,
    en: ({ staffId }, nameOf) => `The calendar address of ${nameOf(staffId)} was taken back.`,
  },
};

export const takeBackCalendarAddress: RegisterCommand<TakeBackCalendarAddress> = {
  type: 'municipality/take-back-calendar-address',
  title: { sv: 'Återta kalenderadress', da: 'Inddrag kalenderadresse', en: 'Take back a calendar address' },
  fields: TakeBackCalendarAddress,
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff },
  decide({ command: { staffId }, file }) {
    if (!entryOf(file.details.staff, staffId)) return refuse(unknownStaff, 'staffId');
    return accept(happens(calendarAddressTakenBack, { staffId }));
  },
};

/** Which of somebody's calendar addresses counts, from 0; undefined for one who was never registered. */
export function calendarGeneration(
  { details: { staff } }: Pick<Casefile<MunicipalityRegister>, 'details'>,
  staffId: string,
): number | undefined {
  return entryOf(staff, staffId)?.calendarGeneration;
}
