import type { Instant } from '../../../calendar/index.js';
import type { Outcome } from '../../../handling/index.js';
import type { MunicipalityAsOf } from '../../../kernel/index.js';
import type { ChildProtection } from '../state.js';
import { at, ChildCase } from './child-case.js';
import { ServiceCase } from './service-case.js';

type Scenario = () => Outcome<ChildProtection>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const beforeJuly = at('2025-06-30');

function asking(changes: object, day = monday): Scenario {
  return () => {
    const child = new ServiceCase();
    return child.gives('register-service', day, child.asking(changes));
  };
}

function beginningNameless(changes: object, day = monday): Scenario {
  const began = { unitId: 'intake', offerId: 'open-house', form: 'open-activity', consent: 'guardians' };
  return () => new ChildCase().gives('start-nameless-service', day, { ...began, ...changes });
}

function answering(command: (child: ServiceCase) => object): Scenario {
  return () => {
    const child = new ServiceCase();
    const on = child.serviceIsAskedFor(friday);
    return child.gives('record-consent-to-service', monday, { how: 'visit', ...command(child) }, { on });
  };
}

/** What is offered until then. */
function offeredUntil(day: string): ServiceCase {
  const { staff, units, offers = [] } = new ChildCase().municipality;
  const everyDay = new ServiceCase().contextOf('ingrid', friday).municipality;
  const register = (instant: Instant): MunicipalityAsOf => ({
    ...everyDay,
    staff: (staffId) => staff.find((each) => each.staffId === staffId),
    hasUnit: (unitId) => units.includes(unitId),
    offer: (offerId) =>
      instant < at(day, '00:00') ? offers.find((each) => each.offerId === offerId) : undefined,
    at: register,
  });
  return new ServiceCase({ register });
}

/** For each command of a service without a test of need and each of its refusals, a case that ends in it. */
export const waysOfServices: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'register-service': {
    beforeTheAct: asking({}, beforeJuly),
    needsTest: asking({ form: 'contact-family' }),
    notOffered: asking({ offerId: 'holiday-camp' }),
    namedTooOld: asking({ child: { birthDate: '2005-03-09' } }),
  },
  'record-consent-to-service': {
    wrongPerson: answering(() => ({ personId: 'somebody-else', answer: 'given' })),
    nothingToWithdraw: answering(({ guardianId }) => ({ personId: guardianId, answer: 'withdrawn' })),
  },
  'start-service': {
    turned21: () => {
      const child = new ServiceCase();
      const on = child.serviceIsAskedFor(friday, { child: { birthDate: '2005-03-09' } });
      child.isAnswered(friday, on, child.childId);
      return child.starts(monday, on);
    },
    offeredNoLonger: () => {
      const child = offeredUntil('2026-03-09');
      const on = child.serviceIsAskedFor(friday);
      child.isAnswered(friday, on, child.guardianId);
      return child.starts(monday, on);
    },
    consentMissing: () => {
      const child = new ServiceCase();
      return child.starts(monday, child.serviceIsAskedFor(friday));
    },
    notFoundSuitable: () => {
      const child = new ServiceCase();
      const on = child.serviceIsAskedFor(friday, { child: { birthDate: '2011-03-06' } });
      child.isAnswered(friday, on, child.childId);
      return child.starts(monday, on);
    },
  },
  'end-service': {},
  'start-nameless-service': {
    beforeTheAct: beginningNameless({}, beforeJuly),
    needsTest: beginningNameless({ form: 'contact-person' }),
    notOffered: beginningNameless({ offerId: 'holiday-camp' }),
    identityRecorded: beginningNameless({ offerId: 'parenting-course' }),
    nobodyConsents: beginningNameless({ consent: 'nobody' }),
  },
  'end-nameless-service': {},
};
