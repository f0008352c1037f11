import { Webhook } from 'standardwebhooks';
import { epochOf, type Instant } from '#casework';

/** The headers that Standard Webhooks signs a request with. */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** Signs what is sent. */
export type WebhookSigner = (id: string, at: Instant, body: string) => WebhookHeaders;

/**
 * Signs by one secret, or by several while they are changed: `whsec_…` each, separated by spaces. A receiver that
 * knows one of them finds its signature among those in the header.
 *
 * @throws {RangeError} a secret that isn't 24 to 64 bytes in base64 after `whsec_`; the message leaves it out
 */
export function webhookSigner(secrets: string): WebhookSigner {
  const signers = secrets.split(' ').map(signerFrom);
  return (id, at, body) => {
    const instant = new Date(epochOf(at));
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(instant.getTime() / 1000)),
      'webhook-signature': signers.map((signer) => signer.sign(id, instant, body)).join(' '),
    };
  };
}

function signerFrom(secret: string): Webhook {
  const [, base64 = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 24 || bytes.length > 64) {
    throw new RangeError(
      'A webhook is signed by whsec_ and 24 to 64 bytes in base64; several are separated by spaces.',
    );
  }
  return new Webhook(bytes, { format: 'raw' });
}
