import type { Chapter } from '../../handling/index.js';
import { contactFamily, contactFamilyChapter } from './contact-family.js';
import { contactPerson, contactPersonChapter } from './contact-person.js';
import { familyTreatment, familyTreatmentChapter } from './family-treatment.js';
import { groupSupport, groupSupportChapter } from './group-support.js';
import type { SupportMatter } from './matters.js';
import type { ChildProtection } from './state.js';
import { supportiveTalks, supportiveTalksChapter } from './supportive-talks.js';
import type { MadeOfSupport } from './support-kinds.js';
import type { Support } from './supports.js';

/** Each kind of support, by what it is granted as. */
export const supportsByKind: Readonly<Record<Support, MadeOfSupport>> = {
  'supportive-talks': supportiveTalks,
  group: groupSupport,
  'contact-person': contactPerson,
  'contact-family': contactFamily,
  'family-treatment': familyTreatment,
};

/** All of them, in the order of their matters. */
export const kindsOfSupport = Object.values(supportsByKind);

/** Types of the events of one sort, of each kind: `typesOf('started')`. */
export function typesOf(
  sort: 'granted' | 'started' | 'changed' | 'interrupted' | 'resumed' | 'ended',
  kinds: readonly SupportMatter[] = kindsOfSupport.map(({ name }) => name),
): readonly string[] {
  return kindsOfSupport.filter(({ name }) => kinds.includes(name)).map((kind) => kind[sort].type);
}

/** The chapters of all kinds. */
export const supportChapters: readonly Chapter<ChildProtection>[] = [
  supportiveTalksChapter,
  groupSupportChapter,
  contactPersonChapter,
  contactFamilyChapter,
  familyTreatmentChapter,
];
