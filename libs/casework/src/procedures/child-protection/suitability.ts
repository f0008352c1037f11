import { localDateOf } from '../../calendar/index.js';
import {
  allThatIsWrong,
  invalid,
  matterOf,
  refuse,
  Says,
  type Hindrance,
  type RefusalRule,
  type Situation,
  type Undecided,
} from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import { supportOf } from './supports-given.js';

/** That a contact family or a contact person was found suitable: by whom, on which day, and until when that holds. */
export interface Suitability {
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly suitableUntil: string;
}

export const SaysCheckedBy = Says(
  { sv: 'Lämplighet prövad av', en: 'Suitability checked by' },
  {
    sv: 'Koden för den som fann att familjen eller personen är lämplig.',
    en: 'The staff id of whoever found the family or person suitable.',
  },
);

export const SaysCheckedOn = Says(
  { sv: 'Lämplighet prövad den', en: 'Suitability checked on' },
  { sv: 'Dagen då det prövades.', en: 'The day on which that was checked.' },
);

export const SaysSuitableUntil = Says(
  { sv: 'Lämplig till och med', en: 'Suitable until' },
  {
    sv: 'Sista dagen som prövningen gäller; därefter prövas det på nytt.',
    en: 'The last day for which the check holds; after it, it is checked anew.',
  },
);

/** No paragraph names how it is checked: the board answers for whom it entrusts a child to. */
export const notSuitable: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 13:7; 2001:453 3:6 b',
  says: {
    sv: 'Familjen eller personen har inte prövats lämplig för den dagen. Pröva det, och ange en sista dag som ligger framåt.',
    en: 'The family or person hasn’t been found suitable for that day. Check it, and give a last day that lies ahead.',
  },
};

export const suitableNoMore: Hindrance<ChildProtection> = {
  code: 'GROUND_REQUIRED',
  not: 'now',
  source: 'SoL 2025:400 13:7; 2001:453 3:6 b',
  says: {
    sv: 'Prövningen av familjens eller personens lämplighet gäller inte längre. Pröva på nytt, eller ordna insatsen på annat sätt.',
    en: 'The check of the family’s or person’s suitability holds no longer. Check it anew, or arrange the support in another way.',
  },
  hinders: (standing) => {
    const { file, context } = standing;
    const { suitableUntil = '' } = supportOf(file.details, matterOf(standing).matterId);
    return suitableUntil < localDateOf(context.occurredAt, file.timeZone);
  },
};

/** Whether somebody was found suitable for the day on which a support begins or is arranged anew with them. */
export function wrongInSuitability({
  command,
  file,
  context,
}: Situation<ChildProtection, Suitability>): Undecided | undefined {
  const day = localDateOf(context.occurredAt, file.timeZone);
  return allThatIsWrong(
    command.checkedOn > day &&
      invalid('checkedOn', { sv: `en dag senast ${day}`, en: `a day no later than ${day}` }),
    command.suitableUntil < day && refuse(notSuitable, 'suitableUntil'),
  );
}
