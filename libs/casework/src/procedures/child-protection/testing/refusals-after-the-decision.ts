import type { Instant } from '../../../calendar/index.js';
import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import type { CaseAfterDecision } from './after-the-decision.js';
import { at } from './child-case.js';

type Scenario = (child: CaseAfterDecision) => Outcome<ChildProtection>;

const monday = at('2026-03-02');
const byManager = { by: 'maria' } as const;

const afterRefusal = at('2026-07-31');

const slip = {
  slip: 'writing',
  wrongText: '2062',
  rightText: '2026',
  parties: 'needless',
  sameInSubstance: true,
};

const changing = {
  obviouslyWrong: true,
  quickAndSimple: true,
  toNobodysDisadvantage: true,
  newDecision: 'The demand is granted.',
  reasons: 'A certificate had been overlooked.',
};

const dismissal = { toldRightly: true, reasons: 'It came too late.', saysHowToAppeal: true };

/** On an appeal that came on 18 August or another day, where the last was the 17th. */
function onAppeal(name: string, command: object, day: Instant = at('2026-08-18')): Scenario {
  return (child) => {
    const decided = child.demandIsRefused();
    child.isReceived(decided, at('2026-07-21'), '2026-07-27');
    const on = child.isAppealed(day, decided);
    return child.gives(name, at('2026-08-20'), command, { on, ...byManager });
  };
}

function appealingWith(changes: object): Scenario {
  return (child) => {
    const { on, decisionId } = child.demandIsRefused();
    const command = child.appeal(decisionId, changes);
    return child.gives('register-appeal', afterRefusal, command, { on, ...byManager });
  };
}

function changingWith(changes: object): Scenario {
  return (child) => {
    const on = child.isAppealed(afterRefusal, child.demandIsRefused());
    const command = { ...changing, ...changes };
    return child.gives('change-appealed-decision', afterRefusal, command, { on, ...byManager });
  };
}

const refusal = { grounds: ['OSL-26-1'], reasons: 'It would harm.', saysHowToAppeal: true };

function entryOf({ events }: CaseAfterDecision, name: string): string {
  return events.find(({ type }) => type === `child-protection/${name}`)?.id ?? '';
}

function decidedReport(child: CaseAfterDecision): string {
  const on = child.assessedReport(monday);
  child.openingIsDeclined(monday, on);
  return on;
}

function ofParty(child: CaseAfterDecision): object {
  return { requester: 'party', personId: child.guardianId };
}

function requesting(changes: object): Scenario {
  return (child) => {
    const on = child.reportArrives(monday);
    return child.gives('request-disclosure', monday, child.request(changes), { on, ...byManager });
  };
}

function giving(withheld: (report: string, decision: string) => object[], changes: object = {}): Scenario {
  return (child) => {
    const matterId = decidedReport(child);
    const on = child.isRequested(monday, matterId, ofParty(child));
    const entries = withheld(entryOf(child, 'report-received'), entryOf(child, 'investigation-not-opened'));
    return child.gives(
      'give-disclosure',
      monday,
      { withheld: entries, toldOfDecision: true, textsReadThrough: true, ...changes },
      { on, ...byManager },
    );
  };
}

function refusing(command: object, asked: (child: CaseAfterDecision) => object = () => ({})): Scenario {
  return (child) => {
    const matterId = decidedReport(child);
    const on = child.isRequested(monday, matterId, asked(child));
    return child.gives('refuse-disclosure', monday, command, { on, ...byManager });
  };
}

function extracting(changes: (child: CaseAfterDecision) => object): Scenario {
  return (child) => {
    const on = decidedReport(child);
    const command = child.extractGiven(changes(child));
    return child.gives('give-party-extract', monday, command, { on, ...byManager });
  };
}

/** On one that the court has found not to be dismissed. */
function dismissingAgain(child: CaseAfterDecision): Outcome<ChildProtection> {
  const decided = child.demandIsRefused();
  child.isReceived(decided, at('2026-07-21'), '2026-07-27');
  const on = child.isAppealed(at('2026-08-18'), decided);
  const { id: decisionId } = child.puts('dismiss-appeal-late', at('2026-08-20'), dismissal, {
    on,
    ...byManager,
  });
  const second = child.isAppealed(at('2026-08-24'), { on, decisionId });
  child.does('forward-appeal', at('2026-08-24'), {}, { on: second, ...byManager });
  const ruling = { court: 'administrative-court', outcome: 'annulled', ruledOn: '2026-10-01' };
  child.does('record-ruling', at('2026-10-01'), ruling, { on: second, ...byManager });
  return child.gives('dismiss-appeal-late', at('2026-10-02'), dismissal, { on, ...byManager });
}

