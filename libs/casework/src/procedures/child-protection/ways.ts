import type { WayOfMatter } from '../../handling/index.js';
import { decisionMade, investigationClosed } from './decision.js';
import { applicationReceived, reportReceived } from './intake.js';
import {
  applicationLinkedToOngoing,
  investigationLinkedToOngoing,
  investigationOpened,
} from './investigation.js';
import type { matters } from './matters.js';
import { investigationNotOpened, reportLinkedToOngoing } from './preliminary-assessment.js';
import { preliminaryAssessmentStarted, protectionAssessmentMade } from './protection-assessment.js';

type Step<Kind extends keyof typeof matters> = keyof (typeof matters)[Kind]['steps'] & string;

/** A way of one kind of matter. */
interface Way<Kind extends keyof typeof matters> extends WayOfMatter {
  readonly from?: Step<Kind>;
  readonly to: Step<Kind>;
}

const openedBy = [investigationOpened.type];
const linkedBy = [reportLinkedToOngoing.type];
const laidAsideBy = [investigationNotOpened.type];

/** Every way of a matter through its steps; the pictures on the page of the procedure are drawn from it. */
export const ways: { readonly [Kind in keyof typeof matters]: readonly Way<Kind>[] } = {
  report: [
    { to: 'received', by: [reportReceived.type] },
    { from: 'received', to: 'assessed', by: [protectionAssessmentMade.type] },
    { from: 'assessed', to: 'preliminary', by: [preliminaryAssessmentStarted.type] },
    // Opening waits for no record of the protection assessment: SoL 2025:400 20:1.
    { from: 'received', to: 'opened', by: openedBy },
    { from: 'assessed', to: 'opened', by: openedBy },
    { from: 'preliminary', to: 'opened', by: openedBy },
    { from: 'received', to: 'linked', by: linkedBy },
    { from: 'assessed', to: 'linked', by: linkedBy },
    { from: 'preliminary', to: 'linked', by: linkedBy },
    // Where an opening was in error, and the assessment was recorded after it.
    { from: 'received', to: 'not-opened', by: laidAsideBy },
    { from: 'assessed', to: 'not-opened', by: laidAsideBy },
    { from: 'preliminary', to: 'not-opened', by: laidAsideBy },
  ],
  application: [
    { to: 'received', by: [applicationReceived.type] },
    {
      from: 'received',
      to: 'under-investigation',
      by: [investigationOpened.type, applicationLinkedToOngoing.type],
    },
    { from: 'under-investigation', to: 'decided', by: [decisionMade.type] },
  ],
  investigation: [
    { to: 'investigating', by: [investigationOpened.type] },
    { from: 'investigating', to: 'closed', by: [investigationClosed.type] },
    { from: 'investigating', to: 'linked', by: [investigationLinkedToOngoing.type] },
  ],
};
