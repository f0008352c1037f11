import { ageOn, localDateOf } from '#casework';
import type { ChildFile } from '../../libs/casework/src/procedures/child-protection/state.js';

/** SoL 2025:400 13:7 (2001:453 3:6 b). */
const ageOfOwnWish = 15;

/**
 * Supports that are given though nobody of those whom its law asks has said yes, or the last who did has said otherwise since:
 * told from what each person said last, and from nothing that starts or ends a support.
 */
export function supportsWithoutConsent({
  details: { supports, consents, decisions, applications },
  persons,
  subjectId = '',
  timeZone,
}: ChildFile): readonly string[] {
  return [...supports]
    .filter(([, { standing }]) => standing.is === 'ongoing')
    .filter(([, { support, grant, standing }]) => {
      const asked = (decisions.get(grant.decisionId)?.answers ?? []).flatMap((id) => {
        const application = applications.get(id);
        return application?.asksFor.includes(support) ? [application.applicantId] : [];
      });
      const agrees = (personId: string) => {
        const said = consents.get(`${personId}/${support}`);
        return said === undefined ? asked.includes(personId) : said.is === 'given';
      };
      const born = persons[subjectId]?.birthDate;
      const day = localDateOf('since' in standing ? standing.since : '', timeZone);
      const isOwnWish = support === 'contact-family' || support === 'contact-person';
      if (
        isOwnWish &&
        born !== undefined &&
        born <= day &&
        ageOn(born, day) >= ageOfOwnWish &&
        !agrees(subjectId)
      )
        return true;
      return !Object.keys(persons).some(agrees);
    })
    .map(([matterId]) => matterId);
}
