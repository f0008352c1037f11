import { at, type ChildCase } from './child-case.js';
import { elsewhere, investigated, MovingCase } from './moving-case.js';

/** Cases that between them cause every event of a move to another municipality, told from their beginning. */
export function toldOfTransfer(): readonly ChildCase[] {
  const disputed = investigated();
  disputed.child.transferIsRequested(at('2026-03-03'), disputed.on);
  disputed.child.transferIsAnswered(at('2026-03-04'), disputed.on, 'refused');
  const board = { on: disputed.on, by: 'the-board' };
  const why = { reasons: 'They live there.' };
  disputed.child.does('put-transfer-to-inspectorate', at('2026-03-05'), why, board);
  disputed.child.does('record-transfer-ruling', at('2026-03-30'), { ruling: 'for-transfer' }, board);

  const moved = new MovingCase();
  moved.applicationArrives(at('2026-03-02'));
  moved.reportArrives(at('2026-03-02', '12:00'));
  const on = moved.investigationIsOpened(at('2026-03-02'), moved.only('application'));
  const there = elsewhere();
  there.arrives(at('2026-03-10'), moved.goes(at('2026-03-09'), on));

  return [disputed.child, moved, there];
}
