import { ageOn, localDateOf, type Instant } from '../../calendar/index.js';
import { refuse, type Hindrance, type RefusalRule, type Undecided } from '../../kernel/index.js';
import { ageOfChild } from './childs-age.js';
import type { LvuGround } from './lvu-bases.js';
import type { ChildFile, ChildProtection } from './state.js';

const adult = 18;
const ageLimit = 20;

/** How old somebody is by what the file knows of their birth; what isn't known hinders nothing. */
function ageOfSubject({ subjectId = '', persons, timeZone }: ChildFile, at: Instant): number | undefined {
  const { birthDate } = persons[subjectId] ?? {};
  return birthDate === undefined ? undefined : ageOn(birthDate, localDateOf(at, timeZone));
}

/** LVU 1990:52 1 § second and third paragraphs, 6 § first paragraph. */
export const tooOld: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1, 6 §§',
  says: {
    sv: 'Den som har fyllt 20 år kan varken omhändertas eller beredas vård enligt LVU.',
    en: 'Whoever has turned 20 can neither be taken into custody nor be given care under LVU.',
  },
  hinders: ({ file, context }) => (ageOfSubject(file, context.occurredAt) ?? 0) >= ageLimit,
};

/** LVU 1990:52 1 and 6 §§ speak of the young: of one who is expected nobody takes care against a will. */
export const notBorn: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1, 6 §§',
  says: {
    sv: 'Ett barn som inte är fött kan varken omhändertas eller beredas vård enligt LVU. Är det fött, registrera först födelsedagen.',
    en: 'A child who isn’t born can neither be taken into custody nor be given care under LVU. If it is born, first record the day of birth.',
  },
  hinders: ({ file, context }) => (ageOfChild(file, localDateOf(context.occurredAt, file.timeZone)) ?? 0) < 0,
};

/** LVU 1990:52 1 § third paragraph: from 18 on care rests on 3 § alone. */
export const homeUntilEighteen: RefusalRule = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1 §',
  says: {
    sv: 'Den som har fyllt 18 år kan beredas vård bara på grund av eget beteende (3 §), inte för förhållanden i hemmet.',
    en: 'Whoever has turned 18 can be given care only for their own behaviour (3 §), not for conditions at home.',
  },
};

/** Whether somebody is too old for care on a basis. */
export function basisProblem(file: ChildFile, basis: readonly LvuGround[], at: Instant): Undecided | false {
  const isAdult = (ageOfSubject(file, at) ?? 0) >= adult;
  return isAdult && basis.includes('home-conditions') && refuse(homeUntilEighteen, 'basis');
}