/** For each command from the decision on and each of its refusals, a case that ends in it. */
export const waysAfterDecision: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'record-representative': {
    nobodyToRepresent: (child) => {
      child.reportOnChildrenArrives(monday, [{ name: 'Astrid Andersson' }]);
      return child.gives('record-representative', monday, {});
    },
    onlyForAParty: (child) => {
      child.reportArrives(monday);
      const partyId = child.lawyerIsKnown(monday);
      const other = child.lawyerIsKnown(monday);
      return child.gives('record-representative', monday, child.mandate(other, { partyId }));
    },
    representsAlready: (child) => {
      child.reportArrives(monday);
      const lawyer = child.lawyerIsKnown(monday);
      child.isRepresented(monday, lawyer);
      return child.gives('record-representative', monday, child.mandate(lawyer));
    },
    turnedAwayBefore: (child) => {
      child.reportArrives(monday);
      const lawyer = child.lawyerIsKnown(monday);
      const mandateId = child.isRepresented(monday, lawyer);
      child.does('turn-away-representative', monday, { mandateId, reasons: 'Threats.' }, byManager);
      return child.gives('record-representative', monday, child.mandate(lawyer));
    },
  },
  'end-representative': {
    nobodyToEnd: (child) => {
      child.reportArrives(monday);
      return child.gives('end-representative', monday, { mandateId: 'none', ending: 'revoked' });
    },
  },
  'turn-away-representative': {
    nobodyToTurnAway: (child) => {
      child.reportArrives(monday);
      const command = { mandateId: 'none', reasons: 'Threats.' };
      return child.gives('turn-away-representative', monday, command, byManager);
    },
    turnedAwayUnreasoned: (child) => {
      child.reportArrives(monday);
      const mandateId = child.isRepresented(monday, child.lawyerIsKnown(monday));
      return child.gives('turn-away-representative', monday, { mandateId }, byManager);
    },
  },
  'tell-of-delay': {
    notTheApplicant: (child) => {
      const on = child.applicationArrives(monday);
      const command = { partyId: child.childId, channel: 'letter', whyDelayed: 'An expert is awaited.' };
      return child.gives('tell-of-delay', monday, command, { on });
    },
    reasonMissing: (child) => {
      const on = child.applicationArrives(monday);
      const command = { partyId: child.guardianId, channel: 'letter' };
      return child.gives('tell-of-delay', monday, command, { on });
    },
  },
  'correct-decision': {
    nothingDecided: (child) => {
      const on = child.applicationArrives(monday);
      return child.gives('correct-decision', monday, { decisionId: 'none', ...slip }, { on, ...byManager });
    },
    changesSubstance: (child) => {
      const { on, decisionId } = child.demandIsRefused();
      const command = { decisionId, ...slip, sameInSubstance: false };
      return child.gives('correct-decision', afterRefusal, command, { on, ...byManager });
    },
  },
  'register-appeal': {
    nothingToAppeal: (child) => {
      const on = child.applicationArrives(monday);
      return child.gives('register-appeal', monday, child.appeal('none'), { on, ...byManager });
    },
    noMandate: (child) => {
      const { on, decisionId } = child.demandIsRefused();
      const command = child.appeal(decisionId, { representativeId: child.lawyerIsKnown(afterRefusal) });
      return child.gives('register-appeal', afterRefusal, command, { on, ...byManager });
    },
    notInWriting: appealingWith({ channel: 'phone' }),
    lettersAlone: appealingWith({ channel: 'email', countsFrom: '2026-07-30' }),
    previousWorkingDay: appealingWith({ countsFrom: '2026-07-29' }),
    appealedAlready: (child) => {
      const { on, decisionId } = child.demandIsRefused();
      child.isAppealed(afterRefusal, { on, decisionId });
      return child.gives('register-appeal', afterRefusal, child.appeal(decisionId), { on, ...byManager });
    },
  },
  'forward-appeal': {
    cameLate: onAppeal('forward-appeal', {}),
  },
  'dismiss-appeal-late': {
    timeNotBegun: (child) => {
      const on = child.isAppealed(afterRefusal, child.demandIsRefused());
      return child.gives('dismiss-appeal-late', afterRefusal, dismissal, { on, ...byManager });
    },
    dismissalFell: dismissingAgain,
    cameInTime: onAppeal('dismiss-appeal-late', dismissal, at('2026-08-17')),
    delayIsTheAuthoritys: onAppeal('dismiss-appeal-late', { ...dismissal, toldRightly: false }),
    dismissalUnreasoned: onAppeal('dismiss-appeal-late', { ...dismissal, reasons: ' ' }),
    howToAppealMissing: onAppeal('dismiss-appeal-late', { ...dismissal, saysHowToAppeal: false }),
  },
  'change-appealed-decision': {
    handedOver: (child) => {
      const on = child.isAppealed(afterRefusal, child.demandIsRefused());
      child.does('forward-appeal', afterRefusal, {}, { on, ...byManager });
      return child.gives('change-appealed-decision', afterRefusal, changing, { on, ...byManager });
    },
    notToBeChanged: changingWith({ quickAndSimple: false }),
    changeUnreasoned: changingWith({ reasons: ' ' }),
  },
  'record-ruling': {
    ruledByTheLast: (child) => {
      const on = child.isAppealed(afterRefusal, child.demandIsRefused());
      child.does('forward-appeal', afterRefusal, {}, { on, ...byManager });
      const ruling = { court: 'supreme-court', outcome: 'upheld', ruledOn: '2026-07-31' };
      child.does('record-ruling', afterRefusal, ruling, { on, ...byManager });
      return child.gives('record-ruling', afterRefusal, ruling, { on, ...byManager });
    },
    ruledAlready: (child) => {
      const on = child.isAppealed(afterRefusal, child.demandIsRefused());
      child.does('forward-appeal', afterRefusal, {}, { on, ...byManager });
      const ruling = { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-07-31' };
      child.does('record-ruling', afterRefusal, ruling, { on, ...byManager });
      return child.gives('record-ruling', afterRefusal, ruling, { on, ...byManager });
    },
  },
  'request-disclosure': {
    notOfTheCase: requesting({ requester: 'party' }),
    noMandate: (child) => {
      const on = child.reportArrives(monday);
      const representativeId = child.lawyerIsKnown(monday);
      const asked = child.request({ requester: 'party', personId: child.guardianId, representativeId });
      return child.gives('request-disclosure', monday, asked, { on, ...byManager });
    },
  },
  'give-disclosure': {
    withheldFromParty: giving((report) => [{ entries: [report], ground: 'OSL-26-1' }]),
    decisionWithheld: giving((_, decision) => [
      { entries: [decision], ground: 'OSL-26-1', particularWeight: true },
    ]),
    notToldOfDecision: giving(
      (report) => [{ entries: [report], ground: 'OSL-26-1', particularWeight: true }],
      { toldOfDecision: false },
    ),
    harmNotRuledOut: (child) => {
      const on = child.isRequested(monday, decidedReport(child));
      const all = { withheld: [], toldOfDecision: false, textsReadThrough: true };
      return child.gives('give-disclosure', monday, all, { on, ...byManager });
    },
    notReadThrough: (child) => {
      const matterId = decidedReport(child);
      child.does('casework/change-person', monday, { personId: child.childId, protectedIdentity: true });
      const on = child.isRequested(monday, matterId, ofParty(child));
      const all = { withheld: [], toldOfDecision: true, textsReadThrough: false };
      return child.gives('give-disclosure', monday, all, { on, ...byManager });
    },
  },
  'refuse-disclosure': {
    decisionAskedFor: refusing({ ...refusal, particularWeight: true }, ofParty),
    withheldFromParty: refusing(refusal, (child) => ({ ...ofParty(child), entries: [child.events[1]?.id] })),
    tellsOfAFile: refusing(refusal),
    refusalUnreasoned: refusing({ ...refusal, tellsOfNoFile: true, reasons: ' ' }),
    howToAppealMissing: refusing({ ...refusal, tellsOfNoFile: true, saysHowToAppeal: false }),
  },
  'give-party-extract': {
    notOfTheCase: extracting((child) => ({ partyId: child.lawyerIsKnown(monday) })),
    noMandate: extracting((child) => ({ representativeId: child.lawyerIsKnown(monday) })),
    notReadThrough: extracting((child) => {
      child.does('casework/change-person', monday, { personId: child.childId, protectedIdentity: true });
      return { textsReadThrough: false };
    }),
    withheldFromParty: extracting((child) => ({
      withheld: [{ entries: [entryOf(child, 'report-received')], ground: 'OSL-26-1' }],
    })),
    decisionWithheld: extracting((child) => ({
      withheld: [
        { entries: [entryOf(child, 'investigation-not-opened')], ground: 'OSL-26-1', particularWeight: true },
      ],
    })),
  },
};
