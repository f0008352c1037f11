import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { Code, IsId, IsInstant, Maybe, type Role, type RungReference } from '#casework';
import type { Delivery } from './state.js';

/*
 * What was sent is a fact. Nothing in these events is personal but ids of staff, who act in their office; the
 * messages themselves are made when they are sent and kept nowhere.
 */

class RungFields implements RungReference {
  @Code() municipalityId!: string;
  @Code() procedure!: string;
  @IsId() fileId!: string;
  @IsId() matterId!: string;
  @IsId() deadlineId!: string;
  @IsInt() rung!: number;
  @IsInstant() at!: string;
}

class DeliveryFields implements Delivery {
  @Code() staffId!: string;
  @IsArray() @IsString({ each: true }) roles!: readonly Role[];
  @IsArray() @IsString({ each: true }) channels!: readonly string[];
  /** Of a digest: which of its rungs the recipient is told, by their places. */
  @Maybe() @IsArray() @IsInt({ each: true }) rungs?: readonly number[];
}

/** The lease of whoever is at it. */
class ClaimFields {
  /** From 1: how often it has been claimed. */
  @IsInt() attempt!: number;
  /** A random id of whoever claims. */
  @IsId() claimant!: string;
  @IsInstant() until!: string;
}

/**
 * Who is told and how is settled here, before anything is sent. Where nothing follows, the deadline has ended or
 * moved while nobody lived to go on: to those who are named here a message may have gone.
 */
export class ReminderClaimed extends ClaimFields {
  @ValidateNested() @Type(() => RungFields) about!: RungFields;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DeliveryFields)
  deliveries!: readonly DeliveryFields[];
}

/** It is told with others, of its deadline or in a digest, by a message whose own stream says how that goes. */
export class ReminderGathered extends ClaimFields {
  @ValidateNested() @Type(() => RungFields) about!: RungFields;
  @IsId() digestId!: string;
}

/** Which rungs are told together, and to whom: settled here, before anything is sent. */
export class DigestClaimed extends ClaimFields {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RungFields) rungs!: readonly RungFields[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DeliveryFields)
  deliveries!: readonly DeliveryFields[];
}

/** Whoever meant to compose the digest was too late: its rungs are another's. */
export class DigestAbandoned {}

class Handing {
  @Code() staffId!: string;
  @Code() channel!: string;
}

export class ReminderSent extends Handing {
  /** Absent in the stream of a digest. */
  @Maybe() @ValidateNested() @Type(() => RungFields) about?: RungFields;
  /** The digest that told it. */
  @Maybe() @IsId() digestId?: string;
  /** Nothing is left to do for it. */
  @IsBoolean() concludes!: boolean;
}

export class ReminderFailed extends Handing {
  @Maybe() @ValidateNested() @Type(() => RungFields) about?: RungFields;
  /** `unavailable`: it is tried again. `refused`: the receiver will never take it. */
  @IsIn(['unavailable', 'refused']) because!: 'unavailable' | 'refused';
  @IsBoolean() concludes!: boolean;
}

/**
 * `ended`: the deadline was met or no longer applies. `later-task`: a later rung that is due with it is the task.
 * `all-told`: everybody who is still to be told has been, by an earlier attempt.
 */
const dropReasons = ['ended', 'later-task', 'all-told'] as const;

export type DropReason = (typeof dropReasons)[number];

export class ReminderDropped {
  @ValidateNested() @Type(() => RungFields) about!: RungFields;
  @IsIn(dropReasons) because!: DropReason;
}

/** Why a reminder became a task. */
const taskReasons = ['nobody-holds-the-role', 'nobody-is-reached'] as const;

export type TaskReason = (typeof taskReasons)[number];

export class ReminderMadeTask {
  @ValidateNested() @Type(() => RungFields) about!: RungFields;
  /** Absent when the unit has neither a handler of the matter nor a manager. */
  @Maybe() @Code() assigneeId?: string;
  @Code() unitId!: string;
  @IsIn(taskReasons) because!: TaskReason;
}
