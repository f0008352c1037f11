import { describe, expect, it } from '@jest/globals';
import { withoutFreeText, type Chapter, type Procedure } from '../handling/index.js';
import { CommandBody, PersonalText, type CommandDefinition, type EventDefinition } from '../kernel/index.js';
import { procedures } from '../procedures/index.js';
import { madeUp, rolesNamed } from '../testing/made-up.js';
import { composable } from './composition.js';

const said = { label: { en: 'Said' }, help: { en: 'Said.' } };

class Nothing {}

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

describe('Procedures of one system', () => {
  it('hold together as they are', () => {
    expect(() => composable(procedures)).not.toThrow();
    expect(() => composable([])).not.toThrow();
  });

  const deadline = {
    id: 'X1',
    what: said.label,
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

  const strange: readonly (readonly [string, Partial<Procedure>, string])[] = [
    [
      'a role of a command',
      { chapters: [chapter('a', { commands: [command('one/grow', { by: ['stranger'] })] })] },
      'role stranger',
    ],
    ['a role of a sight', { sights: { stranger: [{ scope: 'unit', protected: false }] } }, 'role stranger'],
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
