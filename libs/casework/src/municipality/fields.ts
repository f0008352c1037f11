import { IsArray, IsString, MaxLength } from 'class-validator';
import {
  Code,
  CodedAs,
  Example,
  IsDay,
  IsId,
  IsWords,
  Maybe,
  PersonalText,
  SaysEverywhere,
  together,
} from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';

/*
 * Fields that several commands and events of the register have alike.
 */

export const StaffId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Medarbetare', da: 'Medarbejder', en: 'Member of staff' },
      {
        sv: 'Den kod som registret känner medarbetaren under.',
        da: 'Den kode, som registret kender medarbejderen under.',
        en: 'The code that the register knows the member of staff by.',
      },
    ),
    Code(),
    Example('intake-1'),
  );

export const StaffName = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Namn', da: 'Navn', en: 'Name' },
      { sv: 'Medarbetarens namn.', da: 'Medarbejderens navn.', en: 'The name of the member of staff.' },
    ),
    PersonalText('identity', 200),
  );

export const StaffEmail = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'E-post i arbetet', da: 'E-mail på arbejdet', en: 'E-mail at work' },
      {
        sv: 'Den adress som påminnelser skickas till.',
        da: 'Den adresse, som påmindelser sendes til.',
        en: 'The address that reminders are sent to.',
      },
    ),
    PersonalText('contact', 254),
  );

export const UnitId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Enhet', da: 'Afdeling', en: 'Unit' },
      {
        sv: 'Den kod som registret känner enheten under.',
        da: 'Den kode, som registret kender afdelingen under.',
        en: 'The code that the register knows the unit by.',
      },
    ),
    Code(),
    Example('intake'),
  );

export const UnitTitle = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Benämning', da: 'Betegnelse', en: 'Title' },
      {
        sv: 'Vad enheten heter.',
        da: 'Hvad afdelingen hedder.',
        en: 'What the unit is called.',
      },
    ),
    Code(),
  );

export const QualificationOfStaff = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Behörighet', da: 'Kvalifikation', en: 'Qualification' },
      {
        sv: 'Den utbildning eller legitimation som medarbetaren har.',
        da: 'Den uddannelse eller autorisation, som medarbejderen har.',
        en: 'The education or licence that the member of staff has.',
      },
    ),
    Code(),
    CodedAs('qualification'),
  );

export const RoleOfStaff = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Roll', da: 'Rolle', en: 'Role' },
      {
        sv: 'Den roll som medarbetaren får eller lämnar.',
        da: 'Den rolle, som medarbejderen får eller forlader.',
        en: 'The role that the member of staff gets or leaves.',
      },
    ),
    Code(),
    CodedAs('role'),
  );

const from: EveryLanguage = { sv: 'Från och med', da: 'Fra og med', en: 'From' };

export const From = (): PropertyDecorator =>
  together(
    SaysEverywhere(from, {
      sv: 'Den första dagen det gäller.',
      da: 'Den første dag, det gælder.',
      en: 'The first day on which it holds.',
    }),
    IsDay(),
  );

export const FromOrToday = (): PropertyDecorator =>
  together(
    SaysEverywhere(from, {
      sv: 'Den första dagen det gäller, om det inte är i dag.',
      da: 'Den første dag, det gælder, hvis det ikke er i dag.',
      en: 'The first day on which it holds, if that is not today.',
    }),
    Maybe(),
    IsDay(),
  );

/** The end of a role: the first day on which it is no longer held. */
export const Until = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Till', da: 'Indtil', en: 'Until' },
      {
        sv: 'Den första dagen då rollen inte längre gäller.',
        da: 'Den første dag, hvor rollen ikke længere gælder.',
        en: 'The first day on which the role no longer holds.',
      },
    ),
    IsDay(),
  );

export const ProposalId = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Förslag', da: 'Forslag', en: 'Proposal' },
      {
        sv: 'Den föreslagna roll som det gäller.',
        da: 'Den foreslåede rolle, det drejer sig om.',
        en: 'The proposed role that it is about.',
      },
    ),
    IsId(),
  );

export const SettingName = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Inställning', da: 'Indstilling', en: 'Setting' },
      {
        sv: 'Den inställning som kommunen väljer.',
        da: 'Den indstilling, som kommunen vælger.',
        en: 'The setting that the municipality chooses.',
      },
    ),
    Code(),
    CodedAs('setting'),
  );

export const SettingValue = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Värde', da: 'Værdi', en: 'Value' },
      {
        sv: 'Vad inställningen ska vara, i den form som den beskriver.',
        da: 'Hvad indstillingen skal være, i den form, den beskriver.',
        en: 'What the setting is to be, in the form that it describes.',
      },
    ),
    Code(),
  );

export const ProcedureName = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Förfarande', da: 'Procedure', en: 'Procedure' },
      {
        sv: 'Det förfarande som delegationen gäller.',
        da: 'Den procedure, som kompetenceplanen gælder for.',
        en: 'The procedure that the delegation is about.',
      },
    ),
    Code(),
    CodedAs('practised-procedure'),
  );

export const ProcedureOfOffer = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Förfarande', da: 'Procedure', en: 'Procedure' },
      {
        sv: 'Det förfarande som stödet ges i, om något.',
        da: 'Den procedure, som støtten gives i, hvis nogen.',
        en: 'The procedure in which the support is given, if any.',
      },
    ),
    Code(),
    CodedAs('practised-procedure'),
  );

/** Text that is published for all to read, and so about nobody: it is not sealed. */
export const PublicText = (atMost: number): PropertyDecorator =>
  together(IsString(), IsWords(), MaxLength(atMost));

export const CommandType = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Åtgärd', da: 'Handling', en: 'Command' },
      {
        sv: 'Den åtgärd som delegeras.',
        da: 'Den handling, der delegeres.',
        en: 'The command that is delegated.',
      },
    ),
    Code(),
    CodedAs('command'),
  );

export const DelegatedTo = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Roller', da: 'Roller', en: 'Roles' },
      {
        sv: 'De roller som får göra det, bland dem som lagen tillåter.',
        da: 'De roller, der må gøre det, blandt dem, loven tillader.',
        en: 'The roles that may do it, among those that the law allows.',
      },
    ),
    IsArray(),
    IsString({ each: true }),
    CodedAs('role'),
  );

export const MunicipalityName = (): PropertyDecorator =>
  together(
    SaysEverywhere(
      { sv: 'Kommun', da: 'Kommune', en: 'Municipality' },
      { sv: 'Vad kommunen heter.', da: 'Hvad kommunen hedder.', en: 'What the municipality is called.' },
    ),
    Code(),
  );
