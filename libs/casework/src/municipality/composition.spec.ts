import { describe, expect, it } from '@jest/globals';
import { withoutFreeText, type Chapter, type Procedure, type RetentionRule } from '../handling/index.js';
import {
  CommandBody,
  Part,
  Personal,
  PersonalText,
  type CommandDefinition,
  type EventDefinition,
} from '../kernel/index.js';
import { procedures } from '../procedures/index.js';
import { madeUp, rolesNamed } from '../testing/made-up.js';
import { wholeFiles } from '../testing/sights.js';
import { composable } from './composition.js';

const said = { label: { en: 'Said' }, help: { en: 'Said.' } };

class Nothing {}

const nothingGoesOut = { entries: [], isToBeReadThrough: false };

function event(type: string): EventDefinition {
  return {
    type,
    version: 1,
    fields: Nothing,
    title: said.label,
    evolve: (details) => details,
    tells: { en: () => 'It.' },
  };
}

function command(type: string, more: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    type,
    title: said.label,
    fields: CommandBody,
    at: 'file',
    by: [],
    refusals: {},
    decide: () => ({ kind: 'accepted', events: [] }),
    ...more,
  };
}

function chapter(name: string, more: Partial<Chapter> = {}): Chapter {
  return { name, title: said.label, commands: [], events: [], ...more };
}

function procedure(name: string, more: Partial<Procedure> = {}): Procedure {
  return madeUp<unknown>({ name, title: said.label, zone: 'social-services', initialDetails: {}, ...more });
}

class Told {
  @PersonalText('narrative') words!: string;
}

class Sampled {
  @PersonalText('soil') sample!: string;
}

class SampledCommand extends CommandBody {
  @PersonalText('soil') sample!: string;
}

class WithSealedPart {
  @Part(() => Told) @Personal('narrative') told!: Told;
}

class WithOpenPart {
  @Part(() => Told) told!: Told;
}

const bed = { title: said.label, steps: { dug: said.label } };

