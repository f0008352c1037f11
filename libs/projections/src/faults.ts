import type { Position } from '#event-store';

/** The view has not yet taken in what the reader wants to see. Ask again in a moment. */
export class ViewBehind extends Error {
  override readonly name = 'ViewBehind';

  constructor(
    readonly view: string,
    readonly wanted: Position,
  ) {
    super(`View ${view} has not reached the position that was asked for.`);
  }
}

/** The view is being filled for the first time in this version and shows nothing before it is whole. */
export class ViewNotReady extends Error {
  override readonly name = 'ViewNotReady';

  constructor(readonly view: string) {
    super(`View ${view} is being filled from the log.`);
  }
}

/** The views were closed by their owner. */
export class ViewStoreClosed extends Error {
  override readonly name = 'ViewStoreClosed';

  constructor() {
    super('The views are closed.');
  }
}

/** The file of the views can't be used. The message is one line: what is wrong and what to do. */
export class ViewStoreRefused extends Error {
  override readonly name = 'ViewStoreRefused';
}

/** The engine of the views can't be reached or can't work now. Ask again in a moment. */
export class ViewStoreUnavailable extends Error {
  override readonly name: string = 'ViewStoreUnavailable';
}

/** Another process keeps the views: only that one can fill them anew. */
export class ViewsLedElsewhere extends Error {
  override readonly name = 'ViewsLedElsewhere';

  constructor() {
    super('Another process keeps the views: ask that one, or stop it first.');
  }
}
