import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Link,
  type Span,
} from '@opentelemetry/api';

const tracer = trace.getTracer('casetrail');

/** The name under which the W3C trace context lies in the metadata of an event and in the headers of a request. */
export const traceparent = 'traceparent';

/**
 * Sends traces of this process by OTLP over HTTP until it is ended. Without it every span is a no-op.
 *
 * @param service the name of the process in the traces
 * @returns sends what is left and ends
 */
export async function startTracing(url: string, service: string): Promise<() => Promise<void>> {
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const sdk = new NodeSDK({
    serviceName: service,
    traceExporter: new OTLPTraceExporter({ url }),
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  return () => sdk.shutdown();
}

/** The trace that the caller is in, as it is handed on; undefined when nothing is traced. */
export function currentTrace(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier[traceparent];
}

/** What a piece of work belongs to: the trace of a request goes on in it; those that it only follows are linked. */
export interface TraceOrigin {
  readonly within?: string | undefined;
  readonly after?: readonly string[];
}

/** A span around a piece of work. Attributes are names, counts and ids of no person. */
export function traced<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
  { within, after = [] }: TraceOrigin = {},
): Promise<Result> {
  const parent = within === undefined ? context.active() : contextOf(within);
  return tracer.startActiveSpan(
    name,
    { attributes, links: after.flatMap(linkedTo) },
    parent,
    async (span) => {
      try {
        return await work(span);
      } catch (fault) {
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: fault instanceof Error ? fault.name : typeof fault,
        });
        throw fault;
      } finally {
        span.end();
      }
    },
  );
}

function contextOf(parent: string) {
  return propagation.extract(ROOT_CONTEXT, { [traceparent]: parent });
}

/** A link to a trace that was handed on; none where nothing was traced. */
export function linkedTo(origin: string | undefined): Link[] {
  if (origin === undefined) return [];
  const spanContext = trace.getSpanContext(contextOf(origin));
  return spanContext ? [{ context: spanContext }] : [];
}
