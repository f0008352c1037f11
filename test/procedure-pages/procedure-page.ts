import {
  type Chapter,
  type CommandDefinition,
  countries,
  type DeadlineRule,
  type EventDescription,
  isHindrance,
  type Labels,
  languagesOf,
  type Procedure,
  type RefusalRule,
  type RetentionRule,
  type RoleDefinition,
  type SettingDefinition,
  type Sight,
  sourceIn,
} from '#casework';
import { sentencesOf } from '../../libs/casework/src/testing/texts.js';
import { deadlineInWords } from './deadlines-in-words.js';
import { escaped, indented, SaidIn } from './said.js';
import { waysDrawn } from './ways-drawn.js';

/** A procedure, and what its page needs besides. */
export interface PageOfProcedure {
  readonly procedure: Procedure;
  /** What roles and events are called, by their stable names: its own and everybody’s. */
  readonly named: ReadonlyMap<string, Labels>;
  /** The page of the law that it carries out, as seen from its own page. */
  readonly law?: string;
}

/** The page of a procedure in Markdown: everything that it declares, in the order in which it declares it. */
export function procedurePage(page: PageOfProcedure): string {
  return new Page(page).lines().join('\n');
}

class Page {
  readonly #procedure: Procedure;
  readonly #said: SaidIn;
  readonly #named: ReadonlyMap<string, Labels>;
  readonly #law: string | undefined;

  constructor({ procedure, named, law }: PageOfProcedure) {
    this.#procedure = procedure;
    this.#named = named;
    this.#law = law;
    this.#said = new SaidIn(languagesOf(procedure.jurisdiction));
  }

