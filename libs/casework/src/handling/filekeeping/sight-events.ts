import type { FileEvent } from '../../kernel/event.js';
import { Code, Example, Maybe, SaysEverywhere, together, YesNo } from '../../kernel/fields.js';
import { sightEvents } from '../../kernel/sight.js';
import { Reason, whySight, whySightEnded } from './fields.js';

export const WhoseSight = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Medarbetare', da: 'Medarbejder', en: 'Member of staff' },
      {
        sv: 'Koden för den vars insyn i akten det gäller.',
        da: 'Koden for den, hvis indsigt i akten det drejer sig om.',
        en: 'The staff id of the one whose sight of the file it is.',
      },
    ),
    Example('intake-1'),
    Code(),
  );

export class SightGranted {
  @WhoseSight() staffId!: string;

  @SaysEverywhere(
    { sv: 'Som handläggare', da: 'Som sagsbehandler', en: 'As handler' },
    {
      sv: 'Insynen följer av att ärendet handläggs och upphör med det.',
      da: 'Indsigten følger af behandlingen af sagen og ophører med den.',
      en: 'The sight comes by handling the matter, and ends with that.',
    },
  )
  @Maybe()
  @YesNo()
  asHandler?: boolean;

  @Reason(whySight) reason!: string;
}

/** Somebody sees the file for the sake of a matter of it. All who see the file are told; why, those who see the matter. */
export const sightGranted: FileEvent<SightGranted> = {
  type: sightEvents.granted,
  version: 1,
  fields: SightGranted,
  title: { sv: 'Insyn i akten given', da: 'Indsigt i akten givet', en: 'Sight of the file granted' },
  evolveFile: (file, { id, data, matterId = '', occurredAt, staffId: grantedBy = '' }) => {
    const { staffId, asHandler = false } = data;
    const grant = { entryId: id, matterId, staffId, grantedBy, grantedAt: occurredAt, asHandler };
    return { ...file, grants: [...file.grants, grant] };
  },
  tells: {
    sv: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} fick insyn i akten: ${reason}`,
    da: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} fik indsigt i akten: ${reason}`,
    en: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} was given sight of the file: ${reason}`,
  },
};

export class SightEnded {
  @WhoseSight() staffId!: string;
  @Reason(whySightEnded) reason!: string;
}

/** Somebody has no longer the sight that they were given for the sake of a matter. */
export const sightEnded: FileEvent<SightEnded> = {
  type: sightEvents.ended,
  version: 1,
  fields: SightEnded,
  title: { sv: 'Insyn i akten avslutad', da: 'Indsigt i akten ophørt', en: 'Sight of the file ended' },
  evolveFile: (file, { data: { staffId }, matterId, occurredAt }) => ({
    ...file,
    grants: file.grants.map((grant) =>
      grant.matterId === matterId && grant.staffId === staffId ? { endedAt: occurredAt, ...grant } : grant,
    ),
  }),
  tells: {
    sv: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} har inte längre insyn i akten: ${reason}`,
    da: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} har ikke længere indsigt i akten: ${reason}`,
    en: ({ staffId, reason }, nameOf) => `${nameOf(staffId)} no longer has sight of the file: ${reason}`,
  },
};
