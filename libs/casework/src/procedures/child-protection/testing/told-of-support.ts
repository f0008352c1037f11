import { supportKinds } from '../supports.js';
import { at, type ChildCase } from './child-case.js';
import { SupportCase } from './support-case.js';

/** Cases that between them cause every event of supports, told from their beginning. */
export function toldOfSupport(): readonly ChildCase[] {
  const ofEachKind = supportKinds.map((support) => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), support);
    child.does(child.named('change', on), at('2026-03-03'), child.arrangement(support), { on, by: 'isak' });
    child.planIsSet(at('2026-03-04'), on);
    child.isGiven(at('2026-03-10'), on);
    child.isMissed(at('2026-03-17'), on);
    child.isInterrupted(at('2026-04-01'), on);
    child.isResumed(at('2026-05-01'), on);
    child.isReviewed(at('2026-05-15'), on, { nextOn: '2026-09-01' });
    if (support === 'contact-family') child.ubuIsAnswered(at('2026-05-20'), on);
    child.ends(at('2026-06-01'), on);
    return child;
  });

  const late = new SupportCase();
  const on = late.isGranted(at('2026-01-15'), 'contact-family', { until: '2026-12-31' });
  late.timeReaches(at('2026-04-20'));
  const why = { because: 'nobody-to-give-it', account: 'The Anderssons said no.' };
  late.does('report-undelivered-decision', at('2026-05-04'), why, { on, by: 'maria' });
  late.begins(at('2026-07-20'), on);
  late.does('report-late-execution', at('2026-08-10'), {}, { on, by: 'maria' });
  late.timeReaches(at('2027-01-10'));

  const reduced = new SupportCase();
  const decidedIn = reduced.investigationOf(at('2026-03-02'));
  const supportId = reduced.isOngoing(at('2026-03-02'), 'group', {}, { on: decidedIn });
  reduced.communicationIsWaived(at('2026-03-03'), decidedIn);
  const against = {
    ...{ legalBasis: ['SoL 2025:400 14:9'], reasons: 'Astrid lives with an aunt now.' },
    ...{ supportId, ground: 'substantially-changed', becomes: 'ended' },
  };
  reduced.does('reduce-ongoing-decision', at('2026-03-04'), against, { on: decidedIn, by: 'maria' });

  const restored = new SupportCase();
  const annulledIn = restored.investigationOf(at('2026-03-02'));
  const givenAgain = restored.isOngoing(at('2026-03-02'), 'group', {}, { on: annulledIn });
  restored.communicationIsWaived(at('2026-03-03'), annulledIn);
  const ended = { ...against, supportId: givenAgain };
  restored.does('reduce-ongoing-decision', at('2026-03-04'), ended, { on: annulledIn, by: 'maria' });
  restored.isRuledOn(at('2026-03-20'), annulledIn, 'annulled');

  return [...ofEachKind, late, reduced, restored];
}
