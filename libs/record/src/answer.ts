import type {
  Asking,
  Casefile,
  CommandBody,
  CommandDefinition,
  Instant,
  InvalidField,
  Refusal,
  Role,
  Seated,
} from '#casework';

/** Who sends a command: one of the staff, or whoever sits in a seat of a file. */
export type Giver = ({ readonly staffId: string } | Seated) & { readonly municipalityId: string };

/** A command as it comes in, its body checked against its schema already. */
export interface GivenCommand {
  readonly definition: CommandDefinition;
  readonly body: CommandBody;
  readonly by: Giver;
  /** Absent at intake. */
  readonly fileId?: string;
  readonly matterId?: string;
  /** The version that the client saw; required but at intake. */
  readonly expectedVersion?: string;
  readonly idempotencyKey?: string;
}

/** What happened between the version that a client saw and now, as far as it may be told. */
export interface Intervening {
  readonly type: string;
  readonly recordedAt: Instant;
  readonly role?: Role;
}

/** An accepted command: what it left in the file. A retry gets the same. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly fileId: string;
  /** The matters that it opened in the file: for each subject of an intake whose number leads there, one. */
  readonly matters: readonly {
    readonly matterId: string;
    readonly kind: string;
    readonly caseNumber: string;
  }[];
  /** The version for the next command: of the first matter that it opened, else of what it was given on. */
  readonly version: string;
  /** Position of its last event in the log: what a reader of views waits for. */
  readonly position: string;
  readonly events: readonly { readonly type: string }[];
  /** Files that the same command was given on besides: a report's siblings. */
  readonly alsoOn: readonly string[];
  /** Another giving of the same command, maybe in another process, has stored it. */
  readonly replayed: boolean;
}

export type Answer =
  | Accepted
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** Every field that is wrong; that of the refusal first, where it is about one. */
      readonly fields: readonly InvalidField[];
      readonly file: Casefile;
      readonly viewer: Asking;
    }
  | {
      readonly kind: 'invalid';
      readonly invalid: InvalidField;
      /** Every field that is wrong, that one first. */
      readonly fields: readonly InvalidField[];
    }
  /** Without a field: at the address itself. */
  | { readonly kind: 'not-found'; readonly field?: string }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'stale'; readonly version: string; readonly since: readonly Intervening[] }
  | { readonly kind: 'other-body-under-key' }
  | { readonly kind: 'in-flight' }
  | { readonly kind: 'busy' };
