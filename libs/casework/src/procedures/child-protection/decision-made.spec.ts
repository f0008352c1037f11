import { describe, expect, it } from '@jest/globals';
import { catalogueOf, evolveFile } from '../../handling/index.js';
import type { CaseEvent } from '../../kernel/index.js';
import { decisionMade, type DecisionMade } from './decision-made.js';
import { childProtection } from './index.js';
import { at, ChildCase } from './testing/child-case.js';

describe('A decision of the former kind, as logs hold it', () => {
  it('is read: what it answered is decided, and stands so that it can be appealed', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(at('2026-03-06'));
    const matterId = child.investigationIsOpened(at('2026-03-06'), applicationId);
    const { file } = child;
    const event: CaseEvent<DecisionMade> = {
      id: 'decided-before',
      type: decisionMade.type,
      revision: file.revision + 1,
      matterId,
      occurredAt: at('2026-03-09'),
      recordedAt: at('2026-03-09'),
      cause: 'person',
      staffId: 'maria',
      role: 'unit-manager',
      commandId: 'command-before',
      commandType: 'child-protection/make-decision',
      data: {
        type: 'close-without-support',
        legalBasis: 'SoL 2025:400 20:3',
        reasons: 'The family copes.',
        communication: 'communicated',
        decidedBy: 'maria',
        answers: [applicationId],
      },
    };
    const after = evolveFile(childProtection, file, event);
    expect(after.matters.get(applicationId)?.step).toBe('decided');
    const { guardianId } = child;
    expect(after.details.decisions.values()).toMatchObject([
      {
        decisionId: 'decided-before',
        mayBeAppealed: true,
        goesAgainst: [guardianId],
        parties: { [guardianId]: { is: 'to-be-notified' } },
      },
    ]);
  });

  it('is brought about by no command any more', () => {
    expect(catalogueOf(childProtection).commands.has('child-protection/make-decision')).toBe(false);
  });
});
