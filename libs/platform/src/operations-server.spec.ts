import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveOperations, type OperationsServer } from './operations-server.js';
import { Metrics } from './telemetry/index.js';

describe('The server for operators', () => {
  const metrics = new Metrics();
  let isReady = true;
  let server: OperationsServer;
  beforeAll(async () => {
    metrics.watch({
      viewLagSeconds: () => Promise.resolve(2.5),
      queueDepth: () => Promise.resolve({ delayed: 3 }),
    });
    const health = () => Promise.resolve({ ready: isReady });
    server = await serveOperations({ metrics, health }, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  const get = async (path: string) => {
    const answer = await fetch(server.address + path);
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };

  it('says that the process lives, and whether it can do its work', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/health/ready')).toMatchObject({ status: 200 });
    isReady = false;
    expect(await get('/health/ready')).toMatchObject({ status: 503, text: '{"ready":false}' });
    expect(await get('/health/live')).toMatchObject({ status: 200 });
  });

  it('shows append time, view lag, reminder lateness and queue depth to Prometheus', async () => {
    metrics.appended(0.004, 'stored');
    metrics.appended(0.001, 'conflict');
    metrics.reminded('sent', 0.2);
    metrics.reminded('dropped');
    metrics.restarted('completion');
    metrics.answered(0.01, { method: 'GET', route: '/v1/caseload', status: 200 });
    const { type, text } = await get('/metrics');
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'casetrail_append_seconds_count{outcome="stored"} 1',
      'casetrail_append_seconds_count{outcome="conflict"} 1',
      'casetrail_view_lag_seconds 2.5',
      'casetrail_reminder_lateness_seconds_sum 0.2',
      'casetrail_reminders_total{outcome="dropped"} 1',
      'casetrail_reminder_queue_depth{state="delayed"} 3',
      'casetrail_loop_restarts_total{loop="completion"} 1',
      'casetrail_http_request_seconds_count{method="GET",route="/v1/caseload",status="200"} 1',
    ]) {
      expect(text).toContain(line);
    }
  });
});
