import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  HowMany,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  Parts,
  Personal,
  PersonalText,
  refuse,
  Says,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { areaNeeds, withArea, type AreaNeed } from './area-state.js';
import { areas, type Area } from './bbic-areas.js';
import { notQualified } from './qualifications.js';
import { isSaid, unreasoned } from './reasons.js';
import { investigationOf, matterIdOf, withInvestigation, type ChildProtection } from './state.js';

const SaysArea = Says(
  { sv: 'Område', en: 'Area' },
  { sv: 'Det område av BBIC som det gäller.', en: 'The area of BBIC that it is about.' },
);

const SaysDescriptionVersion = Says(
  { sv: 'Version', en: 'Version' },
  {
    sv: 'Den första beskrivningen av området är 1; en ny ersätter den förra.',
    en: 'The first description of the area is 1; a new one replaces the last.',
  },
);

const SaysFacts = Says(
  { sv: 'Uppgifter', en: 'Facts' },
  {
    sv: 'Vad som är känt och varifrån, utan bedömning.',
    en: 'What is known and from where, without any assessment.',
  },
);

const SaysChildsViewOfArea = Says(
  { sv: 'Barnets bild', en: 'The child’s view' },
  { sv: 'Hur barnet självt ser på det.', en: 'How the child itself sees it.' },
);

const SaysParentsViews = Says(
  { sv: 'Föräldrarnas bild', en: 'The parents’ views' },
  { sv: 'Hur var och en av föräldrarna ser på det.', en: 'How each of the parents sees it.' },
);

const SaysAssessment = Says(
  { sv: 'Bedömning', en: 'Assessment' },
  {
    sv: 'Vad utredaren drar för slutsats av uppgifterna.',
    en: 'What the investigator concludes from the facts.',
  },
);

const SaysNeed = Says(
  { sv: 'Behov', en: 'Need' },
  { sv: 'Om det finns behov inom området.', en: 'Whether there is a need in the area.' },
);

/** How one parent sees an area. */
export class ViewOfParent {
  @Says(
    { sv: 'Förälder', en: 'Parent' },
    { sv: 'Vem i akten det är.', en: 'Which person of the file it is.' },
  )
  @IsId()
  personId!: string;
  @Says({ sv: 'Bild', en: 'View' }, { sv: 'Förälderns egen bild.', en: 'The parent’s own view.' })
  @PersonalText('narrative', 5_000)
  view!: string;
}

/** The facts of an area, and how child and parents see it, each apart. */
export class DescribeArea extends CommandBody {
  @SaysArea @OneOf(areas) area!: Area;
  @SaysFacts @PersonalText('narrative') facts!: string;
  @SaysChildsViewOfArea @Maybe() @PersonalText('narrative', 5_000) childsView?: string;
  @SaysParentsViews
  @Maybe()
  @Parts(() => ViewOfParent, { atMost: 6 })
  @Personal('narrative')
  parentsViews?: ViewOfParent[];
}

/** What the investigator makes of an area that has been described. */
export class AssessArea extends CommandBody {
  @SaysArea @OneOf(areas) area!: Area;
  @SaysNeed @OneOf(areaNeeds) need!: AreaNeed;
  @SaysAssessment @Maybe() @PersonalText('narrative', 10_000) assessment?: string;
}

export class AreaDescribed {
  @SaysArea @OneOf(areas) area!: Area;
  @SaysDescriptionVersion @HowMany() version!: number;
  @SaysFacts @PersonalText('narrative') facts!: string;
  @SaysChildsViewOfArea @Maybe() @PersonalText('narrative', 5_000) childsView?: string;
  @SaysParentsViews
  @Maybe()
  @Parts(() => ViewOfParent, { atMost: 6 })
  @Personal('narrative')
  parentsViews?: ViewOfParent[];
}

export class AreaAssessed {
  @SaysArea @OneOf(areas) area!: Area;
  @Says(
    { sv: 'Bedömd version', en: 'Version assessed' },
    {
      sv: 'Den version av beskrivningen som bedömningen vilar på.',
      en: 'The version of the description that the assessment rests on.',
    },
  )
  @HowMany()
  version!: number;
  @SaysNeed @OneOf(areaNeeds) need!: AreaNeed;
  @SaysAssessment @PersonalText('narrative', 10_000) assessment!: string;
}

const assessors: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];

/** That facts come first, and stand apart from what is made of them, is this system's choice. */
const nothingDescribed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Inget område är beskrivet i utredningen. Registrera uppgifterna först.',
    en: 'No area is described in the investigation. Record the facts first.',
  },
  hinders: (standing) => {
    const { areas: described } = investigationOf(standing.file.details, matterOf(standing).matterId);
    return Object.keys(described).length === 0;
  },
};

