import type { Instant } from '../../calendar/index.js';
import { happens, type DecidedEvent } from '../../kernel/index.js';
import type { DecisionState } from './decision-state.js';
import { supportRestored } from './restored-support.js';
import type { ChildFile } from './state.js';
import type { SupportState } from './support-state.js';
import { supportsByKind } from './supports-by-kind.js';
import { isGrantInForce } from './supports-given.js';
import type { Aftermath } from './what-stands.js';

/** What a ruling made of a decision, and what had become of it before. */
interface Turn {
  readonly was: Aftermath;
  readonly is: Aftermath;
}

/**
 * What a ruling makes of the supports that a decision is about. A grant that is annulled is no ground for a support any more,
 * and one that a higher court lets stand after all is again; a decision that ended a support, once annulled, has ended
 * nothing (SoL 2025:400 35:1, 35:5; 2001:453 16:3). What another decision has ended, or its last day, stays so.
 *
 * @param file as it is with the ruling
 */
export function supportsAfterRuling(
  file: Pick<ChildFile, 'details' | 'timeZone'>,
  { decisionId, brings }: DecisionState,
  { was, is }: Turn,
  at: Instant,
): readonly DecidedEvent[] {
  const isAnnulled = is === 'annulled' && was !== 'annulled';
  const isBack = was === 'annulled' && is !== 'annulled';
  const supports = [...file.details.supports];
  if (brings.is === 'support-granted') {
    const resting = supports.filter(([, { grant }]) => grant.decisionId === decisionId);
    if (isAnnulled) return resting.flatMap((each) => ending(each, 'grant-ended'));
    return isBack ? resting.flatMap((each) => restoring(file, each, 'grant-ended', at)) : [];
  }
  if (brings.is === 'support-reduced' && brings.becomes === 'ended') {
    const reduced = supports.filter(([id]) => id === brings.supportId);
    if (isAnnulled) return reduced.flatMap((each) => restoring(file, each, 'reduced', at));
    return isBack ? reduced.flatMap((each) => ending(each, 'reduced')) : [];
  }
  return [];
}

type OfMatter = readonly [matterId: string, support: SupportState];

function ending([matterId, { support, standing }]: OfMatter, because: 'grant-ended' | 'reduced') {
  return standing.is === 'ended' ? [] : [happens(supportsByKind[support].ended, { because }, { matterId })];
}

function restoring(
  file: Pick<ChildFile, 'details' | 'timeZone'>,
  [matterId, state]: OfMatter,
  hadEnded: 'grant-ended' | 'reduced',
  at: Instant,
) {
  const { standing, grant, begunAt } = state;
  if (standing.is !== 'ended' || standing.because !== hadEnded || !isGrantInForce(file, state, at)) return [];
  const waits = begunAt === undefined ? 'granted' : 'interrupted';
  return [happens(supportRestored, { decisionId: grant.decisionId, waits } as const, { matterId })];
}
