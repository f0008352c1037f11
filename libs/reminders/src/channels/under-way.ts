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
