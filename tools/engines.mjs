import { ensurePrograms } from './debian.mjs';

/**
 * Makes sure that the engines of the tests can be started. PostgreSQL comes with the packages; Redis is Debian's,
 * unless the environment names one that runs; the compose file is checked by Debian's docker-compose, and the page of the
 * API document is opened in Debian's Chromium.
 */
export function ensureEngines() {
  const redis = { program: 'redis-server', package: 'redis-server' };
  const compose = { program: 'docker-compose', package: 'docker-compose' };
  const browser = { program: 'chromium', package: 'chromium' };
  return ensurePrograms(
    [redis, compose, browser],
    'The tests use real engines and a browser, which needs',
    'macOS: brew install redis docker-compose chromium',
  );
}
