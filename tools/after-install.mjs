/** Runs after a plain `npm install` or `npm ci`: leaves SQLite in a form that this Node can use. */
import { orTell } from './cannot-go-on.mjs';
import { root } from './checkout.mjs';
import { ensureSqlite } from './sqlite.mjs';

await orTell(() => ensureSqlite(root));
