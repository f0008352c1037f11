import { describe, expect, it } from '@jest/globals';
import { webhookSigner } from './webhook-signature.js';

// The example of the Standard Webhooks specification's own libraries: what they agree on.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('The signature of a webhook', () => {
  it('is what the specification says for its example', () => {
    const sign = webhookSigner(secret);
    expect(sign('msg_p5jXN8AQM9LWM0D4loKWxJek', '2021-02-25T15:02:10.000Z', '{"test": 2432232314}')).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is one for each secret while they are changed', () => {
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const sign = webhookSigner(`${other} ${secret}`);
    const signatures = sign('id', '2026-03-16T08:00:00.000Z', '{}')['webhook-signature'].split(' ');
    expect(signatures).toHaveLength(2);
    expect(new Set(signatures).size).toBe(2);
    expect(signatures[1]).toBe(
      webhookSigner(secret)('id', '2026-03-16T08:00:00.000Z', '{}')['webhook-signature'],
    );
  });

  it.each([
    ['nothing', ''],
    ['another kind of secret', 'whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['a short one', 'whsec_c2hvcnQ='],
    ['a long one', `whsec_${Buffer.alloc(65).toString('base64')}`],
    ['one that is no base64', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa!!'],
    ['a good one beside nothing', `${secret} `],
  ])('is not made by %s, which is not repeated', (_, wrong) => {
    expect(() => webhookSigner(wrong)).toThrow(/^A webhook is signed by whsec_ and 24 to 64 bytes/);
    expect(() => webhookSigner(wrong)).not.toThrow(/MfKQ/);
  });
});
