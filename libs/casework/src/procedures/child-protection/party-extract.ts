import { ArrayMaxSize, IsArray } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter, ExtractDefinition } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  Parts,
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type RefusalRule,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { communicateBasis } from './communication.js';
import { isDecision } from './decisions-on-record.js';
import { extractFor, recordedBy, wentOut } from './extract.js';
import { mustBeReadThrough, notReadThrough, SaysReadThrough } from './reading-through.js';
import { actsFor, mayBeParty, noMandate, SaysActingFor } from './representatives.js';
import {
  decisionWithheld,
  MaskedEntry,
  secrecyGrounds,
  Withheld,
  withheldFromParty,
} from './secrecy-grounds.js';
import type { ChildProtection } from './state.js';

const SaysRecipient = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den part som får utdraget.', en: 'The party who is given the extract.' },
);

const SaysWithheldByHand = Says(
  { sv: 'Lämnas inte ut', en: 'Withheld' },
  {
    sv: 'Uppgifter som utöver det som alltid maskeras inte lämnas ut, och enligt vilket lagrum.',
    en: 'Entries that are withheld besides what is always masked, and by which paragraph.',
  },
);

/** A party is given what there is in the matter, masked: FL 2017:900 10 §; OSL 2009:400 10:3. */
export class GivePartyExtract extends CommandBody {
  @SaysRecipient @IsId() partyId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysWithheldByHand @Parts(() => Withheld, { atMost: 100 }) withheld!: Withheld[];
  @SaysReadThrough @YesNo() textsReadThrough!: boolean;
}

/** What went out to a party, by entries, when the event occurred. */
export class PartyExtractGiven {
  @SaysRecipient @IsId() partyId!: string;
  @SaysActingFor @Maybe() @IsId() representativeId?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @Says(
    { sv: 'Utlämnat helt', en: 'Given whole' },
    {
      sv: 'De uppgifter i akten som lämnades ut i sin helhet.',
      en: 'The entries that were given as they are.',
    },
  )
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsId({ each: true })
  given!: string[];
  @Says(
    { sv: 'Utlämnat maskerat', en: 'Given masked' },
    {
      sv: 'De uppgifter i akten som lämnades ut med fält överstrukna.',
      en: 'The entries of which fields were blacked out.',
    },
  )
  @Parts(() => MaskedEntry, { atMost: 10_000 })
  masked!: MaskedEntry[];
  @Says(
    { sv: 'Inte utlämnat', en: 'Withheld' },
    { sv: 'De uppgifter i akten som inte lämnades ut.', en: 'The entries that were withheld.' },
  )
  @Parts(() => Withheld, { atMost: 200 })
  withheld!: Withheld[];
}

const notOfTheCase: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 10 §',
  says: {
    sv: 'Bara en part får ett utdrag. Den som inte är part kan begära handlingar: se request-disclosure.',
    en: 'Only a party is given an extract. Somebody who is none can ask for documents: see request-disclosure.',
  },
};

const givePartyExtract: CommandDefinition<ChildProtection, GivePartyExtract> = {
  type: 'child-protection/give-party-extract',
  title: { sv: 'Lämna utdrag till part', en: 'Give a party an extract' },
  fields: GivePartyExtract,
  at: 'matter',
  // It reaches for what the file knows of persons.
  needsFile: true,
  anyStep: 'open-or-closed',
  by: ['investigator', 'unit-manager'],
  example: { channel: 'letter', withheld: [], textsReadThrough: true },
  // What goes out is what is on record then, event by event.
  readsHistory: true,
  refusals: { notOfTheCase, noMandate, notReadThrough, withheldFromParty, decisionWithheld },
  decide: (situation) => {
    const { command, context, file, events: kinds } = situation;
    const { matterId } = matterOf(situation);
    const { partyId, representativeId, channel, withheld, textsReadThrough } = command;
    const day = localDateOf(context.occurredAt, file.timeZone);
    const source = { file, events: recordedBy(context), kinds };
    const extract = extractFor(source, matterId, partyId, day);
    const byHand = new Set(withheld.flatMap(({ entries }) => entries));
    const left = extract.filter(({ entryId }) => !byHand.has(entryId));
    const wrong = allThatIsWrong(
      !mayBeParty(file, partyId, day) && refuse(notOfTheCase, 'partyId'),
      representativeId !== undefined &&
        !actsFor(file, representativeId, partyId, 'insight', context.occurredAt) &&
        refuse(noMandate, 'representativeId'),
      !textsReadThrough &&
        mustBeReadThrough(source, left, partyId) &&
        refuse(notReadThrough, 'textsReadThrough'),
      [...byHand].some((id) => !extract.some(({ entryId }) => entryId === id)) &&
        invalid('withheld', { sv: 'uppgifter i ärendet', en: 'entries of the matter' }),
      withheld.some(({ particularWeight }) => !particularWeight) && refuse(withheldFromParty, 'withheld'),
      extract.some((entry) => byHand.has(entry.entryId) && isDecision(entry)) &&
        refuse(decisionWithheld, 'withheld'),
    );
    if (wrong) return wrong;
    return accept(
      happens(
        partyExtractGiven,
        {
          partyId,
          ...(representativeId !== undefined && { representativeId }),
          channel,
          ...wentOut(left, withheld),
        },
        { matterId },
      ),
    );
  },
};

export const partyExtractGiven: EventDefinition<ChildProtection, PartyExtractGiven> = {
  type: 'child-protection/party-extract-given',
  version: 1,
  fields: PartyExtractGiven,
  title: { sv: 'Utdrag lämnat till part', en: 'Extract given to a party' },
  evolve: (details) => details,
  tells: {
    sv: ({ partyId, channel, given, masked, withheld }, nameOf) =>
      `${nameOf(partyId)} fick ett utdrag ${channels[channel].label.sv}: ${counted(given.length, 'uppgift', 'uppgifter')} hela, ` +
      `${masked.length} maskerade och ${countOf(withheld)} inte utlämnade.`,
    en: ({ partyId, channel, given, masked, withheld }, nameOf) =>
      `${nameOf(partyId)} was given an extract ${channels[channel].label.en}: ${counted(given.length, 'entry', 'entries')} whole, ` +
      `${masked.length} masked and ${countOf(withheld)} withheld.`,
  },
};

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function countOf(withheld: readonly Withheld[]): number {
  return withheld.reduce((sum, { entries }) => sum + entries.length, 0);
}

/**
 * What a party would be given of a matter, for whoever may give it, or may communicate a basis out of it: what is
 * communicated is masked no less (FL 2017:900 25 §; OSL 2009:400 10:3).
 */
export const extractForParty: ExtractDefinition<ChildProtection> = {
  givenBy: [givePartyExtract.type, communicateBasis.type],
  grounds: secrecyGrounds,
  of: (source, { matterId, partyId }, day) => {
    if (!mayBeParty(source.file, partyId, day)) return refuse(notOfTheCase, 'partyId');
    const entries = extractFor(source, matterId, partyId, day);
    return { entries, isToBeReadThrough: mustBeReadThrough(source, entries, partyId) };
  },
};

export const partyExtract: Chapter<ChildProtection> = {
  name: 'party-extract',
  title: { sv: 'Utdrag till part', en: 'Extract for a party' },
  commands: [givePartyExtract],
  events: [partyExtractGiven],
};