describe('Procedures of one system', () => {
  it('hold together as they are', () => {
    expect(() => composable(procedures)).not.toThrow();
    expect(() => composable([])).not.toThrow();
  });

  const deadline = {
    id: 'X1',
    what: said.label,
    kind: 'duty' as const,
    responsible: 'unit-manager',
    versions: {},
    starts: [],
    rolls: false,
    stops: [],
    ladder: [],
  };
  const setting = { ...said, name: 'one/opens', pattern: '.*', byDefault: '' };
  const twice: readonly (readonly [string, Partial<Procedure>, Partial<Procedure>, string])[] = [
    ['a role', { roles: rolesNamed('warden') }, { roles: rolesNamed('warden') }, 'role warden'],
    ['a deadline', { deadlines: [deadline] }, { deadlines: [deadline] }, 'deadline X1'],
    [
      'a qualification',
      { qualifications: { pruner: said } },
      { qualifications: { pruner: said } },
      'qualification pruner',
    ],
    ['a data class', { dataClasses: { soil: said } }, { dataClasses: { soil: said } }, 'data class soil'],
    [
      'a refusal code',
      { refusalCodes: { FROZEN: { ...said, not: 'now' } } },
      { refusalCodes: { FROZEN: { ...said, not: 'so' } } },
      'refusal code FROZEN',
    ],
    ['a setting', { settings: [setting] }, { settings: [setting] }, 'setting one/opens'],
    [
      'an event',
      { chapters: [chapter('a', { events: [event('one/grew')] })] },
      { chapters: [chapter('b', { events: [event('one/grew')] })] },
      'event one/grew',
    ],
    [
      'a command',
      { chapters: [chapter('a', { commands: [command('one/grow')] })] },
      { chapters: [chapter('b', { commands: [command('one/grow')] })] },
      'command one/grow',
    ],
  ];

  it.each(twice)('may not declare %s twice: both places are named', (_, one, other, what) => {
    const both = [procedure('one', one), procedure('other', other)];
    expect(() => composable(both)).toThrow(
      new RegExp(`Two declarations of the ${what}: in one.* and in other`),
    );
  });

  it('may not share a name, nor say twice within one what stands in two of its chapters', () => {
    expect(() => composable([procedure('one'), procedure('one')])).toThrow(
      'the procedure one: in one and in one',
    );
    const grew = [event('one/grew')];
    const within = procedure('one', {
      chapters: [chapter('a', { events: grew }), chapter('b', { events: grew })],
    });
    expect(() => composable([within])).toThrow('in one, chapter a and in one, chapter b');
  });

  it('may not take what every municipality or every file has', () => {
    expect(() => composable([procedure('one', { roles: rolesNamed('auditor') })])).toThrow(
      'the role auditor: in the municipality and in one',
    );
    expect(() => composable([procedure('one', { dataClasses: { identity: said } })])).toThrow(
      'the data class identity: in the kernel and in one',
    );
    expect(() =>
      composable([procedure('one', { refusalCodes: { STATE_CONFLICT: { ...said, not: 'now' } } })]),
    ).toThrow('the refusal code STATE_CONFLICT: in the kernel and in one');
  });

  it.each(['municipality', 'subject', 'intake', 'ticket', 'reminder', 'reminders', 'casework'])(
    'may not be called %s, as streams of the system are',
    (name) => {
      expect(() => composable([procedure(name)])).toThrow(
        `the procedure ${name}: in the system itself and in ${name}`,
      );
    },
  );

  it.each(['municipality:one', 'one/other', 'One', ''])('may not be called %p, which is no word', (name) => {
    expect(() => composable([procedure(name)])).toThrow('A procedure can’t be called');
  });

  it('may not include the keeping of files twice', () => {
    const adding = [command('casework/add-person')];
    const chapters = [chapter('a', { commands: adding }), chapter('b', { commands: adding })];
    expect(() => composable([procedure('one', { chapters })])).toThrow(
      'in one, chapter a and in one, chapter b',
    );
    const each = ['one', 'other'].map((name) => procedure(name, { chapters: chapters.slice(1) }));
    expect(() => composable(each)).not.toThrow();
  });

  it('may not declare the subject, whom every file has', () => {
    expect(() => composable([procedure('one', { personRoles: { subject: said } })])).toThrow(
      'one declares the role of a person subject',
    );
  });

  it('leave nothing personal unsealed in a part of an event', () => {
    const holding = (fields: EventDefinition['fields']) =>
      procedure('one', { chapters: [chapter('a', { events: [{ ...event('one/told'), fields }] })] });
    expect(() => composable([holding(WithSealedPart)])).not.toThrow();
    expect(() => composable([holding(WithOpenPart)])).toThrow(
      'one/told would leave what is personal in told unsealed',
    );
  });

  const kept = {
    id: 'K1',
    what: said.label,
    matters: {},
    keep: { forEver: true },
    source: 'Law § 1',
    rulesets: [],
  } as const satisfies RetentionRule;

  const strange: readonly (readonly [string, Partial<Procedure>, string])[] = [
    [
      'a role of a command',
      { chapters: [chapter('a', { commands: [command('one/grow', { by: ['stranger'] })] })] },
      'role stranger',
    ],
    ['a role of a sight', { sights: { stranger: [wholeFiles('unit', [])] } }, 'role stranger'],
    [
      'a command by which something goes out',
      { extract: { givenBy: ['one/hand-out'], grounds: {}, of: () => nothingGoesOut } },
      'command one/hand-out',
    ],
    [
      'a kind of matter of a sight',
      { sights: { auditor: [wholeFiles('unit', ['pond'])] } },
      'kind of matter pond',
    ],
    [
      'a kind of data of a sight',
      { sights: { auditor: [wholeFiles('unit', [], { classes: ['health'] })] } },
      'data class health',
    ],
    [
      'an event of a sight',
      { sights: { auditor: [wholeFiles('unit', [], { events: ['one/grown'] })] } },
      'event one/grown',
    ],
    ['a responsible role', { deadlines: [{ ...deadline, responsible: 'stranger' }] }, 'role stranger'],
    [
      'a role of a ladder',
      { deadlines: [{ ...deadline, ladder: [{ at: { missed: true }, to: ['stranger'] }] }] },
      'role stranger',
    ],
    [
      'a refusal code',
      {
        chapters: [
          chapter('a', {
            commands: [command('one/grow', { refusals: { frozen: { code: 'FROZEN', says: said.label } } })],
          }),
        ],
      },
      'refusal code FROZEN',
    ],
    [
      'a data class of an event',
      { chapters: [chapter('a', { events: [{ ...event('one/grew'), fields: Sampled }] })] },
      'data class soil',
    ],
    [
      'a data class of a command',
      { chapters: [chapter('a', { commands: [command('one/grow', { fields: SampledCommand })] })] },
      'data class soil',
    ],
    [
      'a version of the law of a deadline',
      { deadlines: [{ ...deadline, versions: { 'SE-1734': { force: 'local' } } }] },
      'ruleset SE-1734',
    ],
    [
      'a version of the law to keep by',
      { retention: [{ ...kept, rulesets: ['SE-1734'] }] },
      'ruleset SE-1734',
    ],
    [
      'a kind of matter to keep',
      { matters: { bed }, retention: [{ ...kept, matters: { hedge: 'any' } }] },
      'kind of matter hedge',
    ],
    [
      'a step to keep by',
      { matters: { bed }, retention: [{ ...kept, matters: { bed: ['dug', 'sown'] } }] },
      'step bed/sown',
    ],
    [
      'a step of a sight',
      {
        matters: { bed },
        sights: { auditor: [wholeFiles('unit', [], { matters: { bed: ['dug', 'sown'] } })] },
      },
      'step bed/sown',
    ],
    [
      'a kind of matter of a command',
      {
        matters: { bed },
        chapters: [chapter('a', { commands: [command('one/grow', { during: { hedge: [] } })] })],
      },
      'kind of matter hedge',
    ],
    [
      'a step of a command',
      {
        matters: { bed },
        chapters: [chapter('a', { commands: [command('one/grow', { during: { bed: ['sown'] } })] })],
      },
      'step bed/sown',
    ],
    [
      'a setting that dates the law',
      { rulesets: (settingOf) => [{ ruleset: 'SE-1734', from: settingOf('other/opens') }] },
      'setting other/opens',
    ],
    [
      'a setting that measures a deadline',
      {
        deadlines: [
          {
            ...deadline,
            starts: [{ on: 'x', length: (settingOf) => ({ days: Number(settingOf('other/opens')) }) }],
          },
        ],
      },
      'setting other/opens',
    ],
    [
      'a command of the kernel',
      { chapters: [chapter('a', { commands: [command('casework/grow')] })] },
      'type casework/grow',
    ],
    [
      'an event of the kernel',
      { chapters: [chapter('a', { events: [event('casework/person-added')] })] },
      'type casework/person-added',
    ],
    ['a type of another', { chapters: [chapter('a', { events: [event('other/grew')] })] }, 'type other/grew'],
    ['a setting of another', { settings: [{ ...setting, name: 'other/opens' }] }, 'setting other/opens'],
  ];

  it.each(strange)('may not use %s that it doesn’t declare', (_, own, what) => {
    expect(() => composable([procedure('one', own)])).toThrow(
      `one uses the ${what}, which it does not declare.`,
    );
  });

  it('that hold no free text take none, in their commands as in their events', () => {
    const told = { ...event('one/told'), fields: Told };
    const silent = { holdsFreeText: false, chapters: [chapter('a', { events: [told] })] };
    expect(() => composable([procedure('one', silent)])).toThrow(
      'one holds no free text, but one/told takes some in words.',
    );
    const late = { holdsFreeText: false, chapters: [chapter('a', { commands: [command('one/grow')] })] };
    expect(() => composable([procedure('one', late)])).toThrow('one/grow takes some in lateReason');
    expect(() => composable([withoutFreeText(procedure('one', late))])).not.toThrow();
  });
});
