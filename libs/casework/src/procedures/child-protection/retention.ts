import type { RetentionRule } from '../../handling/index.js';
import { everySupport, servicesWithoutTest } from './matters.js';

/** How long a child's matters are kept (SoL 2025:400 chapter 16; 2001:453 chapter 12). */
export const retention: readonly RetentionRule[] = [
  {
    id: 'A-purge-report',
    what: {
      sv: 'Anmälan som inte ledde till utredning här gallras fem år efter sista anteckningen',
      en: 'A report that led to no investigation here is purged five years after its last note',
    },
    matters: { report: ['not-opened', 'transferred'] },
    keep: { yearsAfterLastEntry: 5 },
    source: 'SoL 2025:400 16:1; 2001:453 12:1',
    rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
  },
  {
    id: 'A-purge-follow-up',
    what: {
      sv: 'Uppföljning gallras fem år efter sista anteckningen',
      en: 'A follow-up is purged five years after its last note',
    },
    matters: { 'follow-up': 'any' },
    keep: { yearsAfterLastEntry: 5 },
    source: 'SoL 2025:400 16:1; 2001:453 12:1',
    rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
  },
  {
    id: 'A-keep-investigation-before-2025B',
    what: {
      sv: 'Utredning och det som ledde till den gallras fem år efter sista anteckningen',
      en: 'An investigation and what led to it are purged five years after the last note',
    },
    matters: {
      report: ['opened', 'linked'],
      application: 'any',
      investigation: 'any',
      appeal: 'any',
      disclosure: 'any',
      'imposed-measure': 'any',
    },
    keep: { yearsAfterLastEntry: 5 },
    source: 'SoL 2025:400 16:1; 2001:453 12:1',
    rulesets: ['SE-2001', 'SE-2025'],
  },
  {
    id: 'A-keep-investigation',
    what: {
      sv: 'Utredning av ett barns behov, och anmälan som ledde till den, gallras inte förrän barnet har fyllt 30',
      en: 'An investigation of a child’s need, and the report that led to it, are not purged before the child turns 30',
    },
    matters: {
      report: ['opened', 'linked'],
      application: 'any',
      investigation: 'any',
      appeal: 'any',
      disclosure: 'any',
      'imposed-measure': 'any',
    },
    keep: { untilSubjectTurns: 30 },
    source: 'SoL 2025:400 16:2 a',
    rulesets: ['SE-2025B'],
  },
  {
    id: 'A-purge-support',
    what: {
      sv: 'Insats som har beviljats gallras fem år efter sista anteckningen',
      en: 'A support that was granted is purged five years after its last note',
    },
    matters: everySupport,
    keep: { yearsAfterLastEntry: 5 },
    source: 'SoL 2025:400 16:1; 2001:453 12:1',
    rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
  },
  {
    id: 'A-purge-service',
    what: {
      sv: 'Insats utan behovsprövning gallras fem år efter sista anteckningen',
      en: 'A service without a test of need is purged five years after its last note',
    },
    matters: servicesWithoutTest,
    keep: { yearsAfterLastEntry: 5 },
    source: 'SoL 2025:400 16:1',
    rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
  },
  {
    id: 'A-keep-custody',
    what: {
      sv: 'Akten om ett barn som har tagits om hand eller placerats utanför hemmet gallras aldrig',
      en: 'What was kept of a child who was taken into custody or placed outside the home is never purged',
    },
    matters: {
      'immediate-custody': 'any',
      placement: 'any',
      care: 'any',
      'contact-restriction': 'any',
      'temporary-moving-ban': 'any',
      'moving-ban': 'any',
    },
    keep: { forEver: true },
    source: 'SoL 2025:400 16:2; 2001:453 12:2',
    rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
  },
];
