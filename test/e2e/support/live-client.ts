import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { CaseloadRow } from '#views';

/** A message as a client takes it in. */
export interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** What messages hold, by their kind. */
export interface HeardData {
  readonly start: { readonly unitId: string; readonly roles: readonly string[] };
  readonly row: CaseloadRow;
  readonly left: { readonly fileId: string; readonly matterId: string };
  readonly reload: Readonly<Record<string, never>>;
  readonly changed: {
    readonly fileId: string;
    /** Of the file, for whoever sees that. */
    readonly version?: string;
    readonly matters: readonly { readonly matterId: string; readonly version: string }[];
    readonly events: readonly { readonly type: string; readonly matterId?: string }[];
  };
}

const patienceMilliseconds = 5_000;

/** A client of server-sent events (HTML standard, section 9.2.6), as far as our streams go. */
export class LiveClient {
  readonly heard: Heard[] = [];
  /** Comment lines so far. */
  beats = 0;
  /** What the client would send as Last-Event-ID when it connects again. */
  lastEventId = '';
  hasEnded = false;
  readonly headers: IncomingMessage['headers'];
  #rest = '';
  #news: (() => void)[] = [];

  private constructor(
    private readonly request: ClientRequest,
    private readonly response: IncomingMessage,
  ) {
    this.headers = response.headers;
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      this.#take(text);
    });
    response.on('error', () => undefined);
    response.on('close', () => {
      this.hasEnded = true;
      this.#tell();
    });
  }

  /**
   * Opens a stream.
   *
   * @throws {Error} it was refused: the status and the body
   */
  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<LiveClient> {
    const request = get(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false });
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    if (response.statusCode === 200) return new LiveClient(request, response);
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
    throw new Error(`${String(response.statusCode)} ${body}`);
  }

  /**
   * Resolves when something is so that messages bring about.
   *
   * @throws {Error} it is not within five seconds
   */
  async until(isSo: (client: this) => boolean): Promise<void> {
    const late = Date.now() + patienceMilliseconds;
    while (!isSo(this)) {
      const left = late - Date.now();
      if (left <= 0) throw new Error(`It has not come about; heard: ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#news.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** The data of the messages of one kind so far. */
  of<Event extends keyof HeardData>(event: Event): readonly HeardData[Event][] {
    return this.heard.filter((each) => each.event === event).map(({ data }) => data as HeardData[Event]);
  }

  /** Takes in nothing more, and leaves the connection open. */
  stopReading(): void {
    this.response.pause();
  }

  /** Hangs up. */
  close(): void {
    this.request.destroy();
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) this.#takeBlock(block.split('\n'));
    this.#tell();
  }

  #takeBlock(lines: readonly string[]): void {
    const fields = new Map(
      lines
        .filter((line) => !line.startsWith(':'))
        .map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
    );
    if (lines.some((line) => line.startsWith(':'))) this.beats += 1;
    this.lastEventId = fields.get('id') ?? this.lastEventId;
    const data = fields.get('data');
    if (data === undefined) return;
    this.heard.push({
      event: fields.get('event') ?? 'message',
      id: this.lastEventId,
      data: JSON.parse(data) as unknown,
    });
  }

  #tell(): void {
    for (const tell of this.#news.splice(0)) tell();
  }
}
