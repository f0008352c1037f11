import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How much the reminders' queue holds, by state of its jobs. */
export type QueueDepth = Readonly<Record<string, number>>;

/** What is asked of the running system when somebody reads the metrics. */
export interface MeasuredNow {
  /** How far the views are behind the log, in seconds; 0 when they have seen everything. */
  readonly viewLagSeconds: () => Promise<number>;
  /** Empty without a queue. */
  readonly queueDepth: () => Promise<QueueDepth>;
}

/** The figures of one process, for Prometheus. Labels are names of ours and never of a case or a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #appends = new Histogram({
    name: 'casetrail_append_seconds',
    help: 'Time from handing an append to the log to its durable answer.',
    labelNames: ['outcome'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.#registry],
  });
  readonly #lateness = new Histogram({
    name: 'casetrail_reminder_lateness_seconds',
    help: 'Time between the instant of a rung and its reminder having been sent and recorded.',
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 3_600, 86_400],
    registers: [this.#registry],
  });
  readonly #reminders = new Counter({
    name: 'casetrail_reminders_total',
    help: 'Rungs whose time had come, by what became of them.',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #restarts = new Counter({
    name: 'casetrail_loop_restarts_total',
    help: 'How often a loop of the worker ended by a fault and was started again.',
    labelNames: ['loop'],
    registers: [this.#registry],
  });
  readonly #retries = new Counter({
    name: 'casetrail_engine_retries_total',
    help: 'How often an engine failed and was tried again.',
    labelNames: ['engine'],
    registers: [this.#registry],
  });
  readonly #requests = new Histogram({
    name: 'casetrail_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.#registry],
  });

  readonly #messages = new Histogram({
    name: 'casetrail_message_seconds',
    help: 'Time that a command or a query took, by its name and its outcome.',
    labelNames: ['message', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.#registry],
  });

  /** Adds what Node tells of the process: memory, event loop, garbage collection. Once a process. */
  ofProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  appended(seconds: number, outcome: 'stored' | 'conflict' | 'failed'): void {
    this.#appends.observe({ outcome }, seconds);
  }

  /** @param latenessSeconds for a reminder that was sent */
  reminded(outcome: string, latenessSeconds?: number): void {
    this.#reminders.inc({ outcome });
    if (latenessSeconds !== undefined) this.#lateness.observe(latenessSeconds);
  }

  restarted(loop: string): void {
    this.#restarts.inc({ loop });
  }

  retried(engine: string): void {
    this.#retries.inc({ engine });
  }

  /** @param route as it was declared, never as it was asked for */
  answered(
    seconds: number,
    request: { readonly method: string; readonly route: string; readonly status: number },
  ): void {
    this.#requests.observe({ ...request, status: String(request.status) }, seconds);
  }

  /** @param message the type of a command or the name of a query, and what became of it */
  handled(seconds: number, message: { readonly message: string; readonly outcome: string }): void {
    this.#messages.observe(message, seconds);
  }

  /** Figures that are asked for when somebody reads the metrics. */
  watch(now: MeasuredNow): void {
    const registers = [this.#registry];
    new Gauge({
      name: 'casetrail_view_lag_seconds',
      help: 'Age of the oldest event that the views have not seen.',
      registers,
      async collect() {
        this.set(await now.viewLagSeconds());
      },
    });
    new Gauge({
      name: 'casetrail_reminder_queue_depth',
      help: 'Jobs in the queue of reminders, by state.',
      labelNames: ['state'],
      registers,
      async collect() {
        for (const [state, jobs] of Object.entries(await now.queueDepth())) this.set({ state }, jobs);
      },
    });
  }

  /** All figures in the text format of Prometheus, and its media type. */
  async exposition(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
