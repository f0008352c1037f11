/** Makes the checkout ready to run and ends; exit code 1 with one line when only a person can help. */
import { orTell } from './cannot-go-on.mjs';
import { makeReady } from './checkout.mjs';

await orTell(makeReady);
