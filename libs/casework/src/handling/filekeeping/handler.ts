import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  matterOf,
  refuse,
  type CommandDefinition,
} from '../../kernel/command.js';
import type { MunicipalityAsOf, StaffMember } from '../../kernel/context.js';
import { happens } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { Maybe } from '../../kernel/fields.js';
import { HandlerId, Reason, whySight } from './fields.js';
import { handlerAssigned } from './file-events.js';
import { sightGranted } from './sight-events.js';
import { neverForOneself } from './sight-of-file.js';
import type { Matter } from '../../kernel/matter.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/**
 * Who works with a matter from now on. Assigning anew moves it, and its reminders with it. Whoever handles a matter sees
 * the whole file: by whom it isn't seen, they say why.
 */
export class AssignHandler extends CommandBody {
  @HandlerId() handlerId!: string;
  @Maybe() @Reason(whySight) reason?: string;
}

/** Matters that only somebody with one of these qualifications may handle, and what everybody else is told. */
export interface QualifiedHandling {
  readonly kinds: readonly string[];
  readonly anyOf: readonly string[];
  readonly refusal: RefusalRule;
}

/** Who may not handle a matter whatever they have learnt, as whoever may be partial, and what is said then. */
export interface BarredHandling {
  bars(file: Casefile, matterId: string, staffId: string): boolean;
  readonly refusal: RefusalRule;
}

const sameHandler: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet handläggs redan av den personen.',
    da: 'Den person behandler allerede sagen.',
    en: 'That person handles the matter already.',
  },
};

const saysNoReason: RefusalRule<EveryLanguage> = {
  code: 'GROUND_REQUIRED',
  source: { SE: 'Lag 2001:454 10 §', DK: 'Forvaltningsloven § 32' },
  says: {
    sv: 'Du ser bara ärendet, och handläggaren får se hela akten. Ange i reason varför det behövs.',
    da: 'Du ser kun sagen, og sagsbehandleren får hele akten at se. Angiv i reason, hvorfor det er nødvendigt.',
    en: 'You see the matter alone, and the handler comes to see the whole file. Say in reason why that is needed.',
  },
};

/**
 * @param by who assigns
 * @param handlers in which roles somebody may handle anything: others would be told of what they can't open
 */
export function assignHandler(
  by: readonly Role[],
  handlers: readonly Role[],
  qualified?: QualifiedHandling,
  barred?: BarredHandling,
): CommandDefinition<unknown, AssignHandler, EveryLanguage> {
  return {
    type: 'casework/assign-handler',
    title: { sv: 'Utse handläggare', da: 'Udpeg sagsbehandler', en: 'Assign a handler' },
    fields: AssignHandler,
    at: 'matter',
    anyStep: 'open',
    by,
    inPerson: true,
    refusals: {
      ...(qualified && { handlerNotQualified: qualified.refusal }),
      ...(barred && { handlerBarred: barred.refusal }),
      sameHandler,
      neverForOneself,
      saysNoReason,
    },
    decide: ({ command: { handlerId, reason }, context, ...situation }) => {
      const { municipality, recorder, seen } = context;
      const matter = matterOf(situation);
      const handler = municipality.staff(handlerId);
      const unreasoned = reason === undefined && !seen?.isOpen && refuse(saysNoReason, 'reason');
      if (!handler || !isOfOpenUnit(handler, municipality)) {
        return allThatIsWrong(
          invalid('handlerId', {
            sv: 'någon på en öppen enhet som hade en roll då',
            da: 'en person på en åben enhed, der havde en rolle dengang',
            en: 'somebody of an open unit who held a role then',
          }),
          unreasoned,
        );
      }
      const { unitId } = handler;
      const wrong = allThatIsWrong(
        matter.handlerId === handlerId && matter.unitId === unitId && refuse(sameHandler, 'handlerId'),
        qualified && !isQualified(handler, matter, qualified) && refuse(qualified.refusal, 'handlerId'),
        barred?.bars(situation.file, matter.matterId, handlerId) && refuse(barred.refusal, 'handlerId'),
        !handler.roles.some((role) => handlers.includes(role)) &&
          invalid('handlerId', {
            sv: `någon i en av rollerna ${handlers.join(', ')}`,
            da: `en person i en af rollerne ${handlers.join(', ')}`,
            en: `somebody in one of the roles ${handlers.join(', ')}`,
          }),
        handlerId === recorder.staffId && !seen?.isOpen && refuse(neverForOneself, 'handlerId'),
        unreasoned,
      );
      if (wrong) return wrong;
      const about = { matterId: matter.matterId };
      const assigned = happens(handlerAssigned, { handlerId, unitId }, about);
      if (reason === undefined) return accept(assigned);
      const granted = happens(sightGranted, { staffId: handlerId, asHandler: true, reason }, about);
      return accept(assigned, granted);
    },
  };
}

/** Whether whoever handled a matter before may be given it again. */
export function mayHandle(
  handlerId: string,
  matter: Pick<Matter, 'kind'>,
  municipality: Pick<MunicipalityAsOf, 'staff' | 'hasUnit'>,
  qualified?: QualifiedHandling,
): boolean {
  const handler = municipality.staff(handlerId);
  if (!handler || !isOfOpenUnit(handler, municipality)) return false;
  return !qualified || isQualified(handler, matter, qualified);
}

function isOfOpenUnit({ unitId }: StaffMember, municipality: Pick<MunicipalityAsOf, 'hasUnit'>): boolean {
  return municipality.hasUnit(unitId);
}

function isQualified(
  { qualifications }: StaffMember,
  { kind }: Pick<Matter, 'kind'>,
  { kinds, anyOf }: QualifiedHandling,
): boolean {
  return !kinds.includes(kind) || anyOf.some((each) => qualifications.includes(each));
}
