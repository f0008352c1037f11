import { ChannelUnavailable } from '../channel.js';

/** What a channel has begun and not ended. */
export class UnderWay {
  private readonly running = new Set<Promise<void>>();
  private isClosed = false;

  constructor(private readonly channel: string) {}

  /** @throws {ChannelUnavailable} the channel was closed */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.isClosed) throw new ChannelUnavailable(this.channel, 'it was closed');
    const running = work();
    this.running.add(running);
    try {
      await running;
    } finally {
      this.running.delete(running);
    }
  }

  /** Takes nothing more and lets what has begun end, well or badly. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.allSettled(this.running);
  }
}

/**
 * A key as a token that any header and any address takes: letters, digits, hyphens and underscores stand for
 * themselves, each other octet of its UTF-8 is written `=` and two hexadecimal digits. Different keys stay different.
 * No full stop is left, for Standard Webhooks parts what it signs by that.
 */
export function plainKey(key: string): string {
  const octets = [...Buffer.from(key, 'utf8')];
  return octets.map((octet) => asItself(octet) ?? `=${octet.toString(16).padStart(2, '0')}`).join('');
}

function asItself(octet: number): string | undefined {
  const character = String.fromCharCode(octet);
  return /^[A-Za-z0-9_-]$/.test(character) ? character : undefined;
}
