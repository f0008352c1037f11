import type { DeadlineRule } from '../../deadlines/index.js';
import { handlerAssigned } from '../../handling/index.js';
import { isOpen, type CaseEvent, type Deadline } from '../../kernel/index.js';
import { biasDeclared, declaredIn, impartialityFound } from './bias.js';
import {
  closedWithCareApplication,
  closedWithoutSupport,
  closedWithSupport,
  investigationClosed,
} from './closing-investigation.js';
import { decisionMade } from './decision-made.js';
import { fieldsOf } from './event-fields.js';
import { answeringKinds } from './granting.js';
import {
  applicationLinkedToOngoing,
  investigationLinkedToOngoing,
  investigationOpened,
} from './investigation.js';
import { investigationNotOpened, reportLinkedToOngoing } from './preliminary-assessment.js';
import { inEveryLaw } from './rule-versions.js';
import { deadlinesOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

/** The kinds of matters in which a child’s situation is looked into, from the report on. */
const lookedInto: readonly string[] = ['report', 'application', 'investigation'];

/** Whether nobody has stepped in for whoever may be partial: they handle it, or nobody does by name. */
function isHandledByThem(file: ChildFile, event: CaseEvent): boolean {
  const matter = file.matters.get(matterIdOf(event));
  const { staffId } = fieldsOf(biasDeclared, event);
  return (
    matter !== undefined &&
    matter.closedAt === undefined &&
    lookedInto.includes(matter.kind) &&
    (matter.handlerId ?? staffId) === staffId &&
    !deadlinesOf(file, aBias.id, matter.matterId).some(isOpen)
  );
}

/** What ends such a matter, or takes it on into another. */
const endings: readonly string[] = [
  investigationOpened.type,
  investigationNotOpened.type,
  reportLinkedToOngoing.type,
  applicationLinkedToOngoing.type,
  decisionMade.type,
  ...answeringKinds.map(({ type }) => type),
  closedWithoutSupport.type,
  closedWithSupport.type,
  closedWithCareApplication.type,
  investigationClosed.type,
  investigationLinkedToOngoing.type,
];

/**
 * Promptly, where nobody has taken the place of whoever may be partial; the law gives no time, and the next working day is
 * this system’s target. It is met when they are found to be impartial, and ended when another handles the matter.
 */
const aBias: DeadlineRule<ChildProtection> = {
  id: 'A-bias',
  what: { sv: 'Prövning av jäv, eller annan handläggare', en: 'Deciding on bias, or another handler' },
  kind: 'duty',
  responsible: 'unit-manager',
  versions: inEveryLaw('target', 'FL 2017:900 18 §'),
  starts: [{ on: biasDeclared.type, when: isHandledByThem, length: { workingDays: 1 }, immediate: true }],
  rolls: false,
  stops: [
    {
      on: impartialityFound.type,
      when: (file, _, { matterId }) => declaredIn(file, matterId).length === 0,
    },
  ],
  cancels: [
    {
      on: handlerAssigned.type,
      when: (file, event, { matterId }) =>
        !declaredIn(file, matterId).includes(fieldsOf(handlerAssigned, event).handlerId),
      because: { sv: 'någon annan har tagit över', en: 'somebody else has taken over' },
    },
    ...endings.map((on) => ({
      on,
      when: (file: ChildFile, _: CaseEvent, { matterId }: Deadline) =>
        file.matters.get(matterId)?.closedAt !== undefined,
      because: { sv: 'ärendet handläggs inte längre', en: 'the matter is handled no longer' },
    })),
  ],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

export const biasDeadlines: readonly DeadlineRule<ChildProtection>[] = [aBias];
