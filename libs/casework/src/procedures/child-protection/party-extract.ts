import { ArrayMaxSize, ArrayMinSize, IsArray, IsString } from 'class-validator';
import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  hasProtectedIdentity,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  Parts,
  refuse,
  Says,
  SomeOf,
  YesNo,
  type CommandDefinition,
  type Context,
  type EventDefinition,
  type RefusalRule,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { isDecision } from './decisions-on-record.js';
import { extractFor } from './extract.js';
import { actsFor, mayBeParty, noMandate, SaysActingFor } from './representatives.js';
import {
  decisionWithheld,
  secrecyGrounds,
  Withheld,
  withheldFromParty,
  type SecrecyGround,
} from './secrecy-grounds.js';
import type { ChildFile, ChildProtection } from './state.js';

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
  @Says(
    { sv: 'Fritexten genomläst', en: 'Texts read through' },
    {
      sv: 'Det som står i fritext är genomläst, och inget där röjer var någon annan med skyddade personuppgifter finns.',
      en: 'What is written in free text was read through, and nothing in it tells where anybody else with a protected identity is.',
    },
  )
  @YesNo()
  textsReadThrough!: boolean;
}

/** What was masked of one entry. */
export class MaskedEntry {
  @Says({ sv: 'Uppgift', en: 'Entry' }, { sv: 'Uppgiften i akten.', en: 'The entry of the file.' })
  @IsId()
  entryId!: string;
  @Says(
    { sv: 'Maskerade fält', en: 'Masked fields' },
    { sv: 'De fält som är överstrukna.', en: 'The fields that are blacked out.' },
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  fields!: string[];
  @Says(
    { sv: 'Lagrum', en: 'Paragraphs' },
    { sv: 'Den sekretess som hindrar.', en: 'The secrecy that stands in the way.' },
  )
  @SomeOf(secrecyGrounds, { atLeast: 1, atMost: 5 })
  grounds!: SecrecyGround[];
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

const notReadThrough: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'OSL 2009:400 21:3',
  says: {
    sv: 'Någon annan i akten har skyddade personuppgifter. Fälten maskeras av sig själva; läs igenom fritexten, håll inne det som röjer var personen finns, och ange det i textsReadThrough.',
    en: 'Somebody else of the file has a protected identity. Fields are masked by themselves; read the texts through, withhold what tells where that person is, and say so in textsReadThrough.',
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
    const wrong = allThatIsWrong(
      !mayBeParty(file, partyId, day) && refuse(notOfTheCase, 'partyId'),
      representativeId !== undefined &&
        !actsFor(file, representativeId, partyId, 'insight', day) &&
        refuse(noMandate, 'representativeId'),
      hidesAnother(file, partyId) && !textsReadThrough && refuse(notReadThrough, 'textsReadThrough'),
      [...byHand].some((id) => !extract.some(({ entryId }) => entryId === id)) &&
        invalid('withheld', { sv: 'uppgifter i ärendet', en: 'entries of the matter' }),
      withheld.some(({ particularWeight }) => !particularWeight) && refuse(withheldFromParty, 'withheld'),
      extract.some((entry) => byHand.has(entry.entryId) && isDecision(entry)) &&
        refuse(decisionWithheld, 'withheld'),
    );
    if (wrong) return wrong;
    const left = extract.filter(({ entryId }) => !byHand.has(entryId));
    const barred = left.flatMap((entry) => (entry.is === 'withheld' ? [entry] : []));
    const grounds = [...new Set(barred.map(({ ground }) => ground))];
    return accept(
      happens(
        partyExtractGiven,
        {
          partyId,
          ...(representativeId !== undefined && { representativeId }),
          channel,
          given: left.filter(({ is }) => is === 'given').map(({ entryId }) => entryId),
          masked: left.flatMap((entry) =>
            entry.is === 'masked'
              ? [
                  {
                    entryId: entry.entryId,
                    fields: entry.fields.map(({ field }) => field),
                    grounds: [...new Set(entry.fields.map(({ ground }) => ground))],
                  },
                ]
              : [],
          ),
          withheld: [
            ...withheld,
            ...grounds.map((ground) => ({
              ground,
              entries: barred.filter((entry) => entry.ground === ground).map(({ entryId }) => entryId),
            })),
          ],
        },
        { matterId },
      ),
    );
  },
};

/** The events of the file that were on record by the act. */
function recordedBy({ history = [], now }: Pick<Context, 'history' | 'now'>) {
  return history.filter(({ recordedAt }) => recordedAt <= now);
}

/** Whether somebody else of the file has a protected identity. */
function hidesAnother(file: ChildFile, partyId: string): boolean {
  return Object.keys(file.persons).some(
    (personId) => personId !== partyId && hasProtectedIdentity(file, personId),
  );
}

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

export const partyExtract: Chapter<ChildProtection> = {
  name: 'party-extract',
  title: { sv: 'Utdrag till part', en: 'Extract for a party' },
  commands: [givePartyExtract],
  events: [partyExtractGiven],
};
