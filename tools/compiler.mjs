import { ensurePrograms } from './debian.mjs';

const tools = ['python3', 'make', 'g++'].map((program) => ({ program, package: program }));

/**
 * Makes sure that a native package can be compiled.
 *
 * @returns {Promise<boolean>} whether something was installed, so that another attempt is worth it
 */
export function ensureCompiler() {
  return ensurePrograms(
    tools,
    'SQLite has to be compiled here, which needs',
    'macOS: xcode-select --install',
  );
}