/** The same of one area where others are described. */
const notDescribed: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  says: {
    sv: 'Området är inte beskrivet. Registrera uppgifterna om det först.',
    en: 'The area isn’t described. Record the facts of it first.',
  },
};

const assessmentUnreasoned = unreasoned('SoL 2025:400 14:3; 2001:453 11:5', {
  sv: 'Ange bedömningen i assessment.',
  en: 'Give the assessment in assessment.',
});

const describeArea: CommandDefinition<ChildProtection, DescribeArea> = {
  type: 'child-protection/describe-area',
  title: { sv: 'Beskriv område', en: 'Describe area' },
  fields: DescribeArea,
  at: 'matter',
  // Parents are named as persons of the file.
  needsFile: ['parentsViews'],
  during: { investigation: ['investigating'] },
  by: assessors,
  refusals: { notQualified },
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { area, facts, childsView, parentsViews } = command;
    const wrong = allThatIsWrong(
      ...(parentsViews ?? []).map(
        ({ personId }, index) =>
          !isParentIn(file.persons[personId]?.role) &&
          invalid(`parentsViews.${index}.personId`, {
            sv: 'en vårdnadshavare eller förälder i akten',
            en: 'a guardian or parent of the file',
          }),
      ),
    );
    if (wrong) return wrong;
    const known = investigationOf(file.details, matterId).areas[area];
    const described = {
      area,
      version: (known?.version ?? 0) + 1,
      facts,
      ...(childsView !== undefined && { childsView }),
      ...(parentsViews && { parentsViews }),
    };
    return accept(happens(areaDescribed, described, { matterId }));
  },
};

function isParentIn(role: string | undefined): boolean {
  return role === 'guardian' || role === 'parent';
}

const assessArea: CommandDefinition<ChildProtection, AssessArea> = {
  type: 'child-protection/assess-area',
  title: { sv: 'Bedöm område', en: 'Assess area' },
  fields: AssessArea,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: assessors,
  example: { assessment: 'The child has what it needs in school.' },
  refusals: { notQualified, nothingDescribed, notDescribed, assessmentUnreasoned },
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { area, need, assessment = '' } = command;
    const described = investigationOf(file.details, matterId).areas[area];
    const wrong = allThatIsWrong(
      !described && refuse(notDescribed, 'area'),
      !isSaid(assessment) && refuse(assessmentUnreasoned, 'assessment'),
    );
    if (wrong || !described) return wrong ?? refuse(notDescribed, 'area');
    const { version } = described;
    return accept(happens(areaAssessed, { area, version, need, assessment }, { matterId }));
  },
};

export const areaDescribed: EventDefinition<ChildProtection, AreaDescribed> = {
  type: 'child-protection/area-described',
  version: 1,
  fields: AreaDescribed,
  title: { sv: 'Område beskrivet', en: 'Area described' },
  evolve: (details, event) => {
    const { area, version } = event.data;
    const { areas: known } = investigationOf(details, matterIdOf(event));
    return withInvestigation(details, event, {
      areas: withArea(known, area, { kind: 'described', version, describedAt: event.occurredAt }),
    });
  },
  tells: {
    sv: ({ area, version }) => `Området ${areas[area].label.sv} beskrevs, version ${version}.`,
    en: ({ area, version }) => `The area of ${areas[area].label.en} was described, version ${version}.`,
  },
};

export const areaAssessed: EventDefinition<ChildProtection, AreaAssessed> = {
  type: 'child-protection/area-assessed',
  version: 1,
  fields: AreaAssessed,
  title: { sv: 'Område bedömt', en: 'Area assessed' },
  evolve: (details, event) => {
    const { area, version, need } = event.data;
    const { areas: known } = investigationOf(details, matterIdOf(event));
    return withInvestigation(details, event, {
      areas: withArea(known, area, { kind: 'assessed', version, assessedAt: event.occurredAt, need }),
    });
  },
  tells: {
    sv: ({ area, need }) => `Området ${areas[area].label.sv} bedömdes: ${areaNeeds[need].label.sv}.`,
    en: ({ area, need }) => `The area of ${areas[area].label.en} was assessed: ${areaNeeds[need].label.en}.`,
  },
};

export const areaAssessments: Chapter<ChildProtection> = {
  name: 'area-assessments',
  title: { sv: 'Områden', en: 'Areas' },
  commands: [describeArea, assessArea],
  events: [areaDescribed, areaAssessed],
};