  lines(): readonly string[] {
    const { title, jurisdiction, zone, holdsFreeText } = this.#procedure;
    const { personRoles, qualifications, dataClasses, refusalCodes } = this.#procedure;
    return [
      `# ${this.#said.title(title)}`,
      '',
      'Made from the code by `npm run docs`. What every procedure has besides stands in [Every procedure](every-procedure.md)' +
        `${this.#law === undefined ? '' : `; the law that this one carries out, in [a page of its own](${this.#law})`}.`,
      '',
      `- Country: ${jurisdiction === undefined ? 'any' : this.#said.title(countries[jurisdiction].label)}`,
      `- Secrecy zone: \`${zone}\``,
      `- Its record ${holdsFreeText ? 'may hold what somebody says in their own words' : 'holds nothing in anybody’s own words'}.`,
      ...section('Roles', this.#roles()),
      ...section('Persons in a file', this.#said.codes(personRoles)),
      ...section('Seats of those who are no staff', this.#said.codes(this.#procedure.seats ?? {})),
      ...section('Qualifications', this.#said.codes(qualifications)),
      ...section('Kinds of personal data', this.#said.codes(dataClasses)),
      ...section('Matters', this.#matters()),
      ...section('The ways of a matter', this.#ways()),
      ...this.#procedure.chapters.flatMap((chapter) => this.#chapter(chapter)),
      ...section('Reasons for refusing', this.#said.codes(refusalCodes)),
      ...section(
        'Deadlines',
        this.#procedure.deadlines.flatMap((rule) => this.#deadline(rule)),
      ),
      ...section(
        'Settings',
        this.#procedure.settings.flatMap((setting) => this.#setting(setting)),
      ),
      ...section(
        'How long it is kept',
        this.#procedure.retention.flatMap((rule) => this.#retention(rule)),
      ),
      ...this.#notice(),
      '',
    ];
  }

  #nameOf(name: string): string {
    const labels = this.#named.get(name);
    return labels ? escaped(labels.en) : `\`${name}\``;
  }

  #roles(): readonly string[] {
    const { roles, sights } = this.#procedure;
    const others = Object.keys(sights).filter((role) => !(role in roles));
    const sees = (role: string) => (sights[role] ?? []).map((sight) => this.#sight(sight));
    return [
      ...this.#said.codes(roles, (role) => [
        `Told of a matter: ${reaches[roles[role]?.reach ?? 'unit']}.`,
        ...sees(role),
      ]),
      ...others.flatMap((role) => [
        `- ${this.#nameOf(role)} \`${role}\``,
        ...indented(sees(role).map((fact) => `- ${fact}`)),
      ]),
    ];
  }

  #sight(sight: Sight): string {
    const { scope, missed, events, classes, asAuthor, lookUp, inError } = sight;
    const kinds = Object.entries(sight.matters).map(
      ([kind, steps]) =>
        `\`${kind}\`${steps === 'any' ? '' : ` (${steps.map((step) => `\`${step}\``).join(', ')})`}`,
    );
    return [
      `Sees ${scopes[scope]}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
      ...(missed ? ['only those of which a deadline is or was missed'] : []),
      reached[sight.reach],
      personsShown[sight.persons],
      ...(events === 'any'
        ? []
        : [`of what happened only ${events.map((type) => `\`${type}\``).join(', ')}`]),
      classes.length === 0
        ? 'no personal data'
        : `personal data: ${classes.map((dataClass) => `\`${dataClass}\``).join(', ')}`,
      sight.protected ? 'protected identities too' : 'no file with a protected identity',
      ...(asAuthor ? ['afterwards what they recorded themselves'] : []),
      ...(lookUp ? ['and may look a subject up'] : []),
      ...(inError ? ['also what was registered in error'] : []),
    ]
      .join('; ')
      .concat('.');
  }

  #matters(): readonly string[] {
    return Object.entries(this.#procedure.matters).flatMap(([kind, { title, steps }]) => [
      `- ${this.#said.name(title)} \`${kind}\``,
      ...indented(Object.entries(steps).map(([step, labels]) => `- ${this.#said.title(labels)} \`${step}\``)),
    ]);
  }

  #ways(): readonly string[] {
    return waysDrawn(this.#procedure, (event) => this.#named.get(event)).slice(1);
  }

  #chapter({ title, commands, events }: Chapter): readonly string[] {
    return [
      '',
      `## ${this.#said.title(title)}`,
      ...commands.flatMap((command) => this.#command(command)),
      ...events.flatMap((event) => eventLines(event, this.#said)),
    ];
  }

  #command(command: CommandDefinition): readonly string[] {
    const { type, title, fields, by, refusals, internal, inPerson } = command;
    const roles = by.map((role) => this.#nameOf(role)).join(', ');
    const reasons = Object.values(refusals);
    return [
      '',
      `### ${this.#said.title(title)}`,
      '',
      `Command \`${type}\`, given ${internal ? 'by the system alone' : `by: ${roles}${inPerson ? ', in person' : ''}`}; ${this.#target(command)}.`,
      ...listed('What is entered:', this.#said.fields(fields)),
      ...listed('Refused, whatever is entered, when:', this.#refusals(reasons.filter(isHindrance))),
      ...listed(
        'Refused for what is entered, when:',
        this.#refusals(reasons.filter((reason) => !isHindrance(reason))),
      ),
    ];
  }

  #refusals(reasons: readonly RefusalRule[]): readonly string[] {
    return reasons.flatMap(({ code, source, says }) => {
      const law = sourceIn(source, this.#procedure.jurisdiction);
      return [
        `- \`${code}\`${law === undefined ? '' : ` (${escaped(law)})`}`,
        ...indented(this.#said.texts(says)),
      ];
    });
  }

  #target({ at, during, anyStep }: CommandDefinition): string {
    if (at === 'intake') return 'opens a file or finds it';
    if (at === 'file') return 'on a file';
    if (!during) return anyStep === 'open' ? 'on any open matter' : 'on any matter, closed ones too';
    const kinds = Object.entries(during).map(([kind, steps]) => `${kind} in ${steps.join(', ')}`);
    return `on a matter: ${kinds.join('; ')}`;
  }

  #deadline(rule: DeadlineRule): readonly string[] {
    const { id, what, responsible, rolls, guards } = rule;
    const names = (name: string) => this.#nameOf(name);
    const said = deadlineInWords(rule, names, (name) => this.#byDefault(name));
    return [
      '',
      `### ${id}: ${this.#said.title(what)}`,
      '',
      ...(this.#law === undefined ? [] : [`- In the law: [${id}](${this.#law}#deadlines)`]),
      `- Kind: ${said.kind}`,
      `- Who has to act: ${names(responsible)}`,
      '- Rests on:',
      ...indented(said.versions.map((version) => `- ${version}`)),
      '- Starts by:',
      ...indented(said.starts.map((start) => `- ${start}`)),
      ...said.anchors.flatMap(({ by, text }) => [
        `- Where it counts from another day than that of ${by}, that is because:`,
        ...indented(this.#said.texts(text)),
      ]),
      `- ${rolls ? 'Moves past days of rest' : 'Ends on days of rest too'}`,
      `- Met by: ${said.stops}`,
      ...said.extensions.flatMap(({ by, text }) => [
        `- Extended by: ${by}, on the ground:`,
        ...indented(this.#said.texts(text)),
      ]),
      ...said.cancels.flatMap(({ by, text }) => [
        `- Cancelled by: ${by}, because:`,
        ...indented(this.#said.texts(text)),
      ]),
      ...(said.replaces === undefined ? [] : [`- Replaced by: ${said.replaces}`]),
      ...(said.passing === undefined ? [] : [`- When it passes unused: ${said.passing}`]),
      ...(guards ? ['- Guards against an acute danger: whoever has to act is told at any hour'] : []),
      ...(said.ladder.length > 0 ? ['- Told:', ...indented(said.ladder.map((rung) => `- ${rung}`))] : []),
    ];
  }

  #byDefault(name: string): string {
    return this.#procedure.settings.find((setting) => setting.name === name)?.byDefault ?? '';
  }

  #setting({ name, label, help, byDefault, source }: SettingDefinition): readonly string[] {
    return [
      `- ${this.#said.name(label)} \`${name}\`, by default \`${byDefault}\`${source === undefined ? '' : ` (${escaped(source)})`}`,
      ...indented(this.#said.texts(help)),
    ];
  }

  #retention({ id, what, matters, keep, source, rulesets }: RetentionRule): readonly string[] {
    const kinds = Object.entries(matters).map(([kind, steps]) =>
      steps === 'any' ? kind : `${kind} ended in ${steps.join(', ')}`,
    );
    return [
      `- \`${id}\`: ${keptInWords(keep)} (${escaped(source)}; ${rulesets.join(', ')})`,
      ...indented([...this.#said.texts(what), `- Matters: ${kinds.join('; ')}`]),
    ];
  }

  #notice(): readonly string[] {
    const { notice } = this.#procedure;
    return notice
      ? section('Notice', [`Version ${notice.version}:`, '', ...this.#said.texts(notice.text)])
      : [];
  }
}

const reaches: Readonly<Record<RoleDefinition['reach'], string>> = {
  handler: 'who handles it, or whoever holds the role in its unit while nobody does',
  unit: 'whoever holds the role in its unit',
  municipality: 'whoever holds the role in the municipality',
};

const reached: Readonly<Record<Sight['reach'], string>> = {
  matter: 'the matter alone',
  file: 'with the file itself',
  joined: 'with the file itself, and matters joined to it',
  'whole-file': 'with the whole file',
};

const personsShown: Readonly<Record<Sight['persons'], string>> = {
  none: 'no persons',
  'as-named': 'persons as the matter names them',
  'as-known': 'persons as the file knows them',
  own: 'themselves and those for whom they act',
};

const scopes: Readonly<Record<Sight['scope'], string>> = {
  municipality: 'every matter of the municipality',
  unit: 'the matters of the own unit',
  unassigned: 'the matters of the own unit that nobody handles',
  assigned: 'the matters that they handle',
  granted: 'the matters for which they were given sight',
  seat: 'the matters of the one file in which they sit',
};

function keptInWords(keep: RetentionRule['keep']): string {
  if ('yearsAfterLastEntry' in keep) return `${keep.yearsAfterLastEntry} years after the last entry`;
  if ('untilSubjectTurns' in keep) return `until the subject turns ${keep.untilSubjectTurns}`;
  return 'for ever';
}

/** An event: what it is called, how a timeline tells it, and its fields. */
export function eventLines(event: EventDescription, said: SaidIn): readonly string[] {
  return [
    '',
    `### ${said.title(event.title)}`,
    '',
    `Event \`${event.type}\`, version ${event.version}.`,
    ...listed('Told as:', sentenceLines(event, said)),
    ...listed('Fields:', said.fields(event.fields)),
  ];
}

function sentenceLines(event: EventDescription, said: SaidIn): readonly string[] {
  const [plain, ...others] = sentencesOf(event).map(({ of, texts }) => ({ of, lines: said.texts(texts) }));
  return [
    ...(plain?.lines ?? []),
    ...others.flatMap(({ of, lines }) => [`- With ${escaped(of)}:`, ...indented(lines)]),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines];
}
