import { at, ChildCase } from './child-case.js';
import { ServiceCase } from './service-case.js';

/** Cases that between them cause every event of a service without a test of need. */
export function toldOfServices(): readonly ChildCase[] {
  const given = new ServiceCase();
  const on = given.serviceIsGiven(at('2026-03-02'));
  given.does('end-service', at('2026-04-01'), { because: 'done' }, { on });

  const nameless = new ChildCase();
  const began = { unitId: 'intake', offerId: 'open-house', form: 'open-activity', consent: 'guardians' };
  const [, { matterId = '' } = {}] = nameless.does('start-nameless-service', at('2026-03-02'), began);
  nameless.does('end-nameless-service', at('2026-04-01'), { because: 'done' }, { on: matterId });

  return [given, nameless];
}
