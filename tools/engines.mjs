import { ensurePrograms } from './debian.mjs';

/**
 * Makes sure that the engines of the tests can be started. PostgreSQL comes with the packages; Redis is Debian's,
 * unless the environment names one that runs; the compose file is checked by Debian's docker-compose.
 */
export function ensureEngines() {
  const redis = { program: 'redis-server', package: 'redis-server' };
  const compose = { program: 'docker-compose', package: 'docker-compose' };
  return ensurePrograms(
    [redis, compose],
    'The tests use real engines, which needs',
    'macOS: brew install redis docker-compose',
  );
}
