/*
 * Made from the API document by npm run docs. What is wrong here is wrong there.
 */

export interface paths {
    "/v1/child-protection/record-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record advice
         * @description **Registrera rådgivning** · Advice · `child-protection/record-advice`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call, in person.
         */
        post: operations["childProtectionRecordAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/register-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register report
         * @description **Registrera anmälan** · Intake · `child-protection/register-report`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     - `ANONYMITY_FORBIDDEN` (SoL 2025:400 19:1–2; 2001:453 14:1): Somebody with a duty to report can’t be anonymous: give name or authority in report.reporter. Offer a consultation in which the child isn’t named, if they want advice first.
         *
         *     - `IDENTITY_FORBIDDEN` (JO 2798-2008): Nothing of who an anonymous reporter is may be kept. Leave out report.reporter.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 22 §): Only a letter can count as having arrived before the day on which it came. Give another arrivalRule, without countsFrom.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 22 §): The letter counts as arrived on the nearest working day before, and on no other. Give that day in countsFrom.
         */
        post: operations["childProtectionRegisterReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/register-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register application
         * @description **Registrera ansökan** · Intake · `child-protection/register-application`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 19–20 §§): The applicant’s name or contact is missing. Ask for it, then register the application with the day on which it first arrived.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 22 §): Only a letter can count as having arrived before the day on which it came. Give another arrivalRule, without countsFrom.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 22 §): The letter counts as arrived on the nearest working day before, and on no other. Give that day in countsFrom.
         */
        post: operations["childProtectionRegisterApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/record-anonymity-wish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record wish for anonymity
         * @description **Anteckna önskemål om anonymitet** · The reporter’s anonymity · `child-protection/record-anonymity-wish`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `STATE_CONFLICT` (JO 2798-2008): The reporter is anonymous: there is no identity to protect or to disclose.
         *
         *     - `STATE_CONFLICT`: The wish is on record already.
         *
         *     - `GROUND_REQUIRED` (JO om Krokoms kommun; OSL 2009:400 26:5): Say first that anonymity can’t be promised to somebody who has given their name.
         */
        post: operations["childProtectionRecordAnonymityWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/decide-anonymity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on the reporter’s anonymity
         * @description **Sekretesspröva anmälarens identitet** · The reporter’s anonymity · `child-protection/decide-anonymity`
         *
         *     Given by: unit-manager, decision-maker.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `STATE_CONFLICT` (JO 2798-2008): The reporter is anonymous: there is no identity to protect or to disclose.
         *
         *     - `GROUND_REQUIRED` (OSL 2009:400 26:5): The secrecy protects private persons, not those who report in their duty.
         *
         *     - `GROUND_REQUIRED` (OSL 2009:400 26:5): It may be withheld only at a risk of violence or other serious harm.
         *
         *     - `REASONS_MISSING` (FL 2017:900 32 §): Give the reasons for the decision.
         */
        post: operations["childProtectionDecideAnonymity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/record-protection-assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record immediate protection assessment
         * @description **Registrera omedelbar skyddsbedömning** · Immediate protection assessment · `child-protection/record-protection-assessment`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     While the matter is in: report: received, opened.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 20:1; 2001:453 11:1 a): The immediate protection assessment of the report has been made. See it in the timeline; if it is wrong, correct it.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): Whoever assesses has a social-work degree or its equivalent. Ask a qualified handler; if somebody has assessed already, record it with them in doneBy and assessorId.
         *
         *     - `REASONS_MISSING` (SoL 2025:400 14:3, 20:1; 2001:453 11:5, 11:1 a): Give the reasons for the assessment.
         */
        post: operations["childProtectionRecordProtectionAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/record-preliminary-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record contact in preliminary assessment
         * @description **Registrera kontakt i förhandsbedömningen** · Preliminary assessment · `child-protection/record-preliminary-contact`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     While the matter is in: report: received, assessed, preliminary.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:2, 20:2, 20:5; 2001:453 11:1–2; JO 3891-2014): Before an investigation only the reporter, the child and guardians may be contacted, and no home be visited. Open an investigation first.
         *
         *     - `MISSING_CONSENT` (JO 3891-2014): A talk with the child before an investigation takes a guardian’s consent, or a child judged mature enough to decide by itself. Give guardianConsents or maturityJudgedBy.
         *
         *     - `MISSING_CONSENT` (JO 3891-2014): A child under 12, or not born yet, isn’t mature enough to decide by itself. Obtain a guardian’s consent and give guardianConsents.
         */
        post: operations["childProtectionRecordPreliminaryContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/extend-preliminary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend preliminary assessment
         * @description **Förläng förhandsbedömningen** · Preliminary assessment · `child-protection/extend-preliminary`
         *
         *     Given by: unit-manager, decision-maker.
         *
         *     While the matter is in: report: received, assessed, preliminary.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `DEADLINE_NOT_EXTENDABLE` (SoL 2025:400 20:2; 2001:453 11:1 a): The report came during an ongoing investigation and has no 14 days. Link it instead.
         *
         *     - `GROUND_REQUIRED` (SoL 2025:400 20:2; 2001:453 11:1 a): The preliminary assessment may be extended only for extraordinary reasons; lack of staff is none. Give them in reasons.
         *
         *     - `DEADLINE_NOT_EXTENDABLE` (SoL 2025:400 20:2; 2001:453 11:1 a): Give in newDate a fixed day after the present last day, ‹day›.
         *
         *     - `DEADLINE_NOT_EXTENDABLE` (SoL 2025:400 20:2; 2001:453 11:1 a): The new last day had passed when the extension was decided. Give in newDate ‹day› or a later day.
         */
        post: operations["childProtectionExtendPreliminary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/decline-to-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide not to open an investigation
         * @description **Besluta att inte inleda utredning** · Preliminary assessment · `child-protection/decline-to-open`
         *
         *     Given by: intake-worker, investigator, unit-manager, decision-maker.
         *
         *     While the matter is in: report: received, assessed, preliminary.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 20:1; 2001:453 11:1 a): The immediate protection assessment hasn’t been made. Record it first.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 20:2; 2001:453 11:1 a): An investigation about the child is ongoing. Link the report to it.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:2, 20:1; 2001:453 11:1, 11:1 a): The protection assessment found that the child needs protection at once. An investigation has to be opened.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:2; 2001:453 11:1; SOSFS 2014:4): The report is about violence or abuse by or against somebody close. An investigation has to be opened.
         *
         *     - `REASONS_MISSING` (SoL 2025:400 14:3, 20:2; 2001:453 11:5, 11:1 a): Give the reasons for the decision.
         *
         *     - `CHILD_NOT_HEARD` (SoL 2025:400 3:2; 2001:453 11:10): Give the child’s view in childsView, or in whyChildNotHeard why the child hasn’t been heard.
         */
        post: operations["childProtectionDeclineToOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/link-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link report to ongoing investigation
         * @description **Koppla anmälan till pågående utredning** · Preliminary assessment · `child-protection/link-report`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: report: received, assessed, preliminary.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 20:1; 2001:453 11:1 a): The immediate protection assessment hasn’t been made. Record it first.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 20:2; 2001:453 11:1 a): No investigation about the child is ongoing. Decide whether to open one.
         */
        post: operations["childProtectionLinkReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/open-investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open investigation
         * @description **Inled utredning** · Investigation · `child-protection/open-investigation`
         *
         *     Given by: intake-worker, investigator, unit-manager, decision-maker, on-call.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, linked; application: received, under-investigation.
         *
         *     - `ALREADY_OPEN` (SoL 2025:400 20:2; 2001:453 11:1 a): The report or application has led to an investigation already, or was linked to one. Work in that one.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `ALREADY_OPEN` (SoL 2025:400 20:2; 2001:453 11:1 a): An investigation about the child is ongoing already. Link to it instead.
         *
         *     - `STATE_CONFLICT` (JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2): An investigation about the child was closed no more than 30 days ago. Say in continues that it goes on, with the same clock, or let a manager say in newClock why this is another matter.
         *
         *     - `STATE_CONFLICT` (JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2): An investigation that continues another has its clock. Give either continues or newClock.
         *
         *     - `OUT_OF_DELEGATION`: Only a manager or the board can decide on a new clock shortly after an investigation was closed.
         *
         *     - `GROUND_REQUIRED` (JO 2565-2016): Say in newClock.reason why this is another matter and not the investigation that was closed.
         */
        post: operations["childProtectionOpenInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/open-investigation-unasked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open investigation on own initiative
         * @description **Inled utredning på eget initiativ** · Investigation · `child-protection/open-investigation-unasked`
         *
         *     Given by: intake-worker, investigator, unit-manager, decision-maker, on-call.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `ALREADY_OPEN` (SoL 2025:400 20:2; 2001:453 11:1 a): An investigation about the child is ongoing already. Link to it instead.
         *
         *     - `STATE_CONFLICT` (JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2): An investigation about the child was closed no more than 30 days ago. Say in continues that it goes on, with the same clock, or let a manager say in newClock why this is another matter.
         *
         *     - `STATE_CONFLICT` (JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2): An investigation that continues another has its clock. Give either continues or newClock.
         *
         *     - `OUT_OF_DELEGATION`: Only a manager or the board can decide on a new clock shortly after an investigation was closed.
         *
         *     - `GROUND_REQUIRED` (JO 2565-2016): Say in newClock.reason why this is another matter and not the investigation that was closed.
         */
        post: operations["childProtectionOpenInvestigationUnasked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/link-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link application to ongoing investigation
         * @description **Koppla ansökan till pågående utredning** · Investigation · `child-protection/link-application`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: application: received.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:2; 2001:453 11:1): No investigation about the child is ongoing. Open one on the application.
         */
        post: operations["childProtectionLinkApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/extend-investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend investigation
         * @description **Förläng utredningstiden** · Investigation · `child-protection/extend-investigation`
         *
         *     Given by: unit-manager, decision-maker.
         *
         *     While the matter is in: investigation: investigating.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `GROUND_REQUIRED` (SoL 2025:400 20:3; 2001:453 11:2): The investigation may be extended only for special reasons; lack of staff is none. Give them in reasons.
         *
         *     - `DEADLINE_NOT_EXTENDABLE` (SoL 2025:400 20:3; 2001:453 11:2): The investigation is extended for a fixed time. Give in newDate a day after the present last day, ‹day›.
         *
         *     - `DEADLINE_NOT_EXTENDABLE` (SoL 2025:400 20:3; 2001:453 11:2): The new last day had passed when the extension was decided. Give in newDate ‹day› or a later day.
         */
        post: operations["childProtectionExtendInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/inform-concerned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inform those concerned
         * @description **Underrätta dem som berörs** · Informing those concerned · `child-protection/inform-concerned`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: investigation: investigating.
         */
        post: operations["childProtectionInformConcerned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/withhold-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withhold information
         * @description **Avstå från att underrätta** · Informing those concerned · `child-protection/withhold-information`
         *
         *     Given by: investigator, unit-manager, decision-maker.
         *
         *     While the matter is in: investigation: investigating.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `GROUND_REQUIRED` (SoL 2025:400 20:4; 2001:453 11:2): Those concerned may be left uninformed only for special reasons. Give them in specialReasons.
         */
        post: operations["childProtectionWithholdInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/offer-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer meeting with the reporter
         * @description **Erbjud möte med anmälaren** · Meeting with and feedback to the reporter · `child-protection/offer-meeting`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `NOT_PARTY` (SoL 2025:400 19:5–6; 2001:453 14:1 a–b; OSL 2009:400 26:9 a): Only somebody with a duty to report can be offered a meeting and be given feedback.
         *
         *     - `REASONS_MISSING` (SoL 2025:400 14:3, 19:5–6; 2001:453 11:5, 14:1 a–b): Say why it is unsuitable.
         */
        post: operations["childProtectionOfferMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/request-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record request for feedback
         * @description **Registrera begäran om återkoppling** · Meeting with and feedback to the reporter · `child-protection/request-feedback`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `NOT_PARTY` (SoL 2025:400 19:5–6; 2001:453 14:1 a–b; OSL 2009:400 26:9 a): Only somebody with a duty to report can be offered a meeting and be given feedback.
         *
         *     - `STATE_CONFLICT`: Feedback has been asked for already.
         */
        post: operations["childProtectionRequestFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/give-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give feedback
         * @description **Ge återkoppling** · Meeting with and feedback to the reporter · `child-protection/give-feedback`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `NOT_PARTY` (SoL 2025:400 19:5–6; 2001:453 14:1 a–b; OSL 2009:400 26:9 a): Only somebody with a duty to report can be offered a meeting and be given feedback.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 19:6; 2001:453 14:1 b): Feedback is given on request, and once. Record the request first.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 19:6; 2001:453 14:1 b): It isn’t decided whether to open an investigation: there is nothing to tell yet.
         */
        post: operations["childProtectionGiveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse feedback
         * @description **Avstå från återkoppling** · Meeting with and feedback to the reporter · `child-protection/refuse-feedback`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: report: received, assessed, preliminary, opened, not-opened, linked.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 19:6; 2001:453 14:1 b): Feedback is given on request, and once. Record the request first.
         *
         *     - `REASONS_MISSING` (SoL 2025:400 14:3, 19:5–6; 2001:453 11:5, 14:1 a–b): Say why it is unsuitable.
         */
        post: operations["childProtectionRefuseFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/make-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make decision
         * @description **Fatta beslut** · Decision · `child-protection/make-decision`
         *
         *     Given by: unit-manager, decision-maker.
         *
         *     While the matter is in: investigation: investigating.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The task takes a social-work degree or its equivalent. Hand over to a qualified handler; if somebody has done it already, record it with them in doneBy.
         *
         *     - `STATE_CONFLICT`: A report that came during the investigation isn’t linked to it. Link it first: ‹matter›.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:2; 2001:453 11:1; FL 2017:900 25 §): An application is neither linked to the investigation nor decided. Link it first: ‹matter›.
         *
         *     - `CHILD_NOT_HEARD` (SoL 2025:400 3:2; 2001:453 11:10): Give the child’s view in childsView, or in whyChildNotHeard why the child hasn’t been heard.
         *
         *     - `REASONS_MISSING` (FL 2017:900 31–32 §§): Give the facts that were decisive in reasons.
         *
         *     - `NOT_COMMUNICATED` (FL 2017:900 25 §): The decision goes against an applicant. Say in communication that the basis was communicated, or that this was waived, and why in whyCommunicationWaived.
         */
        post: operations["childProtectionMakeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/demand-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record demand for a decision
         * @description **Registrera begäran om avgörande** · Decision · `child-protection/demand-decision`
         *
         *     Given by: intake-worker, investigator, unit-manager.
         *
         *     While the matter is in: application: received, under-investigation.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 12 §): A decision can be demanded once in a case, and that has been done.
         *
         *     - `NOT_PARTY` (FL 2017:900 12 §): Only the one who applied can demand a decision.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 22 §): The letter counts as arrived on the nearest working day before, and on no other. Give that day in countsFrom.
         */
        post: operations["childProtectionDemandDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse demand for a decision
         * @description **Avslå begäran om avgörande** · Decision · `child-protection/refuse-demand`
         *
         *     Given by: unit-manager, decision-maker.
         *
         *     While the matter is in: application: received, under-investigation.
         *
         *     - `STATE_CONFLICT` (FL 2017:900 12 §): There is no unanswered demand for a decision.
         *
         *     - `REASONS_MISSING` (FL 2017:900 12, 32 §§): Give the reasons for refusing the demand.
         *
         *     - `APPEAL_INFO_MISSING` (FL 2017:900 12, 33 §§): The refusal can be appealed. The decision has to say how.
         */
        post: operations["childProtectionRefuseDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a person
         * @description **Lägg till person** · Keeping the file · `casework/add-person`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         */
        post: operations["childProtectionAddPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/change-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a person
         * @description **Ändra personuppgift** · Keeping the file · `casework/change-person`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call, decision-maker.
         *
         *     - `STATE_CONFLICT`: Nobody belongs to the file.
         *
         *     - `STATE_CONFLICT`: The person no longer belongs to the file. Add the person anew if they belong to it again.
         *
         *     - `SECRECY_BARRIER` (OSL 2009:400 26:1): The number tells whether the person has another file, and leads to this one. Ask somebody whose role may know that to record it, change it or take it away.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 14:3): The person has a file under that number already. Merge the files by casework/merge-file; if the person has a number in this one that was replaced, first take it away by cleared personalNumber and formerNumber replaced.
         *
         *     - `OUT_OF_DELEGATION` (OSL 2009:400 21:3): A protected identity is not taken off so. It is by casework/lift-protection, by somebody outside of the unit and with a reason.
         */
        post: operations["childProtectionChangePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/record-person-left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a person left
         * @description **Avför person** · Keeping the file · `casework/record-person-left`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     - `STATE_CONFLICT`: Nobody belongs to the file but whom it is about.
         *
         *     - `STATE_CONFLICT`: The person no longer belongs to the file. Add the person anew if they belong to it again.
         *
         *     - `STATE_CONFLICT`: The file is about this person, who therefore can not leave it.
         */
        post: operations["childProtectionRecordPersonLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/lift-protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a protected identity
         * @description **Ta bort skyddade personuppgifter** · Keeping the file · `casework/lift-protection`
         *
         *     Given by: decision-maker, in person.
         *
         *     - `STATE_CONFLICT`: Nobody in the file has a protected identity.
         *
         *     - `OUT_OF_DELEGATION` (OSL 2009:400 21:3, 26:1): Your unit has an open matter in the file. Somebody outside of it lifts the protection.
         *
         *     - `STATE_CONFLICT`: The person has no protected identity.
         */
        post: operations["childProtectionLiftProtection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a handler
         * @description **Utse handläggare** · Keeping the file · `casework/assign-handler`
         *
         *     Given by: unit-manager, in person.
         *
         *     - `NOT_QUALIFIED` (SoL 2025:400 25:1; 2001:453 3:3 a): The matter requires a Swedish social-work degree or equivalent. Assign somebody who has it.
         *
         *     - `STATE_CONFLICT`: That person handles the matter already.
         *
         *     - `OUT_OF_DELEGATION` (Lag 2001:454 10 §): Nobody gives themselves sight of a file. Ask another manager.
         *
         *     - `GROUND_REQUIRED` (Lag 2001:454 10 §): You see the matter alone, and the handler comes to see the whole file. Say in reason why that is needed.
         */
        post: operations["childProtectionAssignHandler"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/grant-sight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant sight of the file
         * @description **Ge insyn i akten** · Keeping the file · `casework/grant-sight`
         *
         *     Given by: unit-manager, intake-worker, investigator, on-call, in person.
         *
         *     - `STATE_CONFLICT`: Everybody else who holds a role was given sight of the file for this matter already.
         *
         *     - `OUT_OF_DELEGATION` (Lag 2001:454 10 §): Nobody gives themselves sight of a file. Ask another manager.
         *
         *     - `STATE_CONFLICT`: That person was given sight of the file for this matter already.
         */
        post: operations["childProtectionGrantSight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/end-sight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End sight of the file
         * @description **Avsluta insyn i akten** · Keeping the file · `casework/end-sight`
         *
         *     Given by: unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: Nobody was given sight of the file for this matter.
         *
         *     - `STATE_CONFLICT`: That person was not given sight of the file for this matter.
         */
        post: operations["childProtectionEndSight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/explain-missed-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a missed deadline
         * @description **Förklara missad frist** · Keeping the file · `casework/explain-missed-deadline`
         *
         *     Given by: intake-worker, investigator, unit-manager, on-call.
         *
         *     - `STATE_CONFLICT`: No deadline of the matter was missed without having been explained.
         *
         *     - `STATE_CONFLICT`: The deadline had not been missed then, so there was nothing to explain.
         *
         *     - `STATE_CONFLICT`: The deadline no longer applies. Explain the one that has taken its place, if it was missed.
         *
         *     - `STATE_CONFLICT`: Why the deadline was missed has been explained already.
         */
        post: operations["childProtectionExplainMissedDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/correct-occurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a time
         * @description **Rätta tidpunkt** · Keeping the file · `casework/correct-occurrence`
         *
         *     Given by: intake-worker, investigator, unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: Nothing that you see of the matter can be corrected so now: nothing is recorded, or later entries rest on it.
         *
         *     - `STATE_CONFLICT`: At that time it could not have been decided like this. Register the entry in error and record it anew.
         */
        post: operations["childProtectionCorrectOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/register-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register in error
         * @description **Rätta felregistrering** · Keeping the file · `casework/register-in-error`
         *
         *     Given by: intake-worker, investigator, unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: Nothing that you see of the matter can be corrected so now: nothing is recorded, or later entries rest on it.
         *
         *     - `STATE_CONFLICT`: A later entry rests on this one. Register the latest in error first.
         *
         *     - `STATE_CONFLICT`: Whoever handled the matter before can not handle it now. Assign another handler instead.
         *
         *     - `STATE_CONFLICT` (SoL 2025:400 16:1): Its content has been erased and can not be moved.
         */
        post: operations["childProtectionRegisterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/merge-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge into another file
         * @description **För samman med annan akt** · Keeping the file · `casework/merge-file`
         *
         *     Given by: intake-worker, investigator, unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: The files are about persons with different personal numbers. If they are one person, first take one of them away by casework/change-person: cleared personalNumber, and formerNumber replaced if the other has replaced it, wrong if it is wrong.
         *
         *     - `STATE_CONFLICT`: The other file is kept by another municipality. Files are merged within a municipality.
         *
         *     - `STATE_CONFLICT`: One of the files has just been merged into another. See where it goes on, and go on there.
         */
        post: operations["childProtectionMergeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/answer-for-act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer for an act
         * @description **Svara för registrering** · Keeping the file · `casework/answer-for-act`
         *
         *     Given by: unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: No answer is awaited for that entry.
         *
         *     - `OUT_OF_DELEGATION`: Only the one for whom it was recorded can answer; if they have left, a manager of their unit who did not record it.
         *
         *     - `GROUND_REQUIRED`: Say in reason what is not right.
         */
        post: operations["childProtectionAnswerForAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/uphold-act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uphold a denied act
         * @description **Låt registrering stå fast** · Keeping the file · `casework/uphold-act`
         *
         *     Given by: unit-manager, in person.
         *
         *     - `STATE_CONFLICT`: Nobody has denied that entry, or it has been looked into or corrected already.
         *
         *     - `OUT_OF_DELEGATION`: Only a manager of the matter’s unit, or of whoever denied it, can let it stand, and never one of the two whom it is about. Where one of them leads that unit, a manager of another can.
         */
        post: operations["childProtectionUpholdAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/matters/{matterId}/erase-matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a matter
         * @description **Gallra ärende** · Keeping the file · `casework/erase-matter`
         *
         *     Given by: archivist, in person.
         *
         *     - `STATE_CONFLICT`: A matter is still open, or somebody may still appeal. Erase when it is closed and that time has run out.
         *
         *     - `RETENTION_LOCK`: It has to be kept and may be erased on ‹day› at the earliest.
         *
         *     - `RETENTION_LOCK`: It has to be kept, and there is no day on which it may be erased: it never is, or the day that this is counted from is unknown.
         *
         *     - `GROUND_REQUIRED`: On that ground only what has been registered in error is erased. Register it in error first.
         */
        post: operations["childProtectionEraseMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/child-protection/files/{fileId}/erase-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a file
         * @description **Gallra akt** · Keeping the file · `casework/erase-file`
         *
         *     Given by: archivist, in person.
         *
         *     - `STATE_CONFLICT`: A matter is still open, or somebody may still appeal. Erase when it is closed and that time has run out.
         *
         *     - `RETENTION_LOCK`: It has to be kept and may be erased on ‹day› at the earliest.
         *
         *     - `RETENTION_LOCK`: It has to be kept, and there is no day on which it may be erased: it never is, or the day that this is counted from is unknown.
         *
         *     - `GROUND_REQUIRED`: On that ground only what has been registered in error is erased. Register it in error first.
         */
        post: operations["childProtectionEraseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/register-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a unit
         * @description **Lägg upp enhet** · Units · `municipality/register-unit`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: The unit is registered already.
         */
        post: operations["municipalityRegisterUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/close-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a unit
         * @description **Stäng enhet** · Units · `municipality/close-unit`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: No unit is open.
         *
         *     - `STATE_CONFLICT`: There is no open unit of that code.
         */
        post: operations["municipalityCloseUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/register-staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a member of staff
         * @description **Lägg upp medarbetare** · Staff · `municipality/register-staff`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: No unit is open.
         *
         *     - `STATE_CONFLICT`: This member of staff is registered already.
         *
         *     - `STATE_CONFLICT`: There is no open unit of that code.
         */
        post: operations["municipalityRegisterStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/change-staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a member of staff
         * @description **Ändra medarbetare** · Staff · `municipality/change-staff`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: This member of staff is not in the register.
         *
         *     - `STATE_CONFLICT`: There is no open unit of that code.
         */
        post: operations["municipalityChangeStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/take-back-calendar-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a calendar address
         * @description **Återta kalenderadress** · Staff · `municipality/take-back-calendar-address`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: This member of staff is not in the register.
         */
        post: operations["municipalityTakeBackCalendarAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/give-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role
         * @description **Tilldela roll** · Roles · `municipality/give-role`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: This member of staff is not in the register.
         */
        post: operations["municipalityGiveRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/end-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a role
         * @description **Avsluta roll** · Roles · `municipality/end-role`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: Nobody holds a role that can be ended: only two register keepers are left.
         *
         *     - `STATE_CONFLICT`: This member of staff is not in the register.
         *
         *     - `STATE_CONFLICT`: This member of staff does not hold the role then.
         *
         *     - `STATE_CONFLICT`: Two register keepers without a last day have to remain, for one confirms what the other gives. Give somebody else the role first.
         */
        post: operations["municipalityEndRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/confirm-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a role
         * @description **Bekräfta roll** · Roles · `municipality/confirm-role`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: No proposal is waiting.
         *
         *     - `OUT_OF_DELEGATION`: What is waiting you proposed yourself, or it is about you. Another register keeper has to confirm it.
         *
         *     - `STATE_CONFLICT`: The time of what you could confirm has run out. Decline the proposal and give the role anew.
         *
         *     - `STATE_CONFLICT`: No such proposal is waiting. It may have been confirmed or declined.
         *
         *     - `OUT_OF_DELEGATION`: You proposed the role yourself. Another register keeper has to confirm it.
         *
         *     - `OUT_OF_DELEGATION`: The role is your own. Another register keeper has to confirm it.
         *
         *     - `STATE_CONFLICT`: The proposed time has run out. Decline the proposal and give the role anew.
         */
        post: operations["municipalityConfirmRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/decline-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a proposed role
         * @description **Avslå föreslagen roll** · Roles · `municipality/decline-role`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: No proposal is waiting.
         *
         *     - `STATE_CONFLICT`: No such proposal is waiting. It may have been confirmed or declined.
         */
        post: operations["municipalityDeclineRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/set-setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a setting
         * @description **Välj inställning** · Settings and delegation · `municipality/set-setting`
         *
         *     Given by: register-keeper, in person.
         */
        post: operations["municipalitySetSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/set-delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the delegation order
         * @description **Besluta delegation** · Settings and delegation · `municipality/set-delegation`
         *
         *     Given by: register-keeper, in person.
         */
        post: operations["municipalitySetDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/register-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an offer
         * @description **Publicera utbud** · Offers · `municipality/register-offer`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: The offer is there already on that day. Change it instead.
         */
        post: operations["municipalityRegisterOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/change-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change an offer
         * @description **Ändra utbud** · Offers · `municipality/change-offer`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: Nothing is offered.
         *
         *     - `STATE_CONFLICT`: There is no offer of that code on that day.
         */
        post: operations["municipalityChangeOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipality/files/{fileId}/withdraw-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an offer
         * @description **Ta bort utbud** · Offers · `municipality/withdraw-offer`
         *
         *     Given by: register-keeper, in person.
         *
         *     - `STATE_CONFLICT`: Nothing is offered.
         *
         *     - `STATE_CONFLICT`: There is no offer of that code on that day.
         */
        post: operations["municipalityWithdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is there: name, version, and where to go on */
        get: operations["readFrontDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caseload: one list of matters that are still to be done, paged by cursor */
        get: operations["readCaseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts of the standing lists: of what is still to be done */
        get: operations["countCaseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list as it changes */
        get: operations["followCaseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file as it changes */
        get: operations["followFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket that opens one stream within 30 seconds, where no header can be sent */
        post: operations["takeLiveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/display-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names of up to a hundred matters that one may see */
        post: operations["readDisplayNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file: a page of its matters, what is allowed now, deadlines explained */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}/matters/{matterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One matter whole: what is allowed now, and all its deadlines explained */
        get: operations["readMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines of a file or of one of its matters, explained, page by page */
        get: operations["readFileDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened in a file, told, page by page */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/files/{fileId}/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an entry says in its personal fields, as far as you see them; the read is logged */
        get: operations["readEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{procedure}/subjects/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file of a known subject, for those who may look one up */
        post: operations["lookUpSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your tasks: reminders that reached nobody, what was recorded in your name and waits for your answer, what was denied and waits for you to look into it, and what came in on a file in which you handle something and nobody handles yet */
        get: operations["readTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address of your calendar, a secret: it counts until it is taken back */
        post: operations["findCalendarAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open deadlines of a handler as a calendar (RFC 5545); the address may end with .ics */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read what, for auditors: the reads of one of the staff, or of one file, matter or entry */
        get: operations["readReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are here, which roles you hold, and what you may start: also for whoever holds none */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds a role on a day, to choose from by role, qualification and unit */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of your municipality */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of your municipality as data, for whoever keeps or audits it */
        get: operations["readRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in the register, for whoever keeps or audits it */
        get: operations["readRegisterHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/municipalities/{municipalityId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a municipality offers whoever looks for support */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procedures */
        get: operations["listProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{procedure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A procedure as data: chapters, commands, refusals, deadlines */
        get: operations["describeProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can serve, and why not */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Record advice: what `child-protection/record-advice` is given with. */
        ChildProtectionRecordAdvice: {
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             *
             *     - `mistaken`: It was recorded by mistake.
             *     - `learnt-later`: Nobody here knew when it happened.
             *     - `not-in-time`: There was no time to do it earlier.
             *     - `out-of-order`: The system or the network did not work.
             *     - `no-longer-so`: Circumstances have changed.
             * @enum {string}
             */
            lateReason?: "mistaken" | "learnt-later" | "not-in-time" | "out-of-order" | "no-longer-so";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description What the advice was about.
             *
             *     - `parenting`: Being a parent, limits and everyday life.
             *     - `separation`: Moving apart: custody, where to live and contact.
             *     - `school`: School, absence included.
             *     - `young-person`: How a teenager or young adult is doing.
             *     - `violence`: Violence, threats or control in the family.
             *     - `addiction`: Alcohol, drugs or gambling.
             *     - `reporting`: Whether and how to report a concern, the child not being named.
             *     - `services`: What social services and others offer.
             *     - `other`: Something that isn’t in the list.
             * @enum {string}
             */
            topic: "parenting" | "separation" | "school" | "young-person" | "violence" | "addiction" | "reporting" | "services" | "other";
            /**
             * @description How somebody got in touch.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
        };
        /** @description An accepted command: what it left in the file. */
        AcceptedCommand: {
            /**
             * Format: uuid
             * @description The file that it was recorded in.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description The matters that it opened in the file: one for each child of a report whose number leads there. */
            matters: components["schemas"]["OpenedMatter"][];
            /** @description What the next command on it names in If-Match: of the first matter that it opened, else of what it was given on. It is of what you see: who sees more or less has another. */
            version: string;
            /** @description Hand it to a list as minPosition to see your own write. Opaque, and another text each time. */
            position: string;
            /** @description What it put on record, as far as you see it. */
            events: components["schemas"]["RecordedType"][];
            /** @description Other files that it was recorded in. */
            alsoOn: string[];
        };
        /** @description A matter that a command opened. */
        OpenedMatter: {
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description What people call it by: short, random, with a check character. */
            caseNumber: string;
        };
        /** @description An event that a command put on record. */
        RecordedType: {
            /**
             * @description What kind of event was recorded.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
        };
        /** @description Register report: what `child-protection/register-report` is given with. */
        ChildProtectionRegisterReport: {
            /** @description Each child whom the report is about. */
            children: {
                /**
                 * @description The child’s name, if it is known.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description Not needed where the personal number is known.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description For a child who isn’t born yet.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /** @description The child’s guardians, as far as they are known. */
                guardians?: {
                    /**
                     * @description The guardian’s name, if it is known.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * Format: personal-number-se
                     * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                     *
                     *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                     * @example 201501019804
                     */
                    personalNumber?: string;
                    /**
                     * Format: date
                     * @description Not needed where the personal number is known.
                     * @example 2026-03-06
                     */
                    birthDate?: string;
                    /**
                     * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                     *
                     *     - `known`: The date is established.
                     *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                     *     - `unknown`: Nobody knows when the person was born.
                     * @enum {string}
                     */
                    birthDateIs?: "known" | "estimated" | "unknown";
                    /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                    protectedIdentity?: boolean;
                }[];
            }[];
            /**
             * Format: uuid
             * @description Given where the child has a file but no personal number to find it by; of siblings, the first one’s.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId?: string;
            /** @description The report as it was made. */
            report: {
                /**
                 * @description The unit that received it.
                 *
                 *     Text that says something: blanks alone do not.
                 * @example intake
                 */
                unitId: string;
                /**
                 * @description How somebody got in touch.
                 *
                 *     - `phone`: In a telephone call.
                 *     - `visit`: Face to face, at the office or elsewhere.
                 *     - `letter`: On paper, by post or by hand.
                 *     - `email`: In an e-mail message.
                 *     - `e-service`: In the municipality’s service on the web.
                 *     - `other`: In a way that isn’t in the list.
                 * @enum {string}
                 */
                channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
                /**
                 * @description Why it counts as having arrived when it did; deadlines count from there.
                 *
                 *     - `reached-authority`: It arrived on the day on which it reached the authority.
                 *     - `reached-official`: It reached a competent official, and arrived with that.
                 *     - `previous-working-day`: A letter that was in the box in the morning or had been notified, and counts as of the working day before.
                 * @enum {string}
                 */
                arrivalRule: "reached-authority" | "reached-official" | "previous-working-day";
                /**
                 * Format: date
                 * @description Given only for a letter that counts as of the working day before: which day that is.
                 * @example 2026-03-06
                 */
                countsFrom?: string;
                /**
                 * @description Who reports: it decides who may be anonymous and who is given feedback.
                 *
                 *     - `private`: Somebody without a duty to report.
                 *     - `mandated`: Reports in their duty, for instance from a school, a preschool, health care or the police.
                 *     - `counsellor`: A family counsellor, who has a duty to report certain abuse of children.
                 *     - `child`: Whoever reports is a child.
                 *     - `self`: The child reports that it comes to harm itself.
                 * @enum {string}
                 */
                reporterType: "private" | "mandated" | "counsellor" | "child" | "self";
                /** @description The reporter hasn’t said who they are; then nothing of it is kept. */
                anonymous: boolean;
                /** @description The reporter is named and asks not to be; it has been said that this can’t be promised. */
                asksForAnonymity?: boolean;
                /** @description Whoever reports, as far as they said who they are. */
                reporter?: {
                    /**
                     * @description The reporter’s name, if it was given.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * @description How the reporter wishes to be reached.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    contact?: string;
                    /**
                     * @description What somebody with a duty to report works as.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    profession?: string;
                    /**
                     * @description Where somebody with a duty to report works, for instance a school.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    authority?: string;
                    /**
                     * @description How the reporter knows the child, for instance as a neighbour.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    relation?: string;
                };
                /**
                 * @description What the report says of the concern for the child.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                text: string;
                /** @description The report is about violence or abuse by or against somebody close: an investigation has to be opened. */
                violenceIndicated: boolean;
                /**
                 * @description What makes the report one to take up first.
                 *
                 *     - `acute-danger`: The child’s life or health may be in danger right now.
                 *     - `child-alone`: Nobody looks after the child.
                 *     - `injury`: The child is injured.
                 *     - `newborn`: The child is newborn, or expected soon.
                 *     - `risk-of-abduction`: The child may be taken away, for instance out of the country.
                 *     - `honour-based-oppression`: Violence, threats or coercion in the name of honour, for instance child marriage.
                 *     - `self-harm`: The child harms itself or speaks of suicide.
                 */
                urgencyHints?: ("acute-danger" | "child-alone" | "injury" | "newborn" | "risk-of-abduction" | "honour-based-oppression" | "self-harm")[];
                /** @description Documents that came with the report. */
                attachments?: {
                    /**
                     * Format: uuid
                     * @description The id of the document where it is kept.
                     *
                     *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
                     * @example 0197a1b2-0000-8000-8000-000000000001
                     */
                    documentId: string;
                    /**
                     * @description The SHA-256 of the document in 64 hexadecimal digits, which shows that it is unchanged.
                     *
                     *     A SHA-256 of 64 hexadecimal digits in lower case.
                     * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                     */
                    sha256: string;
                    /**
                     * @description For instance application/pdf.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    mediaType: string;
                    /**
                     * @description What the document is.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    title: string;
                }[];
            };
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Register application: what `child-protection/register-application` is given with. */
        ChildProtectionRegisterApplication: {
            /** @description What was said by whoever got in touch of who the child is, whatever the file knows. */
            child: {
                /**
                 * @description The child’s name, if it is known.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description Not needed where the personal number is known.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description For a child who isn’t born yet.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /** @description The child’s guardians, as far as they are known. */
                guardians?: {
                    /**
                     * @description The guardian’s name, if it is known.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * Format: personal-number-se
                     * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                     *
                     *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                     * @example 201501019804
                     */
                    personalNumber?: string;
                    /**
                     * Format: date
                     * @description Not needed where the personal number is known.
                     * @example 2026-03-06
                     */
                    birthDate?: string;
                    /**
                     * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                     *
                     *     - `known`: The date is established.
                     *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                     *     - `unknown`: Nobody knows when the person was born.
                     * @enum {string}
                     */
                    birthDateIs?: "known" | "estimated" | "unknown";
                    /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                    protectedIdentity?: boolean;
                }[];
            };
            /**
             * Format: uuid
             * @description Given where the child has a file but no personal number to find it by; of siblings, the first one’s.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId?: string;
            /**
             * @description The unit that received it.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description How somebody got in touch.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
            /**
             * @description Why it counts as having arrived when it did; deadlines count from there.
             *
             *     - `reached-authority`: It arrived on the day on which it reached the authority.
             *     - `reached-official`: It reached a competent official, and arrived with that.
             *     - `previous-working-day`: A letter that was in the box in the morning or had been notified, and counts as of the working day before.
             * @enum {string}
             */
            arrivalRule: "reached-authority" | "reached-official" | "previous-working-day";
            /**
             * Format: date
             * @description Given only for a letter that counts as of the working day before: which day that is.
             * @example 2026-03-06
             */
            countsFrom?: string;
            /**
             * @description Whether the child itself or a guardian applies.
             *
             *     - `child`: The child applies for itself.
             *     - `guardian`: A guardian applies for their child.
             * @enum {string}
             */
            applicantRole: "child" | "guardian";
            /**
             * Format: uuid
             * @description The guardian in the file who applies; then the fields of the applicant are left out.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            applicantId?: string;
            /** @description The child itself, or a guardian who neither is in the file nor was named with the child. */
            applicant?: {
                /**
                 * @description How the applicant can be reached.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                contact?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /**
                 * @description The applicant’s name.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
            };
            /**
             * @description What the applicant wants help with.
             *
             *     Text that says something: blanks alone do not.
             */
            wishedHelp: string;
            /**
             * @description Who agrees to what is applied for.
             *
             *     - `child`: The child consents.
             *     - `guardian`: The guardian, or the one of two who applies, consents.
             *     - `other-guardian`: The other guardian consents as well.
             */
            consents: ("child" | "guardian" | "other-guardian")[];
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Record wish for anonymity: what `child-protection/record-anonymity-wish` is given with. */
        ChildProtectionRecordAnonymityWish: {
            /** @description The reporter was told that anonymity can’t be promised to somebody who has given their name. */
            toldItIsNoPromise: boolean;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Decide on the reporter’s anonymity: what `child-protection/decide-anonymity` is given with. */
        ChildProtectionDecideAnonymity: {
            /**
             * @description Whoever wants to know who reported.
             *
             *     - `guardian`: Somebody with custody of the child.
             *     - `child`: The child whom the report is about.
             *     - `other`: Somebody else who asks for it.
             * @enum {string}
             */
            askedBy: "guardian" | "child" | "other";
            /** @description It is kept secret who reported. */
            withheld: boolean;
            /** @description Disclosure can be assumed to put the reporter or somebody close at risk of violence or other serious harm. */
            riskOfSeriousHarm: boolean;
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Record immediate protection assessment: what `child-protection/record-protection-assessment` is given with. */
        ChildProtectionRecordProtectionAssessment: {
            /**
             * @description The handler who assessed. Where somebody else records it, doneBy names the same person.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            assessorId: string;
            /** @description The child has to be protected at once. */
            needsProtection: boolean;
            /**
             * @description What was known when it was assessed.
             *
             *     Text that says something: blanks alone do not.
             */
            facts: string;
            /**
             * @description Why the child needs or doesn’t need protection at once.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * @description What has been done to protect the child.
             *
             *     Text that says something: blanks alone do not.
             */
            measures?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Record contact in preliminary assessment: what `child-protection/record-preliminary-contact` is given with. */
        ChildProtectionRecordPreliminaryContact: {
            /**
             * @description Who was contacted; before an investigation only the reporter, the child and guardians.
             *
             *     - `reporter`: Whoever made the report.
             *     - `child`: Takes a guardian’s consent, or a child mature enough to decide by itself.
             *     - `guardian`: Somebody with custody of the child.
             *     - `relative`: May be contacted once an investigation is open.
             *     - `school`: May be contacted once an investigation is open.
             *     - `health-care`: May be contacted once an investigation is open.
             *     - `police`: May be contacted once an investigation is open.
             *     - `other`: May be contacted once an investigation is open.
             * @enum {string}
             */
            with: "reporter" | "child" | "guardian" | "relative" | "school" | "health-care" | "police" | "other";
            /**
             * @description How the contact was made.
             *
             *     - `phone`: In a telephone call.
             *     - `meeting`: In a meeting outside the home.
             *     - `video`: In a video call.
             *     - `letter`: On paper or in a digital letter.
             *     - `home-visit`: May be made once an investigation is open.
             * @enum {string}
             */
            how: "phone" | "meeting" | "video" | "letter" | "home-visit";
            /**
             * Format: uuid
             * @description Which person of the file it was.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId?: string;
            /** @description For a talk with the child: a guardian has consented. */
            guardianConsents?: boolean;
            /**
             * @description Without consent: how it was judged that the child is mature enough to decide by itself.
             *
             *     Text that says something: blanks alone do not.
             */
            maturityJudgedBy?: string;
            /**
             * @description What came out of it.
             *
             *     Text that says something: blanks alone do not.
             */
            note?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Extend preliminary assessment: what `child-protection/extend-preliminary` is given with. */
        ChildProtectionExtendPreliminary: {
            /**
             * @description What the extension rests on.
             *
             *     - `extraordinary-reasons`: Something quite out of the ordinary in this case.
             *     - `staff-shortage`: There is too little staff; that isn’t enough to extend.
             * @enum {string}
             */
            ground: "extraordinary-reasons" | "staff-shortage";
            /**
             * @description Why fourteen days are not enough.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * Format: date
             * @description The day by which it has to be decided whether to open an investigation.
             * @example 2026-03-06
             */
            newDate?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Decide not to open an investigation: what `child-protection/decline-to-open` is given with. */
        ChildProtectionDeclineToOpen: {
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * @description What the child itself thinks of the question.
             *
             *     Text that says something: blanks alone do not.
             */
            childsView?: string;
            /**
             * @description Given where the child’s view is missing, for instance that the child is too young.
             *
             *     Text that says something: blanks alone do not.
             */
            whyChildNotHeard?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Link report to ongoing investigation: what `child-protection/link-report` is given with. */
        ChildProtectionLinkReport: {
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Open investigation: what `child-protection/open-investigation` is given with. */
        ChildProtectionOpenInvestigation: {
            /**
             * @description The unit that investigates; the one that received the report or application, if left out.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description What the investigation is to find out.
             *
             *     Text that says something: blanks alone do not.
             */
            purpose: string;
            /**
             * Format: uuid
             * @description The closed investigation that is taken up again; the four months go on from its start, and an extension holds.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            continues?: string;
            /** @description A manager or the board gives the investigation four months of its own, though another was just closed or in error. */
            newClock?: {
                /**
                 * @description Why this is another matter and not the investigation that was closed.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                reason?: string;
            };
        };
        /** @description Open investigation on own initiative: what `child-protection/open-investigation-unasked` is given with. */
        ChildProtectionOpenInvestigationUnasked: {
            /**
             * @description The unit that investigates.
             *
             *     Text that says something: blanks alone do not.
             * @example investigation
             */
            unitId: string;
            /**
             * @description How it came to the board’s knowledge, where nobody reported or applied.
             *
             *     Text that says something: blanks alone do not.
             */
            howItBecameKnown: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description What the investigation is to find out.
             *
             *     Text that says something: blanks alone do not.
             */
            purpose: string;
            /**
             * Format: uuid
             * @description The closed investigation that is taken up again; the four months go on from its start, and an extension holds.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            continues?: string;
            /** @description A manager or the board gives the investigation four months of its own, though another was just closed or in error. */
            newClock?: {
                /**
                 * @description Why this is another matter and not the investigation that was closed.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                reason?: string;
            };
        };
        /** @description Link application to ongoing investigation: what `child-protection/link-application` is given with. */
        ChildProtectionLinkApplication: {
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Extend investigation: what `child-protection/extend-investigation` is given with. */
        ChildProtectionExtendInvestigation: {
            /**
             * @description What the extension rests on.
             *
             *     - `special-reasons`: Something in this very case makes the investigation take longer.
             *     - `staff-shortage`: There is too little staff; that isn’t enough to extend.
             * @enum {string}
             */
            ground: "special-reasons" | "staff-shortage";
            /**
             * @description Why four months are not enough.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * Format: date
             * @description The day by which the investigation has to be closed.
             * @example 2026-03-06
             */
            newDate?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Inform those concerned: what `child-protection/inform-concerned` is given with. */
        ChildProtectionInformConcerned: {
            /** @description The persons of the file who were told that an investigation has been opened. */
            informed: string[];
            /**
             * @description How they were told.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Withhold information: what `child-protection/withhold-information` is given with. */
        ChildProtectionWithholdInformation: {
            /** @description The persons of the file who are not told of the investigation. */
            withheldFrom: string[];
            /**
             * @description Why they are not told, for instance that the child would be put in danger.
             *
             *     Text that says something: blanks alone do not.
             */
            specialReasons?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Offer meeting with the reporter: what `child-protection/offer-meeting` is given with. */
        ChildProtectionOfferMeeting: {
            /** @description A meeting is found suitable, with regard to the best interests of the child. */
            suitable: boolean;
            /**
             * @description Those who are offered the meeting; nobody where it is unsuitable.
             *
             *     - `child`: The child whom the report is about.
             *     - `guardian`: The child’s guardians.
             *     - `reporter`: Whoever had the duty to report, and did.
             */
            invitees: ("child" | "guardian" | "reporter")[];
            /**
             * @description The circumstances that speak against it.
             *
             *     Text that says something: blanks alone do not.
             */
            whyUnsuitable?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Record request for feedback: what `child-protection/request-feedback` is given with. */
        ChildProtectionRequestFeedback: {
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Give feedback: what `child-protection/give-feedback` is given with. */
        ChildProtectionGiveFeedback: {
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Refuse feedback: what `child-protection/refuse-feedback` is given with. */
        ChildProtectionRefuseFeedback: {
            /**
             * @description The circumstances that speak against it.
             *
             *     Text that says something: blanks alone do not.
             */
            whyUnsuitable?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Make decision: what `child-protection/make-decision` is given with. */
        ChildProtectionMakeDecision: {
            /**
             * @description What is decided.
             *
             *     - `close-without-support`: The investigation is closed and no support is granted.
             * @enum {string}
             */
            type: "close-without-support";
            /**
             * @description The rules that were applied, by paragraph.
             *
             *     Text that says something: blanks alone do not.
             */
            legalBasis: string;
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /**
             * @description What the child itself thinks of the question.
             *
             *     Text that says something: blanks alone do not.
             */
            childsView?: string;
            /**
             * @description Given where the child’s view is missing, for instance that the child is too young.
             *
             *     Text that says something: blanks alone do not.
             */
            whyChildNotHeard?: string;
            /**
             * @description Where the decision goes against an applicant: whether the basis was communicated.
             *
             *     - `communicated`: The applicant was given the basis and the chance to comment on it.
             *     - `waived`: It was plainly needless, or the law gave another reason not to; say which.
             * @enum {string}
             */
            communication?: "communicated" | "waived";
            /**
             * @description Given where the basis was not communicated.
             *
             *     Text that says something: blanks alone do not.
             */
            whyCommunicationWaived?: string;
            /**
             * @description The handler who presented the matter.
             *
             *     Text that says something: blanks alone do not.
             */
            presenterId?: string;
            /**
             * @description What somebody who disagreed wished to decide instead.
             *
             *     Text that says something: blanks alone do not.
             */
            dissent?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Record demand for a decision: what `child-protection/demand-decision` is given with. */
        ChildProtectionDemandDecision: {
            /**
             * Format: uuid
             * @description The person of the file who demands a decision.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            partyId: string;
            /**
             * Format: date
             * @description Given only for a letter that counts as of the working day before: which day that is.
             * @example 2026-03-06
             */
            countsFrom?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Refuse demand for a decision: what `child-protection/refuse-demand` is given with. */
        ChildProtectionRefuseDemand: {
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons?: string;
            /** @description The decision says how to appeal it. */
            saysHowToAppeal: boolean;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Add a person: what `casework/add-person` is given with. */
        ChildProtectionAddPerson: {
            /**
             * @description What the person is in the file.
             *
             *     - `guardian`: Has custody of the child.
             *     - `parent`: Is a parent and has no custody.
             *     - `relative`: Is related to the child.
             *     - `close-person`: Is close to the child without being related.
             *     - `other`: Matters to the case in another way.
             * @enum {string}
             */
            role: "guardian" | "parent" | "relative" | "close-person" | "other";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /** @description What is known of the person. */
            person: {
                /**
                 * @description The person’s full name.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number
                 * @description Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
                 *
                 *     In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description The day on which the person was born.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description The day on which an unborn child is expected.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /**
                 * Format: date
                 * @description The first day on which the person has custody.
                 * @example 2026-03-06
                 */
                custodyFrom?: string;
                /**
                 * Format: date
                 * @description The last day on which the person has custody.
                 * @example 2026-03-06
                 */
                custodyTo?: string;
                /**
                 * @description How the person is reached: address, telephone, e-mail.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                contact?: string;
                /**
                 * @description Address and workplace of somebody with a protected identity, masked for every other party.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                protectedContact?: string;
            };
            /** @description The person has a protected identity, and the file is shown only to those who may see such files. */
            protectedIdentity?: boolean;
        };
        /** @description Change a person: what `casework/change-person` is given with. */
        ChildProtectionChangePerson: {
            /**
             * @description What the person is in the file.
             *
             *     - `guardian`: Has custody of the child.
             *     - `parent`: Is a parent and has no custody.
             *     - `relative`: Is related to the child.
             *     - `close-person`: Is close to the child without being related.
             *     - `other`: Matters to the case in another way.
             * @enum {string}
             */
            role?: "guardian" | "parent" | "relative" | "close-person" | "other";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /** @description What changes; what is left out stays as it is. */
            person?: {
                /**
                 * @description The person’s full name.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number
                 * @description Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
                 *
                 *     In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description The day on which the person was born.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description The day on which an unborn child is expected.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /**
                 * Format: date
                 * @description The first day on which the person has custody.
                 * @example 2026-03-06
                 */
                custodyFrom?: string;
                /**
                 * Format: date
                 * @description The last day on which the person has custody.
                 * @example 2026-03-06
                 */
                custodyTo?: string;
                /**
                 * @description How the person is reached: address, telephone, e-mail.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                contact?: string;
                /**
                 * @description Address and workplace of somebody with a protected identity, masked for every other party.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                protectedContact?: string;
            };
            /** @description The person has a protected identity, and the file is shown only to those who may see such files. */
            protectedIdentity?: boolean;
            /**
             * @description The fields of the person that are taken away.
             *
             *     - `name`: The person’s full name.
             *     - `personalNumber`: Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
             *     - `birthDate`: The day on which the person was born.
             *     - `birthDateIs`: Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
             *     - `expectedDate`: The day on which an unborn child is expected.
             *     - `custodyFrom`: The first day on which the person has custody.
             *     - `custodyTo`: The last day on which the person has custody.
             *     - `contact`: How the person is reached: address, telephone, e-mail.
             *     - `protectedContact`: Address and workplace of somebody with a protected identity, masked for every other party.
             */
            cleared?: ("name" | "personalNumber" | "birthDate" | "birthDateIs" | "expectedDate" | "custodyFrom" | "custodyTo" | "contact" | "protectedContact")[];
            /**
             * @description Why the person no longer has the number that was recorded. Needed where it changes or is taken away.
             *
             *     - `replaced`: The number was the person’s and has been replaced; it leads to the file as before.
             *     - `wrong`: The number never was the person’s; it leads to the file no more.
             * @enum {string}
             */
            formerNumber?: "replaced" | "wrong";
            /**
             * @description A replaced number that turned out never to be the person’s; it leads to the file no more.
             *
             *     Text that says something: blanks alone do not.
             */
            wrongNumber?: string;
        };
        /** @description Record that a person left: what `casework/record-person-left` is given with. */
        ChildProtectionRecordPersonLeft: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description Why the person no longer belongs to the file.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Lift a protected identity: what `casework/lift-protection` is given with. */
        ChildProtectionLiftProtection: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description Why the person needs no protection any more, and how that was found.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Assign a handler: what `casework/assign-handler` is given with. */
        ChildProtectionAssignHandler: {
            /**
             * @description Who handles the matter from now on.
             *
             *     Text that says something: blanks alone do not.
             * @example investigator-1
             */
            handlerId: string;
            /**
             * @description Why the task takes that the person sees the file.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Grant sight of the file: what `casework/grant-sight` is given with. */
        ChildProtectionGrantSight: {
            /**
             * @description The staff id of the one whose sight of the file it is.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description Why the task takes that the person sees the file.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description End sight of the file: what `casework/end-sight` is given with. */
        ChildProtectionEndSight: {
            /**
             * @description The staff id of the one whose sight of the file it is.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description Why the person needs to see the file no more.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Explain a missed deadline: what `casework/explain-missed-deadline` is given with. */
        ChildProtectionExplainMissedDeadline: {
            /**
             * Format: uuid
             * @description The deadline that was missed.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description Why the deadline was missed.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description The staff id of whoever did it, if not you who record it. They are asked to confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Correct a time: what `casework/correct-occurrence` is given with. */
        ChildProtectionCorrectOccurrence: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * Format: date-time
             * @description When it really happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            happenedAt: string;
            /**
             * @description Why the time is corrected.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Register in error: what `casework/register-in-error` is given with. */
        ChildProtectionRegisterInError: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description Why the entry was registered in error.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: uuid
             * @description The file that the entry belongs to; it is registered there with the time at which it happened.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            moveTo?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Merge into another file: what `casework/merge-file` is given with. */
        ChildProtectionMergeFile: {
            /**
             * Format: uuid
             * @description The file in which work goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            intoFileId: string;
            /**
             * @description Why the files are merged.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Answer for an act: what `casework/answer-for-act` is given with. */
        ChildProtectionAnswerForAct: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /** @description Whether it was done as it was recorded. */
            confirmed: boolean;
            /**
             * @description What is not right. Needed when you do not confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Uphold a denied act: what `casework/uphold-act` is given with. */
        ChildProtectionUpholdAct: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description What you have found out, and why the entry stands.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Erase a matter: what `casework/erase-matter` is given with. */
        ChildProtectionEraseMatter: {
            /**
             * @description The kinds of personal data that are taken away; all of them, if left out.
             *
             *     - `identity`: Name, personal number, day of birth and custody.
             *     - `contact`: How somebody is reached: address, telephone, e-mail.
             *     - `protected`: Address and workplace of somebody with a protected identity.
             *     - `narrative`: What was written in somebody’s own words.
             *     - `reporter`: Who reported and how to reach them; may be secret to whom the report is about (OSL 2009:400 26:5).
             */
            classes?: ("identity" | "contact" | "protected" | "narrative" | "reporter")[];
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description Why it is taken away for good.
             *
             *     - `statutory-purge`: The time for which it has to be kept has passed.
             *     - `order`: A court or an authority has ordered it.
             *     - `unlawful`: It should never have been entered, and has been registered in error.
             * @enum {string}
             */
            ground: "statutory-purge" | "order" | "unlawful";
        };
        /** @description Erase a file: what `casework/erase-file` is given with. */
        ChildProtectionEraseFile: {
            /**
             * @description The kinds of personal data that are taken away; all of them, if left out.
             *
             *     - `identity`: Name, personal number, day of birth and custody.
             *     - `contact`: How somebody is reached: address, telephone, e-mail.
             *     - `protected`: Address and workplace of somebody with a protected identity.
             *     - `narrative`: What was written in somebody’s own words.
             *     - `reporter`: Who reported and how to reach them; may be secret to whom the report is about (OSL 2009:400 26:5).
             */
            classes?: ("identity" | "contact" | "protected" | "narrative" | "reporter")[];
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description Why it is taken away for good.
             *
             *     - `statutory-purge`: The time for which it has to be kept has passed.
             *     - `order`: A court or an authority has ordered it.
             *     - `unlawful`: It should never have been entered, and has been registered in error.
             * @enum {string}
             */
            ground: "statutory-purge" | "order" | "unlawful";
        };
        /** @description Register a unit: what `municipality/register-unit` is given with. */
        MunicipalityRegisterUnit: {
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description What the unit is called.
             *
             *     Text that says something: blanks alone do not.
             */
            title: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Close a unit: what `municipality/close-unit` is given with. */
        MunicipalityCloseUnit: {
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Register a member of staff: what `municipality/register-staff` is given with. */
        MunicipalityRegisterStaff: {
            /**
             * @description The education or licence that the member of staff has.
             *
             *     Text that says something: blanks alone do not.
             *
             *     - `none`: No education or licence that any task asks for.
             *     - `social-work-degree`: A Swedish degree in social work.
             *     - `equivalent`: Another relevant degree, or a foreign one that has been recognised.
             * @enum {string}
             */
            qualification: "none" | "social-work-degree" | "equivalent";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The name of the member of staff.
             *
             *     Text that says something: blanks alone do not.
             */
            name: string;
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description The address that reminders are sent to.
             *
             *     Text that says something: blanks alone do not.
             */
            email?: string;
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
        };
        /** @description Change a member of staff: what `municipality/change-staff` is given with. */
        MunicipalityChangeStaff: {
            /**
             * @description The education or licence that the member of staff has.
             *
             *     Text that says something: blanks alone do not.
             *
             *     - `none`: No education or licence that any task asks for.
             *     - `social-work-degree`: A Swedish degree in social work.
             *     - `equivalent`: Another relevant degree, or a foreign one that has been recognised.
             * @enum {string}
             */
            qualification?: "none" | "social-work-degree" | "equivalent";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The name of the member of staff.
             *
             *     Text that says something: blanks alone do not.
             */
            name?: string;
            /**
             * @description The address that reminders are sent to.
             *
             *     Text that says something: blanks alone do not.
             */
            email?: string;
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
        };
        /** @description Take back a calendar address: what `municipality/take-back-calendar-address` is given with. */
        MunicipalityTakeBackCalendarAddress: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Give a role: what `municipality/give-role` is given with. */
        MunicipalityGiveRole: {
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             *
             *     - `unit-manager`: Leads a unit, and is told when its deadlines are near or missed.
             *     - `quality-officer`: Is told of every missed deadline of the municipality.
             *     - `register-keeper`: Keeps the municipality’s register: units, staff, roles, delegation and settings.
             *     - `auditor`: Examines files, deadlines and who has read, and handles nothing.
             *     - `intake-worker`: Takes in reports and applications, and makes protection and preliminary assessments.
             *     - `investigator`: Investigates the child’s need of protection or support.
             *     - `decision-maker`: Makes the decisions that are not delegated.
             *     - `on-call`: Takes what can’t wait until the office opens.
             *     - `archivist`: Erases what no longer has to be kept, without reading it.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description End a role: what `municipality/end-role` is given with. */
        MunicipalityEndRole: {
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             *
             *     - `unit-manager`: Leads a unit, and is told when its deadlines are near or missed.
             *     - `quality-officer`: Is told of every missed deadline of the municipality.
             *     - `register-keeper`: Keeps the municipality’s register: units, staff, roles, delegation and settings.
             *     - `auditor`: Examines files, deadlines and who has read, and handles nothing.
             *     - `intake-worker`: Takes in reports and applications, and makes protection and preliminary assessments.
             *     - `investigator`: Investigates the child’s need of protection or support.
             *     - `decision-maker`: Makes the decisions that are not delegated.
             *     - `on-call`: Takes what can’t wait until the office opens.
             *     - `archivist`: Erases what no longer has to be kept, without reading it.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description Confirm a role: what `municipality/confirm-role` is given with. */
        MunicipalityConfirmRole: {
            /**
             * Format: uuid
             * @description The proposed role that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Decline a proposed role: what `municipality/decline-role` is given with. */
        MunicipalityDeclineRole: {
            /**
             * Format: uuid
             * @description The proposed role that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Choose a setting: what `municipality/set-setting` is given with. */
        MunicipalitySetSetting: {
            /**
             * @description The setting that the municipality chooses.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            name: "child-protection/late-report-cut-off" | "child-protection/feedback-week-from" | "municipality/quiet-hours" | "casework/temporary-numbers";
            /**
             * @description What the setting is to be, in the form that it describes.
             *
             *     Text that says something: blanks alone do not.
             */
            value: string;
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Set the delegation order: what `municipality/set-delegation` is given with. */
        MunicipalitySetDelegation: {
            /**
             * @description The roles that may do it, among those that the law allows.
             *
             *     - `unit-manager`: Leads a unit, and is told when its deadlines are near or missed.
             *     - `quality-officer`: Is told of every missed deadline of the municipality.
             *     - `register-keeper`: Keeps the municipality’s register: units, staff, roles, delegation and settings.
             *     - `auditor`: Examines files, deadlines and who has read, and handles nothing.
             *     - `intake-worker`: Takes in reports and applications, and makes protection and preliminary assessments.
             *     - `investigator`: Investigates the child’s need of protection or support.
             *     - `decision-maker`: Makes the decisions that are not delegated.
             *     - `on-call`: Takes what can’t wait until the office opens.
             *     - `archivist`: Erases what no longer has to be kept, without reading it.
             */
            roles: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
            /**
             * @description The procedure that the delegation is about.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure: "child-protection";
            /**
             * @description The command that is delegated.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            commandType: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
        };
        /** @description Register an offer: what `municipality/register-offer` is given with. */
        MunicipalityRegisterOffer: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * @description The procedure in which the support is given, if any.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure?: "child-protection";
            /** @description Whether the need is tested before the support is given. */
            needsTest: boolean;
            /** @description What all may read, in the language of the country. */
            inCountryLanguage: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /** @description The same in English. */
            inEnglish: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Change an offer: what `municipality/change-offer` is given with. */
        MunicipalityChangeOffer: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * @description The procedure in which the support is given, if any.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure?: "child-protection";
            /** @description Whether the need is tested before the support is given. */
            needsTest: boolean;
            /** @description What all may read, in the language of the country. */
            inCountryLanguage: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /** @description The same in English. */
            inEnglish: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description Withdraw an offer: what `municipality/withdraw-offer` is given with. */
        MunicipalityWithdrawOffer: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * Format: date
             * @description The first day on which it holds, if that is not today.
             * @example 2026-03-06
             */
            from?: string;
            /**
             * Format: date-time
             * @description When it happened, if not now; never a time in the future.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt?: string;
            /**
             * @description Why it is recorded afterwards. Needed when it happened more than 24 hours ago.
             *
             *     Text that says something: blanks alone do not.
             */
            lateReason?: string;
            /**
             * @description Your own staff id, if any: nobody can record this for another.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy?: string;
        };
        /** @description What is there, for whoever has only the address. */
        FrontDoor: {
            /**
             * @description What this is.
             * @enum {string}
             */
            name: "casetrail";
            /** @description Its version. */
            version: string;
            /** @description Where to go on, from the same origin. */
            links: components["schemas"]["DoorLinks"];
        };
        /** @description Where to go on. */
        DoorLinks: {
            /** @description The page of the API document. */
            docs: string;
            /** @description The API document as data. */
            document: string;
            /** @description The procedures, with all that they declare. */
            procedures: string;
            /** @description Whether the process lives. */
            live: string;
            /** @description Whether it can serve. */
            ready: string;
        };
        /** @description A page of a list of matters. */
        CaseloadPageShown: {
            /** @description The matters, in the order that was asked for. */
            rows: components["schemas"]["CaseloadRowShown"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
            /** @description The position of the log that the page shows. Opaque, and another text each time. */
            position: string;
        };
        /** @description A matter as a list shows it, with nothing personal in it but the name where a page was asked for names. */
        CaseloadRowShown: {
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * Format: uuid
             * @description The file that the matter lies in.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * @description The procedure that it is carried out in.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The municipality whose matter it is.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            municipalityId: string;
            /**
             * @description The secrecy zone that it lies in.
             * @enum {string}
             */
            zone: "social-services";
            /**
             * @description The unit that it belongs to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description What that is called. */
            unitTitle?: string;
            /**
             * @description Whoever handles it; absent while nobody does.
             *
             *     Text that says something: blanks alone do not.
             */
            handlerId?: string;
            /** @description That, by name; absent once the name was erased. */
            handlerName?: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description That, in the language asked for. */
            kindTitle?: string;
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /** @description That, in the language asked for. */
            stepTitle?: string;
            /** @description What people call it by: short, random, with a check character. */
            caseNumber: string;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-03-06T16:30:00+01:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was closed: it is listed as long as a duty is open or a miss unexplained.
             * @example 2026-03-06T16:30:00+01:00
             */
            closedAt?: string;
            /**
             * @description It was registered in error: it stands in no list, and is found by its case number alone.
             * @enum {boolean}
             */
            inError?: true;
            /** @description The open deadline that is due first; a duty that was missed stays open until it is met. Like all that a row tells of deadlines, absent where its file shows you none. */
            nextDue?: components["schemas"]["NextDue"];
            /**
             * Format: date-time
             * @description From when on the first of its duties is overdue if nothing happens; absent without one that is open.
             * @example 2026-03-06T16:30:00+01:00
             */
            overdueFrom?: string;
            /**
             * Format: date-time
             * @description Since when a duty has been missed that is not done, or whose miss asks for its reason; the earliest.
             * @example 2026-03-06T16:30:00+01:00
             */
            missedSince?: string;
            /**
             * @description A miss asks for its reason.
             * @enum {boolean}
             */
            asksForReason?: true;
            /**
             * @description What bears on its deadlines was recorded more than 24 hours after it happened.
             * @enum {boolean}
             */
            recordedLate?: true;
            /**
             * @description A deadline was extended after its last day.
             * @enum {boolean}
             */
            extendedLate?: true;
            /**
             * @description A deadline is open that guards an acute danger.
             * @enum {boolean}
             */
            acute?: true;
            /** @description Whose turn it is; absent where nothing is due, or only a day that was appointed. */
            waitingFor?: components["schemas"]["WaitingFor"];
            /** @description Where its file is read. */
            href: string;
            /** @description Whom it is about, by name, where names were asked for; null where you may not see it, while nobody is named, and once the name was erased. */
            displayName?: string | null;
        };
        /** @description The open deadline of a matter that is due first. */
        NextDue: {
            /**
             * @description The rule that set it.
             * @enum {string}
             */
            ruleId: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A6-at-once" | "A11" | "A11-answer";
            /**
             * @description Whose the deadline is.
             *
             *     - `duty`: Binds the authority. Not done in time, it is missed, and open until it is done.
             *     - `window`: The time is somebody else’s and runs out by itself, which is no miss.
             *     - `appointment`: A day on which something takes place, or from which it may. It passes by itself.
             * @enum {string}
             */
            kind: "duty" | "window" | "appointment";
            /** @description What has to be done, in the language asked for. */
            what?: string;
            /**
             * Format: date-time
             * @description The end of its last day, before it is moved for a holiday.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description That day as people call it, in the time zone of the file.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The end of its last day by law: after it, it is missed.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description That day, in the time zone of the file.
             * @example 2026-03-06
             */
            legalLatestDate: string;
        };
        /** @description Whose turn it is by the deadline that is due first. */
        WaitingFor: {
            /**
             * @description A role of the municipality, where a duty is due first; a party, where it is their time that runs.
             * @enum {string}
             */
            who: "role" | "party";
            /**
             * @description The role.
             * @enum {string}
             */
            role?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /** @description What they are called, in the language asked for. */
            label: string;
        };
        /** @description How much the standing lists hold of what is still to be done. */
        CaseloadCountsShown: {
            /** @description Each list. */
            lists: components["schemas"]["StandingLists"];
            /** @description The position of the log that is counted. Opaque, and another text each time. */
            position: string;
        };
        /** @description The standing lists of the caseload. */
        StandingLists: {
            /** @description What you handle. */
            mine: components["schemas"]["ListCountsShown"];
            /** @description What your unit has. */
            unit: components["schemas"]["ListCountsShown"];
            /** @description What nobody of your unit handles. */
            unassigned: components["schemas"]["ListCountsShown"];
            /** @description Whatever you see. */
            all: components["schemas"]["ListCountsShown"];
        };
        /** @description How much a standing list holds. */
        ListCountsShown: {
            /** @description How many matters the list holds. */
            total: number;
            /** @description Of which kind and in which step. */
            steps: components["schemas"]["StepCountShown"][];
            /** @description Of which a duty is past its nominal last day. */
            overdue: components["schemas"]["CountShown"];
            /** @description Of which a deadline is due soon. */
            dueSoon: components["schemas"]["CountShown"];
            /** @description Of which a duty is missed. */
            missed: components["schemas"]["CountShown"];
        };
        /** @description How many matters of a kind are in a step. */
        StepCountShown: {
            /**
             * @description A kind of matter.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /**
             * @description A step of it.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /** @description How many are in it. */
            count: number;
        };
        /** @description How many there are of something, counted up to a bound. */
        CountShown: {
            /** @description How many there are. */
            count: number;
            /** @description There are more than are counted. */
            isCapped: boolean;
        };
        /** @description The first message of a stream: from its position on everything is told. Of a list, who looks. */
        LiveStart: {
            /**
             * @description The unit in which you look at a list.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId?: string;
            /** @description The roles in which you look at a list. */
            roles?: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
        };
        /** @description `row`: a matter of the list as it is now. */
        LiveRow: {
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * Format: uuid
             * @description The file that the matter lies in.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * @description The procedure that it is carried out in.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The municipality whose matter it is.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            municipalityId: string;
            /**
             * @description The secrecy zone that it lies in.
             * @enum {string}
             */
            zone: "social-services";
            /**
             * @description The unit that it belongs to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description What that is called. */
            unitTitle?: string;
            /**
             * @description Whoever handles it; absent while nobody does.
             *
             *     Text that says something: blanks alone do not.
             */
            handlerId?: string;
            /** @description That, by name; absent once the name was erased. */
            handlerName?: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description That, in the language asked for. */
            kindTitle?: string;
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /** @description That, in the language asked for. */
            stepTitle?: string;
            /** @description What people call it by: short, random, with a check character. */
            caseNumber: string;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-03-06T16:30:00+01:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was closed: it is listed as long as a duty is open or a miss unexplained.
             * @example 2026-03-06T16:30:00+01:00
             */
            closedAt?: string;
            /**
             * @description It was registered in error: it stands in no list, and is found by its case number alone.
             * @enum {boolean}
             */
            inError?: true;
            /** @description The open deadline that is due first; a duty that was missed stays open until it is met. Like all that a row tells of deadlines, absent where its file shows you none. */
            nextDue?: components["schemas"]["NextDue"];
            /**
             * Format: date-time
             * @description From when on the first of its duties is overdue if nothing happens; absent without one that is open.
             * @example 2026-03-06T16:30:00+01:00
             */
            overdueFrom?: string;
            /**
             * Format: date-time
             * @description Since when a duty has been missed that is not done, or whose miss asks for its reason; the earliest.
             * @example 2026-03-06T16:30:00+01:00
             */
            missedSince?: string;
            /**
             * @description A miss asks for its reason.
             * @enum {boolean}
             */
            asksForReason?: true;
            /**
             * @description What bears on its deadlines was recorded more than 24 hours after it happened.
             * @enum {boolean}
             */
            recordedLate?: true;
            /**
             * @description A deadline was extended after its last day.
             * @enum {boolean}
             */
            extendedLate?: true;
            /**
             * @description A deadline is open that guards an acute danger.
             * @enum {boolean}
             */
            acute?: true;
            /** @description Whose turn it is; absent where nothing is due, or only a day that was appointed. */
            waitingFor?: components["schemas"]["WaitingFor"];
            /** @description Where its file is read. */
            href: string;
            /** @description Whom it is about, by name, where names were asked for; null where you may not see it, while nobody is named, and once the name was erased. */
            displayName?: string | null;
        };
        /** @description `left`: a matter that is in the list no more. */
        LiveLeft: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * Format: uuid
             * @description The matter.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
        };
        /** @description `reload`: the page has to be read again. */
        LiveReload: Record<string, never>;
        /** @description `changed`: which versions a file and its matters have now, and what made them. */
        LiveChanged: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description The version that the file itself has now; absent for whoever doesn’t see it. It is of what you see: who sees more or less has another. */
            version?: string;
            /** @description Its matters, as far as you see them. */
            matters: components["schemas"]["ChangedMatter"][];
            /** @description What happened, as far as you see it. */
            events: components["schemas"]["ChangedBy"][];
        };
        /** @description A matter as it is now. */
        ChangedMatter: {
            /**
             * Format: uuid
             * @description The matter.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /** @description The version that it has now. It is of what you see: who sees more or less has another. */
            version: string;
        };
        /** @description An event that changed a file. */
        ChangedBy: {
            /**
             * @description What kind of event it was.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /**
             * Format: uuid
             * @description The matter that it is about; absent where it is about the file itself.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId?: string;
        };
        /** @description What opens one stream. */
        StreamTicket: {
            /** @description What to send as ticket; it stands for you, so it belongs in no log. */
            ticket: string;
            /**
             * Format: date-time
             * @description When it stops counting.
             * @example 2026-03-06T16:30:00+01:00
             */
            expiresAt: string;
        };
        /** @description Names of the subjects of matters. */
        DisplayNamesShown: {
            /** @description Those of the matters asked for that you see. */
            names: components["schemas"]["DisplayNameShown"][];
        };
        /** @description Whom a matter is about, by name. */
        DisplayNameShown: {
            /**
             * Format: uuid
             * @description The matter that was asked for.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /** @description Whom it is about, by name; null while nobody is named, or once the name was erased. */
            name: string | null;
        };
        /** @description Whose display names a client asks for: rows that it shows. */
        DisplayNames: {
            /** @description The matters. */
            matters: {
                /**
                 * Format: uuid
                 * @description The file of the matter.
                 *
                 *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
                 * @example 0197a1b2-0000-8000-8000-000000000001
                 */
                fileId: string;
                /**
                 * Format: uuid
                 * @description The matter.
                 *
                 *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
                 * @example 0197a1b2-0000-8000-8000-000000000001
                 */
                matterId: string;
            }[];
            /**
             * @description Why you read; it goes into the log of reads. Casework, if left out.
             * @enum {string}
             */
            purpose?: "casework" | "supervision" | "quality" | "audit";
        };
        /** @description A file as one person may see it. */
        FilePage: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * @description The procedure that it is carried out in.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /** @description That, in the language asked for. */
            title: string;
            /** @description What a command on the file itself names in If-Match; absent for whoever doesn’t see it. It is of what you see: who sees more or less has another. */
            version?: string;
            /**
             * Format: uuid
             * @description The file in which it goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            mergedInto?: string;
            /** @description The persons of the file; absent for whoever sees none so. */
            persons?: components["schemas"]["PersonShown"][];
            /** @description How many acts were recorded more than 24 hours after they happened. All that one command put on record is one act. */
            recordedLate: number;
            /** @description What was recorded for another who has not said yet whether it was so. */
            unanswered?: components["schemas"]["UnconfirmedActShown"][];
            /** @description What was recorded for another who said that it was not so. It counts as recorded, until it is registered in error or its time is corrected; a manager who had no part in it looks into it. */
            denied?: components["schemas"]["UnconfirmedActShown"][];
            /** @description The seats in it that stand, where the procedure has any. */
            seats?: components["schemas"]["SeatShown"][];
            /** @description What waits for somebody’s word, by the codes that the commands answering it take, where the procedure has any. */
            awaiting?: components["schemas"]["AwaitedRole"][];
            /** @description How much there is in it, on all pages. */
            counts: components["schemas"]["FileCounts"];
            /** @description Its matters, as far as you see them, page by page: those of which a duty is overdue or was missed, then those that are open, the newest first. */
            matters: components["schemas"]["MatterOnPage"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
            /** @description The commands on it that you may give now. */
            allowed: components["schemas"]["CommandOfferedShown"][];
            /** @description Other commands on it that your roles may give, or that others may give now, each with why not. */
            notNow: components["schemas"]["CommandHinderedShown"][];
        };
        /** @description A person as somebody sees them: kinds of data that they don’t see are absent. */
        PersonShown: {
            /**
             * Format: uuid
             * @description The person, within this file; absent of somebody whom an entry doesn’t tie to a person of it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId?: string;
            /**
             * @description What they are in the file.
             * @enum {string}
             */
            role: "subject" | "guardian" | "parent" | "relative" | "close-person" | "other";
            /** @description Whether their identity is protected. */
            protectedIdentity?: boolean;
            /** @description Whether a personal number is on record. */
            identified?: boolean;
            /** @description Whether they have left the file. */
            left?: boolean;
            /**
             * @description What kind of number they have.
             *
             *     - `personal`: Given by the population register.
             *     - `coordination`: Given by the Swedish Tax Agency to somebody who isn’t in the population register.
             *     - `temporary`: Made by the municipality until the person has a real one.
             * @enum {string}
             */
            numberIs?: "personal" | "coordination" | "temporary";
            /** @description Numbers that they had before and that were replaced: these lead to the file as well. */
            replacedNumbers?: string[];
            /**
             * @description The person’s full name.
             *
             *     Text that says something: blanks alone do not.
             */
            name?: string;
            /**
             * Format: personal-number
             * @description Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
             *
             *     In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number.
             * @example 201501019804
             */
            personalNumber?: string;
            /**
             * Format: date
             * @description The day on which the person was born.
             * @example 2026-03-06
             */
            birthDate?: string;
            /**
             * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
             *
             *     - `known`: The date is established.
             *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
             *     - `unknown`: Nobody knows when the person was born.
             * @enum {string}
             */
            birthDateIs?: "known" | "estimated" | "unknown";
            /**
             * Format: date
             * @description The day on which an unborn child is expected.
             * @example 2026-03-06
             */
            expectedDate?: string;
            /**
             * Format: date
             * @description The first day on which the person has custody.
             * @example 2026-03-06
             */
            custodyFrom?: string;
            /**
             * Format: date
             * @description The last day on which the person has custody.
             * @example 2026-03-06
             */
            custodyTo?: string;
            /**
             * @description How the person is reached: address, telephone, e-mail.
             *
             *     Text that says something: blanks alone do not.
             */
            contact?: string;
            /**
             * @description Address and workplace of somebody with a protected identity, masked for every other party.
             *
             *     Text that says something: blanks alone do not.
             */
            protectedContact?: string;
        };
        /** @description What was recorded in somebody’s name by another. */
        UnconfirmedActShown: {
            /**
             * Format: uuid
             * @description The entry that stands for it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description The command that recorded it.
             * @enum {string}
             */
            commandType: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /**
             * Format: uuid
             * @description The matter that it is about; absent where it is about the file itself.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId?: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            recordedAt: string;
            /**
             * @description Whoever did it, by what was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy: string;
            /**
             * @description In which role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description Whoever recorded it.
             *
             *     Text that says something: blanks alone do not.
             */
            recordedBy: string;
            /**
             * Format: date-time
             * @description When it was said that it was not so.
             * @example 2026-03-06T16:30:00+01:00
             */
            deniedAt?: string;
            /**
             * @description How that was settled.
             * @enum {string}
             */
            settled?: "time-corrected" | "upheld";
        };
        /** @description A seat in a file that stands. */
        SeatShown: {
            /**
             * Format: uuid
             * @description The seat.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            seatId: string;
            /** @description Which of the procedure’s seats it is. */
            seat: string;
            /**
             * Format: uuid
             * @description The person who holds it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * Format: uuid
             * @description For whom they act; absent for one who acts for themselves.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            onBehalfOf?: string;
        };
        /** @description How much there is in a file, of all that somebody sees of it. */
        FileCounts: {
            /** @description Matters. */
            matters: number;
            /** @description Those of them that are open. */
            openMatters: number;
            /** @description Those of which a duty is overdue, or was missed: they come first. */
            overdueMatters: number;
            /** @description Deadlines, also those in whose place others are. */
            deadlines: number;
            /** @description Those of them that are open; a duty that was missed is, until it is met. */
            openDeadlines: number;
            /** @description Duties that are past their nominal last day and not done. */
            overdueDeadlines: number;
            /** @description Duties of which a miss stands, whether or not they were met since. */
            missedDeadlines: number;
        };
        /** @description A matter with what is allowed in it now and its deadlines. */
        MatterOnPage: {
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description That, in the language asked for. */
            kindTitle?: string;
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /** @description That, in the language asked for. */
            stepTitle?: string;
            /** @description What people call it by: short, random, with a check character. */
            caseNumber: string;
            /**
             * @description The unit that it belongs to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /**
             * @description Whoever handles it; absent while nobody does.
             *
             *     Text that says something: blanks alone do not.
             */
            handlerId?: string;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-03-06T16:30:00+01:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was closed; absent while it is open.
             * @example 2026-03-06T16:30:00+01:00
             */
            closedAt?: string;
            /**
             * Format: uuid
             * @description The closed matter that it takes up again.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            continues?: string;
            /**
             * Format: uuid
             * @description The file in which it goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            goesOnIn?: string;
            /** @description It was registered in error. */
            inError: boolean;
            /** @description What a command on it names in If-Match. It is of what you see: who sees more or less has another. */
            version: string;
            /** @description The persons as it names them, for whoever doesn’t see those of the file. */
            persons?: components["schemas"]["PersonShown"][];
            /** @description Its deadlines, in the order in which they began: on the page of a file all that are open or that were missed, and of the others the newest. */
            deadlines: components["schemas"]["DeadlineOnPage"][];
            /** @description How many of its deadlines are left out; absent where none is. The matter by itself shows them all. */
            deadlinesLeftOut?: number;
            /** @description The commands on it that you may give now. */
            allowed: components["schemas"]["CommandOfferedShown"][];
            /** @description Other commands on it that your roles may give, or that others may give now, each with why not. */
            notNow: components["schemas"]["CommandHinderedShown"][];
        };
        /** @description A deadline, explained. */
        DeadlineOnPage: {
            /**
             * Format: uuid
             * @description The deadline.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that set it.
             * @enum {string}
             */
            ruleId: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A6-at-once" | "A11" | "A11-answer";
            /**
             * @description The version of the law that it was counted by.
             * @enum {string}
             */
            ruleset: "SE-2001" | "SE-2025" | "SE-2025B";
            /** @description Statute and paragraph; absent where it is this system’s own choice. */
            source?: string;
            /** @description What the rule asks for, in the language asked for. */
            what?: string;
            /**
             * @description The role that has to see to it.
             * @enum {string}
             */
            responsible?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description Whose the deadline is.
             *
             *     - `duty`: Binds the authority. Not done in time, it is missed, and open until it is done.
             *     - `window`: The time is somebody else’s and runs out by itself, which is no miss.
             *     - `appointment`: A day on which something takes place, or from which it may. It passes by itself.
             * @enum {string}
             */
            kind: "duty" | "window" | "appointment";
            /**
             * @description How binding it is.
             *
             *     - `statutory`: The time stands in a law.
             *     - `target`: The law says at once or promptly; the number is a target.
             *     - `local`: The municipality has set the time itself.
             * @enum {string}
             */
            force: "statutory" | "target" | "local";
            /**
             * @description How it stands.
             *
             *     - `running`: It runs, and what it asks for has not been done.
             *     - `extended`: It runs to a later day than it was first counted to.
             *     - `missed`: The last day is over, and what it asks for has still not been done.
             *     - `expired`: The time was somebody else’s and ran out unused, which is no miss.
             *     - `passed`: The day appointed is over.
             *     - `met`: What it asks for has been done, on time or late.
             *     - `cancelled`: What the deadline served has ended.
             *     - `superseded`: Another deadline has taken its place, or it has fallen away after a correction.
             * @enum {string}
             */
            state: "running" | "extended" | "missed" | "expired" | "passed" | "met" | "cancelled" | "superseded";
            /** @description Whether it is to be done at once. */
            immediate: boolean;
            /**
             * Format: uuid
             * @description The matter that it is of.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * Format: uuid
             * @description The person whom it is for, where each has one.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            partyId?: string;
            /**
             * @description What of the matter it is for, where several have one each.
             *
             *     Text that says something: blanks alone do not.
             */
            itemId?: string;
            /**
             * Format: uuid
             * @description The entry that it counts from.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            anchorEventId: string;
            /**
             * Format: date-time
             * @description The instant that it counts from.
             * @example 2026-03-06T16:30:00+01:00
             */
            anchorAt: string;
            /**
             * Format: date-time
             * @description When what started it happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            startedAt: string;
            /**
             * Format: date
             * @description The day that it counts from.
             * @example 2026-03-06
             */
            anchorDate: string;
            /** @description How long it runs, or the end that was named. */
            length: components["schemas"]["LengthShown"];
            /** @description What started it was recorded more than 24 hours after it happened. */
            recordedLate: boolean;
            /**
             * Format: uuid
             * @description The deadline whose place it takes.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            supersedes?: string;
            /** @description The last days that it was counted to at first. */
            firstEnd: components["schemas"]["LastDaysShown"];
            /** @description The extensions, as they were decided. */
            extensions: components["schemas"]["ExtensionShown"][];
            /**
             * Format: date
             * @description The last nominal day that an extension gave.
             * @example 2026-03-06
             */
            extendedTo?: string;
            /**
             * @description An extension came after the last day, and left it missed.
             * @enum {boolean}
             */
            extendedLate?: true;
            /** @description Every last day that went by without it having been done. */
            misses: components["schemas"]["MissShown"][];
            /**
             * Format: date-time
             * @description Since when it has been missed, of the misses that stand.
             * @example 2026-03-06T16:30:00+01:00
             */
            missedSince?: string;
            /** @description Whether its nominal last day is over and it is not done. */
            overdue: boolean;
            /**
             * Format: uuid
             * @description The entry that met it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            metByEventId?: string;
            /**
             * Format: date-time
             * @description When it was met.
             * @example 2026-03-06T16:30:00+01:00
             */
            metAt?: string;
            /**
             * Format: date
             * @description The day on which it was met.
             * @example 2026-03-06
             */
            metOn?: string;
            /** @description Whether it was met in time. */
            onTime?: boolean;
            /** @description What met it was recorded more than 24 hours after it happened. */
            metRecordedLate?: boolean;
            /**
             * Format: date-time
             * @description When it ended without being met.
             * @example 2026-03-06T16:30:00+01:00
             */
            endedAt?: string;
            /**
             * Format: date
             * @description The day on which it ended so.
             * @example 2026-03-06
             */
            endedOn?: string;
            /**
             * @description Why another has taken its place, or none.
             *
             *     - `anchor-corrected`: What it counts from happened at another time.
             *     - `registered-in-error`: What it counts from was registered in error.
             *     - `recorded-late`: Something that had happened earlier was recorded afterwards.
             *     - `moved`: Another day has been appointed instead.
             *     - `goes-on`: The matter goes on in another one, and the deadline with it.
             *     - `law-changed`: A new version of the law also applies to deadlines that run already.
             * @enum {string}
             */
            endedBecause?: "anchor-corrected" | "registered-in-error" | "recorded-late" | "moved" | "goes-on" | "law-changed";
            /**
             * @description The kind of event that cancelled it.
             * @enum {string}
             */
            cancelledBy?: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description Why it is due when it is, in words that can be read to a parent. */
            explanation?: string;
            /** @description Whether the end is an instant rather than the end of a day. */
            elapsed: boolean;
            /**
             * Format: date-time
             * @description The end of its last day, before it is moved for a holiday.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description Its last day in the file’s time zone, before it is moved for a holiday.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The end of its last day by law: after it, it is missed.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description Its last day by law, in the file’s time zone.
             * @example 2026-03-06
             */
            legalLatestDate: string;
            /** @description The days that its end was moved past, in order. */
            passedOver: components["schemas"]["DayPassedOverShown"][];
        };
        /** @description How long a deadline runs, or the end that was named: one of these. */
        LengthShown: {
            /** @description Calendar days. */
            days?: number;
            /** @description Weeks. */
            weeks?: number;
            /** @description Months, each counted from the anchor’s own day. */
            months?: number;
            /** @description Working days. */
            workingDays?: number;
            /** @description Danish weekdays (hverdage): Monday to Saturday for the nominal day, to Friday for the legal one. */
            danishWeekdays?: number;
            /** @description Elapsed hours. */
            hours?: number;
            /** @description Elapsed minutes. */
            minutes?: number;
            /** @description The same day, or the next one if it begins at or after this local time. */
            sameDayBefore?: string;
            /**
             * Format: date
             * @description The last day, as it was named.
             * @example 2026-03-06
             */
            day?: string;
            /**
             * Format: date-time
             * @description The last instant, as it was named.
             * @example 2026-03-06T16:30:00+01:00
             */
            instant?: string;
        };
        /** @description The two last days of a deadline. */
        LastDaysShown: {
            /** @description Whether the end is an instant rather than the end of a day. */
            elapsed: boolean;
            /**
             * Format: date-time
             * @description The end of its last day, before it is moved for a holiday.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description Its last day in the file’s time zone, before it is moved for a holiday.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The end of its last day by law: after it, it is missed.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description Its last day by law, in the file’s time zone.
             * @example 2026-03-06
             */
            legalLatestDate: string;
            /** @description The days that its end was moved past, in order. */
            passedOver: components["schemas"]["DayPassedOverShown"][];
        };
        /** @description A day on which a deadline may not end. */
        DayPassedOverShown: {
            /**
             * Format: date
             * @description The day that it may not end on.
             * @example 2026-03-06
             */
            date: string;
            /**
             * @description Why not.
             *
             *     - `saturday`: A deadline that is moved does not end on a Saturday.
             *     - `sunday`: A deadline that is moved does not end on a Sunday.
             *     - `new-years-day`: The day is a public holiday of the country, or counts as one.
             *     - `epiphany`: The day is a public holiday of the country, or counts as one.
             *     - `maundy-thursday`: The day is a public holiday of the country, or counts as one.
             *     - `good-friday`: The day is a public holiday of the country, or counts as one.
             *     - `easter-sunday`: The day is a public holiday of the country, or counts as one.
             *     - `easter-monday`: The day is a public holiday of the country, or counts as one.
             *     - `great-prayer-day`: The day is a public holiday of the country, or counts as one.
             *     - `labour-day`: The day is a public holiday of the country, or counts as one.
             *     - `ascension-day`: The day is a public holiday of the country, or counts as one.
             *     - `whit-sunday`: The day is a public holiday of the country, or counts as one.
             *     - `whit-monday`: The day is a public holiday of the country, or counts as one.
             *     - `constitution-day`: The day is a public holiday of the country, or counts as one.
             *     - `national-day`: The day is a public holiday of the country, or counts as one.
             *     - `midsummer-eve`: The day is a public holiday of the country, or counts as one.
             *     - `midsummer-day`: The day is a public holiday of the country, or counts as one.
             *     - `all-saints-day`: The day is a public holiday of the country, or counts as one.
             *     - `christmas-eve`: The day is a public holiday of the country, or counts as one.
             *     - `christmas-day`: The day is a public holiday of the country, or counts as one.
             *     - `second-christmas-day`: The day is a public holiday of the country, or counts as one.
             *     - `new-years-eve`: The day is a public holiday of the country, or counts as one.
             * @enum {string}
             */
            because: "saturday" | "sunday" | "new-years-day" | "epiphany" | "maundy-thursday" | "good-friday" | "easter-sunday" | "easter-monday" | "great-prayer-day" | "labour-day" | "ascension-day" | "whit-sunday" | "whit-monday" | "constitution-day" | "national-day" | "midsummer-eve" | "midsummer-day" | "all-saints-day" | "christmas-eve" | "christmas-day" | "second-christmas-day" | "new-years-eve";
        };
        /** @description An extension of a deadline. */
        ExtensionShown: {
            /**
             * Format: uuid
             * @description The entry that extended it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            byEventId: string;
            /**
             * Format: date-time
             * @description When that was decided.
             * @example 2026-03-06T16:30:00+01:00
             */
            decidedAt: string;
            /**
             * @description It was decided after the last day, and left it missed.
             * @enum {boolean}
             */
            decidedLate?: true;
            /** @description The last days that it gave. */
            end: components["schemas"]["LastDaysShown"];
            /** @description It was recorded more than 24 hours after it was decided. */
            recordedLate?: boolean;
        };
        /** @description A last day that went by without it having been done. */
        MissShown: {
            /**
             * Format: date-time
             * @description The end of the last day: the first instant that was too late.
             * @example 2026-03-06T16:30:00+01:00
             */
            at: string;
            /** @description Whether a reason has been given. */
            explained: boolean;
            /**
             * @description What has become known of it since; absent where it stands.
             *
             *     - `done-in-time`: It had been done in time and was recorded after the miss.
             *     - `extended-in-time`: It had been extended in time, which was recorded after the miss.
             *     - `ended-before`: What the deadline served had ended before it ran out.
             *     - `corrected-since`: What the miss rested on has been corrected since.
             * @enum {string}
             */
            answer?: "done-in-time" | "extended-in-time" | "ended-before" | "corrected-since";
        };
        /** @description A command that you may give now: with a right body it is accepted, as an act of yours and of now. */
        CommandOfferedShown: {
            /**
             * @description The command.
             * @enum {string}
             */
            type: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /** @description What it does, in the language asked for. */
            title: string;
            /** @description The roles that may give it by law and by the delegation order. */
            roles: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /** @description Where it is given: the path of the request. */
            address: string;
            /**
             * @description The method of the request.
             * @enum {string}
             */
            method: "POST";
            /** @description Its operation in the API document. */
            operation: string;
            /** @description The schema of its body, as a reference into the API document. */
            schema: string;
        };
        /** @description A command that would be refused now, whatever its body said: one that a role of yours may give, or one that others may give now. Done by another, or before, it may be accepted all the same: the body says so in doneBy and occurredAt. */
        CommandHinderedShown: {
            /**
             * @description Why it would be refused. NOT_POSSIBLE, where the reason lies in what you may not see.
             * @enum {string}
             */
            code: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "KEY_REQUIRED" | "UNAUTHENTICATED" | "NO_ROLE" | "SECRECY_BARRIER" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "IN_FLIGHT" | "STALE_VERSION" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "INVALID_FIELD" | "INVALID_CURSOR" | "KEY_REUSED" | "VERSION_REQUIRED" | "RATE_LIMITED" | "HEADERS_TOO_LARGE" | "FAULT" | "BUSY" | "UNAVAILABLE" | "OUT_OF_DELEGATION" | "NOT_PARTY" | "STATE_CONFLICT" | "GROUND_REQUIRED" | "NOT_POSSIBLE" | "RETENTION_LOCK" | "MISSING_CONSENT" | "NOT_QUALIFIED" | "DEADLINE_NOT_EXTENDABLE" | "ALREADY_OPEN" | "CHILD_NOT_HEARD" | "NOT_COMMUNICATED" | "REASONS_MISSING" | "APPEAL_INFO_MISSING" | "ANONYMITY_FORBIDDEN" | "IDENTITY_FORBIDDEN";
            /** @description The paragraph that the refusal rests on. */
            source?: string;
            /** @description What the refusal says, in the language asked for. */
            says: string;
            /**
             * @description The command.
             * @enum {string}
             */
            type: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /** @description What it does, in the language asked for. */
            title: string;
            /** @description The roles that may give it by law and by the delegation order. */
            roles: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /** @description Where it is given: the path of the request. */
            address: string;
            /**
             * @description The method of the request.
             * @enum {string}
             */
            method: "POST";
            /** @description Its operation in the API document. */
            operation: string;
            /** @description The schema of its body, as a reference into the API document. */
            schema: string;
        };
        /** @description A role that was proposed and waits for another register keeper. */
        AwaitedRole: {
            /**
             * Format: uuid
             * @description The proposal, as confirm-role and decline-role name it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * @description For whom.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /**
             * @description The role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description The unit in which alone it is held; absent for a role that isn’t one of a unit.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it is held.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which it is held no longer.
             * @example 2026-03-06
             */
            until?: string;
            /**
             * @description The register keeper who proposed it; another confirms it.
             *
             *     Text that says something: blanks alone do not.
             */
            proposedBy: string;
            /**
             * Format: date-time
             * @description When it was proposed.
             * @example 2026-03-06T16:30:00+01:00
             */
            awaitedSince: string;
            /** @description The commands by which you may answer it now. */
            allowed: ("child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer")[];
        };
        /** @description One matter whole. */
        MatterAlone: {
            /**
             * Format: uuid
             * @description The file that it lies in.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description The commands on it that you may give now. */
            allowed: components["schemas"]["CommandOfferedShown"][];
            /** @description Other commands on it that your roles may give, or that others may give now, each with why not. */
            notNow: components["schemas"]["CommandHinderedShown"][];
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description That, in the language asked for. */
            kindTitle?: string;
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /** @description That, in the language asked for. */
            stepTitle?: string;
            /** @description What people call it by: short, random, with a check character. */
            caseNumber: string;
            /**
             * @description The unit that it belongs to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /**
             * @description Whoever handles it; absent while nobody does.
             *
             *     Text that says something: blanks alone do not.
             */
            handlerId?: string;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-03-06T16:30:00+01:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was closed; absent while it is open.
             * @example 2026-03-06T16:30:00+01:00
             */
            closedAt?: string;
            /**
             * Format: uuid
             * @description The closed matter that it takes up again.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            continues?: string;
            /**
             * Format: uuid
             * @description The file in which it goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            goesOnIn?: string;
            /** @description It was registered in error. */
            inError: boolean;
            /** @description What a command on it names in If-Match. It is of what you see: who sees more or less has another. */
            version: string;
            /** @description The persons as it names them, for whoever doesn’t see those of the file. */
            persons?: components["schemas"]["PersonShown"][];
            /** @description Its deadlines, in the order in which they began: on the page of a file all that are open or that were missed, and of the others the newest. */
            deadlines: components["schemas"]["DeadlineOnPage"][];
            /** @description How many of its deadlines are left out; absent where none is. The matter by itself shows them all. */
            deadlinesLeftOut?: number;
        };
        /** @description Deadlines of a file, page by page. */
        FileDeadlines: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description The deadlines, in the order in which they began. */
            deadlines: components["schemas"]["DeadlineOnPage"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
        };
        /** @description What has happened in a file, told in the order in which it was recorded or the other way round, page by page. */
        TimelineShown: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * @description The language that it is told in.
             * @enum {string}
             */
            language: "sv" | "da" | "en";
            /** @description What happened. */
            entries: components["schemas"]["TimelineEntryShown"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
        };
        /** @description One event of a file, told. */
        TimelineEntryShown: {
            /**
             * Format: uuid
             * @description The entry: what a correction names it by.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description What kind of event it is.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description That, in the language asked for. */
            title: string;
            /** @description What happened, in one sentence. */
            text: string;
            /**
             * Format: date-time
             * @description When it happened, as it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it happened, where that was recorded wrong at first.
             * @example 2026-03-06T16:30:00+01:00
             */
            correctedAt?: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            recordedAt: string;
            /** @description Recorded by a person more than 24 hours after it happened. */
            recordedLate: boolean;
            /**
             * Format: uuid
             * @description The matter that it is about; absent where it is about the file itself.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId?: string;
            /**
             * @description Who or what brought it about.
             *
             *     - `person`: Somebody who works for the municipality, or takes part in the file, recorded it.
             *     - `clock`: It followed from the law, or from the passing of time.
             *     - `completion`: The system completed what another file had called for.
             * @enum {string}
             */
            cause: "person" | "clock" | "completion";
            /**
             * @description Whoever did it.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId?: string;
            /**
             * @description In which role, or from which seat.
             * @enum {string}
             */
            role?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description Whoever recorded it, when that was another.
             *
             *     Text that says something: blanks alone do not.
             */
            recordedBy?: string;
            /**
             * Format: uuid
             * @description Instead of one of the staff: the person of the file who did it from a seat.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            partyId?: string;
            /**
             * Format: uuid
             * @description For whom that person acted, where not for themselves.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            onBehalfOf?: string;
            /** @description That party by name, with the one for whom they acted. */
            party?: string;
            /** @description Whether the one in whose name it was recorded says that it was so. */
            confirmed?: boolean;
            /** @description Registered in error: it stays readable and has no effect. */
            inError: boolean;
        };
        /** @description What an entry says in its personal fields, as far as somebody sees them. */
        EntryContentShown: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /**
             * Format: uuid
             * @description The entry.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description What kind of event it is.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description That, in the language asked for. */
            title: string;
            /**
             * Format: uuid
             * @description The matter that it is about; absent where it is about the file itself.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId?: string;
            /**
             * Format: date-time
             * @description When it happened, as it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt: string;
            /** @description Each field that is shown to you. One that is not shown is absent, and nothing says so. */
            content: components["schemas"]["ContentFieldShown"][];
        };
        /** @description A personal field of an entry. */
        ContentFieldShown: {
            /** @description The field. */
            field: string;
            /** @description What it is called, in the language asked for. */
            label: string;
            /**
             * @description What kind of personal data it holds.
             * @enum {string}
             */
            dataClass: "identity" | "contact" | "protected" | "narrative" | "reporter";
            /** @description What was recorded; absent where it has been erased. */
            value?: string | number | boolean | Record<string, never> | unknown[];
            /**
             * @description It has been erased.
             * @enum {boolean}
             */
            erased?: true;
        };
        /** @description The file of a subject that was looked up. */
        SubjectFound: {
            /**
             * Format: uuid
             * @description The file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description Its matters, as far as you see them: the first page of them, in the order of the page of the file. */
            matters: components["schemas"]["MatterFound"][];
            /** @description How much there is in it. */
            counts: components["schemas"]["FileCounts"];
        };
        /** @description A matter of a file that was looked up. */
        MatterFound: {
            /**
             * Format: uuid
             * @description The matter, within its file.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description What people call it by. */
            caseNumber: string;
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /**
             * @description The unit that it belongs to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description Whether it is open. */
            open: boolean;
        };
        /** @description Whom to look for. A personal number stands in a body, never in an address. */
        SubjectLookUp: {
            /**
             * @description In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten; with or without a hyphen; or a temporary number.
             * @example 20150101-9804
             */
            personalNumber: string;
            /**
             * @description Why you read; it goes into the log of reads. Casework, if left out.
             * @enum {string}
             */
            purpose?: "casework" | "supervision" | "quality" | "audit";
        };
        /** @description What is somebody’s to see to, the oldest first. */
        Tasks: {
            /** @description The tasks, told apart by `task`. */
            tasks: (components["schemas"]["ReminderTask"] | components["schemas"]["UnhandledMatterTask"] | components["schemas"]["ConfirmationTask"])[];
        };
        /** @description A reminder that reached nobody. */
        ReminderTask: {
            /**
             * @description A reminder reached nobody.
             * @enum {string}
             */
            task: "reminder";
            /**
             * Format: uuid
             * @description The matter.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /** @description What people call it by. */
            caseNumber: string;
            /**
             * Format: uuid
             * @description The deadline.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that set it.
             * @enum {string}
             */
            ruleId: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A6-at-once" | "A11" | "A11-answer";
            /**
             * @description Whose the deadline is.
             *
             *     - `duty`: Binds the authority. Not done in time, it is missed, and open until it is done.
             *     - `window`: The time is somebody else’s and runs out by itself, which is no miss.
             *     - `appointment`: A day on which something takes place, or from which it may. It passes by itself.
             * @enum {string}
             */
            kind: "duty" | "window" | "appointment";
            /**
             * @description How it stands.
             *
             *     - `running`: It runs, and what it asks for has not been done.
             *     - `extended`: It runs to a later day than it was first counted to.
             *     - `missed`: The last day is over, and what it asks for has still not been done.
             *     - `expired`: The time was somebody else’s and ran out unused, which is no miss.
             *     - `passed`: The day appointed is over.
             *     - `met`: What it asks for has been done, on time or late.
             *     - `cancelled`: What the deadline served has ended.
             *     - `superseded`: Another deadline has taken its place, or it has fallen away after a correction.
             * @enum {string}
             */
            state: "running" | "extended" | "missed" | "expired" | "passed" | "met" | "cancelled" | "superseded";
            /**
             * Format: date-time
             * @description The end of its last day, before it is moved for a holiday.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description That day in the file’s time zone.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The end of its last day by law.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description That day in the file’s time zone.
             * @example 2026-03-06
             */
            legalLatestDate: string;
            /**
             * Format: date-time
             * @description Since when it has been missed, if it has.
             * @example 2026-03-06T16:30:00+01:00
             */
            missedSince?: string;
            /**
             * Format: date-time
             * @description When the reminder was to be given.
             * @example 2026-03-06T16:30:00+01:00
             */
            remindedAt: string;
            /** @description Why it reached nobody. */
            because: string;
            /**
             * @description The procedure of the file.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description What it is about, in the language asked for. */
            what: string;
        };
        /** @description What came in on a file in which one handles something, and nobody handles yet. */
        UnhandledMatterTask: {
            /**
             * @description Nobody handles it yet.
             * @enum {string}
             */
            task: "unhandled-matter";
            /**
             * Format: uuid
             * @description The matter.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId: string;
            /** @description What people call it by. */
            caseNumber: string;
            /**
             * @description What kind of matter it is.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /**
             * @description The step that it is in.
             * @enum {string}
             */
            step: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
            /**
             * @description The unit that it came to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-03-06T16:30:00+01:00
             */
            openedAt: string;
            /** @description What a command on it names in If-Match. It is of what you see: who sees more or less has another. */
            version: string;
            /**
             * @description The procedure of the file.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description What it is about, in the language asked for. */
            what: string;
        };
        /** @description What was recorded for somebody else, to be answered for or, where they denied it, to be looked into. */
        ConfirmationTask: {
            /**
             * @description Whether you are asked if it was so, or asked to look into what was denied.
             * @enum {string}
             */
            task: "confirmation" | "denied-act";
            /**
             * Format: uuid
             * @description The matter; absent for an act on the file itself.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            matterId?: string;
            /** @description What people call it by; absent where the matter isn’t yours to see. */
            caseNumber?: string;
            /**
             * Format: uuid
             * @description The entry that stands for the act.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description The command that recorded it.
             * @enum {string}
             */
            commandType: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /**
             * @description Whoever did it, by what was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy: string;
            /**
             * @description In which role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description Whoever recorded it.
             *
             *     Text that says something: blanks alone do not.
             */
            recordedBy: string;
            /**
             * Format: date-time
             * @description When it was said that it was not so.
             * @example 2026-03-06T16:30:00+01:00
             */
            deniedAt?: string;
            /**
             * @description How that was settled.
             * @enum {string}
             */
            settled?: "time-corrected" | "upheld";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            recordedAt: string;
            /** @description What the answer names in If-Match. It is of what you see: who sees more or less has another. */
            version: string;
            /**
             * @description The procedure of the file.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description What it is about, in the language asked for. */
            what: string;
        };
        /** @description Where somebody’s calendar is. */
        CalendarAddress: {
            /** @description The path of the calendar. Whoever has it reads the calendar, so it is a secret. */
            path: string;
        };
        /** @description A page of the log of reads, the newest first. */
        ReadsPage: {
            /** @description The reads. */
            reads: components["schemas"]["LoggedReadShown"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
        };
        /** @description A read, as it was logged. */
        LoggedReadShown: {
            /**
             * Format: date-time
             * @description When it was read.
             * @example 2026-03-06T16:30:00+01:00
             */
            at: string;
            /**
             * @description Whoever read.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /** @description The roles in which they read, joined by +, or the seat; empty for somebody without any. */
            role: string;
            /**
             * Format: uuid
             * @description The municipality.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            municipalityId: string;
            /**
             * @description Why, as the reader stated; a party reads for themselves.
             * @enum {string}
             */
            purpose: "casework" | "supervision" | "quality" | "audit" | "party";
            /**
             * @description What kind of answer it was.
             * @enum {string}
             */
            what: "me" | "staff" | "units" | "tasks" | "display-names" | "calendar" | "calendar-address" | "caseload/counts" | "caseload/case-number" | "caseload/case-number/names" | "caseload/mine" | "caseload/mine/names" | "caseload/mine/live" | "caseload/unit" | "caseload/unit/names" | "caseload/unit/live" | "caseload/unassigned" | "caseload/unassigned/names" | "caseload/unassigned/live" | "caseload/all" | "caseload/all/names" | "caseload/all/live" | "register" | "register/history" | "read-log" | "child-protection/file" | "child-protection/matter" | "child-protection/deadlines" | "child-protection/timeline" | "child-protection/entry" | "child-protection/subject-look-up" | "child-protection/file/live" | "municipality/file" | "municipality/matter" | "municipality/deadlines" | "municipality/timeline" | "municipality/entry" | "municipality/subject-look-up" | "municipality/file/live";
            /** @description The ids of the files and matters that it showed; for a look-up that found nothing, a keyed hash of what was sought. A search by case number has that of the number first, whatever it found: the same for every search by it. */
            ids: string[];
        };
        /** @description Who you are, and what is open to you: at work, or in a seat of one file. */
        Me: {
            /** @description The municipality. */
            municipality: components["schemas"]["MunicipalityShown"];
            /**
             * @description The secrecy zone that your token reaches.
             *
             *     Text that says something: blanks alone do not.
             */
            zone: string;
            /**
             * Format: date-time
             * @description When your token stops counting.
             * @example 2026-03-06T16:30:00+01:00
             */
            expiresAt: string;
            /**
             * @description The code that the register knows you by; absent in a seat.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId?: string;
            /** @description You at work; absent while you hold no role here, and in a seat. */
            atWork?: components["schemas"]["AtWork"];
            /** @description Your seat; absent for one at work. */
            inSeat?: components["schemas"]["InSeat"];
        };
        /** @description A municipality, as it founded its register. */
        MunicipalityShown: {
            /**
             * Format: uuid
             * @description The municipality. Its register is a file of the procedure `municipality` under the same id.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            municipalityId: string;
            /** @description What it is called. */
            name: string;
            /**
             * @description The country whose law it carries out.
             *
             *     - `SE`: Swedish law applies.
             *     - `DK`: Danish law applies.
             * @enum {string}
             */
            jurisdiction: "SE" | "DK";
            /** @description The time zone by whose days it counts. */
            timeZone: string;
            /** @description The languages in which its procedures are read, its country’s first. */
            languages: ("sv" | "da" | "en")[];
        };
        /** @description Somebody at work: what they may start, and which lists hold something for them. */
        AtWork: {
            /** @description What you may begin now: the commands that find or open a file. */
            mayStart: components["schemas"]["CommandOfferedShown"][];
            /** @description What else begins here, and why it isn’t yours to begin now. */
            notNow: components["schemas"]["CommandHinderedShown"][];
            /** @description The lists of the caseload that can hold something for you. */
            lists: ("mine" | "unit" | "unassigned" | "all")[];
            /** @description Where the register is read and kept as a file, by the commands of the procedure `municipality`: the id of its file is that of the municipality. Absent for whoever doesn’t see it. */
            registerHref?: string;
            /** @description Whether you may read the register and its history. */
            readsRegister: boolean;
            /** @description Whether you may read who read what. */
            readsReads: boolean;
            /**
             * @description The code that the register knows them by.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /** @description Their name; absent once it was erased. */
            name?: string;
            /**
             * @description The unit that they belong to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description What it is called. */
            unitTitle?: string;
            /** @description The roles in force. */
            roles: components["schemas"]["RoleInForce"][];
            /** @description The qualifications in force. */
            qualifications: components["schemas"]["QualificationInForce"][];
        };
        /** @description A role that somebody holds. */
        RoleInForce: {
            /**
             * @description The role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /** @description What it is called, in the language asked for. */
            label: string;
        };
        /** @description What somebody has learnt that some task asks for. */
        QualificationInForce: {
            /**
             * @description The qualification.
             * @enum {string}
             */
            qualification: "social-work-degree" | "equivalent" | "none";
            /** @description What it is called, in the language asked for. */
            label: string;
        };
        /** @description Somebody in a seat of one file. */
        InSeat: {
            /**
             * Format: uuid
             * @description The seat.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            seatId: string;
            /** @description Which of the procedure’s seats it is. */
            seat: string;
            /** @description What that is called, in the language asked for. */
            label: string;
            /**
             * @description The procedure of the file.
             * @enum {string}
             */
            procedure: "child-protection" | "municipality";
            /**
             * Format: uuid
             * @description The one file that is open to you.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            fileId: string;
            /** @description Where it is read. */
            href: string;
            /**
             * Format: uuid
             * @description The person of the file who you are.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * Format: uuid
             * @description The person of the file for whom you act; absent for one who acts for themselves.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            onBehalfOf?: string;
        };
        /** @description Who may be chosen: everybody who holds a role on the day, by their staff ids. */
        StaffToChoose: {
            /**
             * Format: date
             * @description The day, in the time zone of the municipality.
             * @example 2026-03-06
             */
            day: string;
            /** @description The staff. */
            staff: components["schemas"]["StaffShown"][];
        };
        /** @description Somebody who works for the municipality, as of a day. */
        StaffShown: {
            /**
             * @description The code that the register knows them by.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /** @description Their name; absent once it was erased. */
            name?: string;
            /**
             * @description The unit that they belong to.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description What it is called. */
            unitTitle?: string;
            /** @description The roles in force. */
            roles: components["schemas"]["RoleInForce"][];
            /** @description The qualifications in force. */
            qualifications: components["schemas"]["QualificationInForce"][];
        };
        /** @description The units of the municipality, in the order in which they were registered. */
        UnitsShown: {
            /** @description The units. */
            units: components["schemas"]["UnitShown"][];
        };
        /** @description A unit of the municipality. */
        UnitShown: {
            /**
             * @description The code that the register knows it by.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /** @description What it is called. */
            title: string;
            /** @description Whether it takes in matters. */
            open: boolean;
        };
        /** @description A municipality’s register, as it was kept until an instant. */
        RegisterShown: {
            /** @description The municipality. */
            municipality: components["schemas"]["MunicipalityShown"];
            /**
             * Format: date-time
             * @description The instant that it is shown of, where one was asked for; otherwise now.
             * @example 2026-03-06T16:30:00+01:00
             */
            at?: string;
            /** @description Its units. */
            units: components["schemas"]["UnitShown"][];
            /** @description Everybody who works there or has. */
            staff: components["schemas"]["StaffInRegister"][];
            /** @description The roles that wait for a second register keeper. */
            proposedRoles: components["schemas"]["ProposedRoleShown"][];
            /** @description The delegation order: a command that isn’t in it may be given by whom the law names. */
            delegation: components["schemas"]["DelegationShown"][];
            /** @description Every setting that it may choose. */
            settings: components["schemas"]["SettingInRegister"][];
            /** @description What it offers on the day that the register is shown of. */
            offers: components["schemas"]["OfferInRegister"][];
        };
        /** @description Somebody who works for the municipality or has, with all that the register says of them. */
        StaffInRegister: {
            /**
             * @description The code that the register knows them by.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /** @description Their name; absent once it was erased. */
            name?: string;
            /** @description Their address at work; absent where none is registered, and once it was erased. */
            email?: string;
            /** @description The units that they belonged to: of two that have begun, the later. */
            units: components["schemas"]["UnitOfStaff"][];
            /** @description Their qualifications: of two that have begun, the later. */
            qualifications: components["schemas"]["QualificationOfStaff"][];
            /** @description Every role that they ever held. */
            roles: components["schemas"]["RoleOfStaff"][];
            /** @description The roles in force on the day that the register is shown of. */
            inForce: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
        };
        /** @description The unit that somebody belongs to from a day on. */
        UnitOfStaff: {
            /**
             * @description The unit.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
            /**
             * Format: date
             * @description The first day on which they belong to it.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description What somebody has learnt, from a day on. */
        QualificationOfStaff: {
            /**
             * @description The qualification, or none of them.
             *
             *     Text that says something: blanks alone do not.
             */
            qualification: string;
            /**
             * Format: date
             * @description The first day on which they have it.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description A role that somebody holds or held. */
        RoleOfStaff: {
            /**
             * Format: date-time
             * @description When a second register keeper confirmed it: it counts from there.
             * @example 2026-03-06T16:30:00+01:00
             */
            since?: string;
            /**
             * @description The role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description The unit in which alone it is held; absent for a role that isn’t one of a unit.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it is held.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which it is held no longer.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description A role that waits for a second register keeper. */
        ProposedRoleShown: {
            /**
             * Format: uuid
             * @description The proposal, as confirm-role and decline-role name it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * @description For whom.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId: string;
            /**
             * @description The register keeper who proposed it; another confirms it.
             *
             *     Text that says something: blanks alone do not.
             */
            proposedBy: string;
            /**
             * Format: date-time
             * @description When it was proposed.
             * @example 2026-03-06T16:30:00+01:00
             */
            proposedAt: string;
            /**
             * @description The role.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description The unit in which alone it is held; absent for a role that isn’t one of a unit.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it is held.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which it is held no longer.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description To whom a command is delegated. */
        DelegationShown: {
            /**
             * @description The procedure; absent for what was decided for each that has the command.
             * @enum {string}
             */
            procedure?: "child-protection" | "municipality";
            /**
             * @description The command.
             *
             *     Text that says something: blanks alone do not.
             */
            commandType: string;
            /** @description Each time that it was decided. */
            chosen: components["schemas"]["DelegatedFrom"][];
        };
        /** @description To which roles a command is delegated from a day on. */
        DelegatedFrom: {
            /** @description The roles that it is delegated to. */
            roles: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /**
             * Format: date
             * @description The first day on which it is.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description A setting, with what the municipality chose. */
        SettingInRegister: {
            /**
             * @description Its name. What it is about stands with the procedure that declares it.
             * @enum {string}
             */
            name: "child-protection/late-report-cut-off" | "child-protection/feedback-week-from" | "municipality/quiet-hours" | "casework/temporary-numbers";
            /** @description The value that holds on the day that the register is shown of. */
            value: string;
            /** @description The value while nothing is chosen. */
            byDefault: string;
            /** @description Each time that it was chosen. */
            chosen: components["schemas"]["ChosenFrom"][];
        };
        /** @description The value of a setting from a day on. */
        ChosenFrom: {
            /** @description The value. */
            value: string;
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description What the municipality offers, as the register has it. */
        OfferInRegister: {
            /**
             * @description The code that the register knows it by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * @description The procedure in which it is given; absent for what is none of this system’s.
             * @enum {string}
             */
            procedure?: "child-protection" | "municipality";
            /** @description Whether the need is tested before it is given. */
            needsTest: boolean;
            /** @description What all may read, in the language of the country. */
            inCountryLanguage: components["schemas"]["OfferText"];
            /** @description The same in English. */
            inEnglish: components["schemas"]["OfferText"];
        };
        /** @description What is said of an offer in one language. */
        OfferText: {
            /**
             * @description What the support is called.
             *
             *     Text that says something: blanks alone do not.
             */
            support: string;
            /**
             * @description Whom the support is for.
             *
             *     Text that says something: blanks alone do not.
             */
            targetGroup: string;
            /**
             * @description What somebody who looks for support has to know.
             *
             *     Text that says something: blanks alone do not.
             */
            description: string;
            /**
             * @description Address, telephone or web page.
             *
             *     Text that says something: blanks alone do not.
             */
            whereToTurn: string;
        };
        /** @description A page of who changed what in a register, the newest first. */
        RegisterHistory: {
            /**
             * @description The language of the texts.
             * @enum {string}
             */
            language: "sv" | "da" | "en";
            /** @description What was changed. */
            changes: components["schemas"]["RegisterChange"][];
            /** @description Hand it back as cursor for the next page; absent on the last one. Opaque. */
            next?: string;
        };
        /** @description An entry of the register: who changed what. */
        RegisterChange: {
            /**
             * Format: uuid
             * @description The entry.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /** @description Its number in the register, counted from 0. */
            revision: number;
            /**
             * @description What kind of event it is.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description That, in the language asked for. */
            title: string;
            /** @description What happened, in one sentence. */
            text: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            recordedAt: string;
            /**
             * @description Whoever did it; absent where the operator of the system did.
             *
             *     Text that says something: blanks alone do not.
             */
            staffId?: string;
            /** @description That, by name; absent once it was erased. */
            staffName?: string;
            /**
             * @description In which role.
             * @enum {string}
             */
            role?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /** @description What was changed, field by field. */
            fields: components["schemas"]["RegisterField"][];
        };
        /** @description A field of an entry of the register. */
        RegisterField: {
            /** @description The field, as the schema of the event names it. */
            field: string;
            /** @description What it is called, in the language asked for. */
            label: string;
            /** @description What was recorded, in the form that the schema of the event says; absent once it was erased. */
            value?: string | number | boolean | Record<string, never> | unknown[];
            /**
             * @description It has been erased.
             * @enum {boolean}
             */
            erased?: true;
        };
        /** @description What a municipality offers today. */
        OffersShown: {
            /**
             * Format: uuid
             * @description The municipality.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            municipalityId: string;
            /** @description What it is called. */
            name: string;
            /**
             * @description The language of the texts.
             * @enum {string}
             */
            language: "sv" | "da" | "en";
            /** @description The offers, in the order in which they were registered. */
            offers: components["schemas"]["OfferShown"][];
        };
        /** @description What a municipality offers, as all may read it. */
        OfferShown: {
            /**
             * @description The code that the register knows it by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /** @description What the support is called. */
            support: string;
            /** @description Whom it is for. */
            targetGroup: string;
            /** @description What somebody who looks for support has to know. */
            description: string;
            /** @description Where to turn. */
            whereToTurn: string;
            /** @description Whether the need is tested before it is given. */
            needsTest: boolean;
            /**
             * @description The procedure in which it is given; absent for what is none of this system’s.
             * @enum {string}
             */
            procedure?: "child-protection" | "municipality";
        };
        /** @description The procedures that are carried out here. */
        ProceduresShown: {
            /** @description The procedures. */
            procedures: components["schemas"]["ProcedureShown"][];
            /** @description The problems that any request may meet, each by its code. Why a command is refused stands with its procedure. */
            problems: {
                [key: string]: components["schemas"]["ProblemKindShown"];
            };
        };
        /** @description A procedure in the list of all. */
        ProcedureShown: {
            /**
             * @description Its stable name: the first part of the addresses of its commands.
             * @enum {string}
             */
            name: "child-protection" | "municipality";
            /** @description What people call it. */
            title: components["schemas"]["SaidInLanguages"];
            /**
             * @description The country whose law it carries out; absent for what every country has.
             *
             *     - `SE`: Swedish law applies.
             *     - `DK`: Danish law applies.
             * @enum {string}
             */
            jurisdiction?: "SE" | "DK";
            /** @description The languages in which it is read, its country’s first. */
            languages: ("sv" | "da" | "en")[];
            /**
             * @description The secrecy zone that its files lie in.
             * @enum {string}
             */
            zone: "social-services";
        };
        /** @description Text for people, in each language in which it is said. */
        SaidInLanguages: {
            /** @description In English. */
            en: string;
            /** @description In Swedish, where it is said in Swedish. */
            sv?: string;
            /** @description In Danish, where it is said in Danish. */
            da?: string;
        };
        /** @description A kind of problem that a request may meet, whatever the procedure. */
        ProblemKindShown: {
            /** @description The status of the answer. */
            status: number;
            /** @description What it is called: the title of the problem. */
            label: components["schemas"]["SaidInLanguages"];
        };
        /** @description A procedure as data: what a lawyer or an interface wants to know of it. */
        ProcedureDescribed: {
            /** @description The kinds of matters, each by its code. */
            matters: {
                [key: string]: components["schemas"]["MatterKindShown"];
            };
            /** @description What the law or practice leaves to the municipality. */
            settings: components["schemas"]["SettingShown"][];
            /** @description Who acts in it, each by its code. */
            roles: {
                [key: string]: components["schemas"]["RoleShown"];
            };
            /** @description What somebody may be in a file of it, besides its subject. */
            personRoles: {
                [key: string]: components["schemas"]["SaidShown"];
            };
            /** @description What somebody who is no staff may be in a file of it. */
            seats: {
                [key: string]: components["schemas"]["SeatKindShown"];
            };
            /** @description Educations and licences that it asks for. */
            qualifications: {
                [key: string]: components["schemas"]["SaidShown"];
            };
            /** @description Why its commands are refused, by code. */
            refusalCodes: {
                [key: string]: components["schemas"]["RefusalCodeShown"];
            };
            /** @description Kinds of personal data, each sealed under a key of its own. */
            dataClasses: {
                [key: string]: components["schemas"]["SaidShown"];
            };
            /** @description Whether its record may hold anything in somebody’s own words. */
            holdsFreeText: boolean;
            /** @description How long what is recorded is kept. */
            retention: components["schemas"]["RetentionShown"][];
            /** @description What people have to be shown before they book. */
            notice?: components["schemas"]["NoticeShown"];
            /** @description Its chapters, in order. */
            chapters: components["schemas"]["ChapterShown"][];
            /** @description Its deadlines. */
            deadlines: components["schemas"]["RuleShown"][];
            /**
             * @description Its stable name: the first part of the addresses of its commands.
             * @enum {string}
             */
            name: "child-protection" | "municipality";
            /** @description What people call it. */
            title: components["schemas"]["SaidInLanguages"];
            /**
             * @description The country whose law it carries out; absent for what every country has.
             *
             *     - `SE`: Swedish law applies.
             *     - `DK`: Danish law applies.
             * @enum {string}
             */
            jurisdiction?: "SE" | "DK";
            /** @description The languages in which it is read, its country’s first. */
            languages: ("sv" | "da" | "en")[];
            /**
             * @description The secrecy zone that its files lie in.
             * @enum {string}
             */
            zone: "social-services";
        };
        /** @description A kind of matter of a procedure. */
        MatterKindShown: {
            /** @description What people call it. */
            title: components["schemas"]["SaidInLanguages"];
            /** @description The steps that it can be in, in order, each by its code. */
            steps: {
                [key: string]: components["schemas"]["SaidInLanguages"];
            };
            /**
             * @description A file never has two of them open at once.
             * @enum {boolean}
             */
            oneAtATime?: true;
        };
        /** @description What a procedure leaves to the municipality. */
        SettingShown: {
            /**
             * @description Its name, as it is set.
             * @enum {string}
             */
            name: "child-protection/late-report-cut-off" | "child-protection/feedback-week-from" | "municipality/quiet-hours" | "casework/temporary-numbers";
            /** @description What a value has to look like, as a regular expression over the whole of it. */
            pattern: string;
            /** @description The value while nothing is set. */
            byDefault: string;
            /** @description The law that leaves it open, where one does. */
            source?: string;
            /** @description What it is called. */
            label: components["schemas"]["SaidInLanguages"];
            /** @description What it means. */
            help: components["schemas"]["SaidInLanguages"];
        };
        /** @description A role of a procedure. */
        RoleShown: {
            /**
             * @description Who is meant when the role is told of a matter.
             * @enum {string}
             */
            reach: "handler" | "unit" | "municipality";
            /** @description What it is called. */
            label: components["schemas"]["SaidInLanguages"];
            /** @description What it means. */
            help: components["schemas"]["SaidInLanguages"];
        };
        /** @description What people are told of a code. */
        SaidShown: {
            /** @description What it is called. */
            label: components["schemas"]["SaidInLanguages"];
            /** @description What it means. */
            help: components["schemas"]["SaidInLanguages"];
        };
        /** @description What somebody who is no staff may be in a file. */
        SeatKindShown: {
            /** @description What a person of the file has to be to hold it for themselves. */
            heldBy: ("subject" | "guardian" | "parent" | "relative" | "close-person" | "other")[];
            /** @description What a person has to be to hold it on behalf of one of those. */
            onBehalfBy?: ("subject" | "guardian" | "parent" | "relative" | "close-person" | "other")[];
            /** @description What it is called. */
            label: components["schemas"]["SaidInLanguages"];
            /** @description What it means. */
            help: components["schemas"]["SaidInLanguages"];
        };
        /** @description A code by which commands are refused. */
        RefusalCodeShown: {
            /**
             * @description `who`: somebody else may. `now`: at another time it may be. `so`: not in this way.
             * @enum {string}
             */
            not: "who" | "now" | "so";
            /** @description What it is called. */
            label: components["schemas"]["SaidInLanguages"];
            /** @description What it means. */
            help: components["schemas"]["SaidInLanguages"];
        };
        /** @description A rule of retention. */
        RetentionShown: {
            /**
             * @description The rule.
             *
             *     Text that says something: blanks alone do not.
             */
            id: string;
            /** @description What is kept. */
            what: components["schemas"]["SaidInLanguages"];
            /** @description Of which matters. */
            matters: components["schemas"]["KeptMatters"][];
            /** @description How long: one of these. */
            keep: components["schemas"]["KeepShown"];
            /** @description Statute and paragraph. */
            source: string;
            /** @description The versions of the law in which it holds. */
            rulesets: ("SE-2001" | "SE-2025" | "SE-2025B")[];
        };
        /** @description Matters that a rule of retention is about. */
        KeptMatters: {
            /**
             * @description The kind of matter.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description The steps that it ended in; absent where it doesn’t depend on that. */
            steps?: ("received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed")[];
        };
        /** @description How long something is kept: one of these. */
        KeepShown: {
            /** @description Years after the last entry; finished by the end of the calendar year after that. */
            yearsAfterLastEntry?: number;
            /** @description Until whoever the file is about reaches this age. */
            untilSubjectTurns?: number;
            /**
             * @description For ever.
             * @enum {boolean}
             */
            forEver?: true;
        };
        /** @description What people have to be shown before they book. */
        NoticeShown: {
            /** @description Counted up when the text changes. */
            version: number;
            /** @description What people are shown before they book, and in every reminder. */
            text: components["schemas"]["SaidInLanguages"];
        };
        /** @description A chapter of a procedure: its commands and events. */
        ChapterShown: {
            /** @description The chapter. */
            name: string;
            /** @description What it is called. */
            title: components["schemas"]["SaidInLanguages"];
            /** @description Its commands. */
            commands: components["schemas"]["CommandShown"][];
            /** @description Its events. */
            events: components["schemas"]["EventShown"][];
        };
        /** @description A command of a procedure. */
        CommandShown: {
            /**
             * @description The command.
             * @enum {string}
             */
            type: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /** @description What it does. */
            title: components["schemas"]["SaidInLanguages"];
            /**
             * @description What it is given on: it finds or opens a file, or goes to one, or to a matter of one.
             * @enum {string}
             */
            at: "intake" | "file" | "matter";
            /** @description The operation of the API document. */
            operation: string;
            /** @description Where it is posted to, with `{fileId}` and `{matterId}` to be filled in. */
            address: string;
            /** @description The schema of its body, in the API document. */
            schema: string;
            /** @description Whoever may give it by law. */
            by: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /** @description Whether nobody can give it for another. */
            inPerson: boolean;
            /** @description The kinds of matters, and the steps of each, in which it may be given. */
            during?: components["schemas"]["StepsOfKind"][];
            /** @description Why it may be refused. */
            refusals: components["schemas"]["RefusalShown"][];
            /** @description What it takes. */
            fields: components["schemas"]["FieldShown"][];
        };
        /** @description Steps of a kind of matter. */
        StepsOfKind: {
            /**
             * @description The kind of matter.
             * @enum {string}
             */
            kind: "report" | "application" | "investigation";
            /** @description The steps that it may be in. */
            steps: ("received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed")[];
        };
        /** @description A reason for which a command may be refused. */
        RefusalShown: {
            /**
             * @description The reason, by its stable code.
             * @enum {string}
             */
            code: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "KEY_REQUIRED" | "UNAUTHENTICATED" | "NO_ROLE" | "SECRECY_BARRIER" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "IN_FLIGHT" | "STALE_VERSION" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "INVALID_FIELD" | "INVALID_CURSOR" | "KEY_REUSED" | "VERSION_REQUIRED" | "RATE_LIMITED" | "HEADERS_TOO_LARGE" | "FAULT" | "BUSY" | "UNAVAILABLE" | "OUT_OF_DELEGATION" | "NOT_PARTY" | "STATE_CONFLICT" | "GROUND_REQUIRED" | "NOT_POSSIBLE" | "RETENTION_LOCK" | "MISSING_CONSENT" | "NOT_QUALIFIED" | "DEADLINE_NOT_EXTENDABLE" | "ALREADY_OPEN" | "CHILD_NOT_HEARD" | "NOT_COMMUNICATED" | "REASONS_MISSING" | "APPEAL_INFO_MISSING" | "ANONYMITY_FORBIDDEN" | "IDENTITY_FORBIDDEN";
            /** @description The paragraph that it rests on; absent where it is this system’s own choice. */
            source?: string;
            /** @description What stands in the way and what to do. */
            says: components["schemas"]["SaidInLanguages"];
        };
        /** @description A field as people are told of it. Its form stands in the schema. */
        FieldShown: {
            /** @description The field. */
            name: string;
            /** @description What it is called; absent for a list or a part that the fields in it speak for. */
            label?: components["schemas"]["SaidInLanguages"];
            /** @description What it means, or what to enter. */
            help?: components["schemas"]["SaidInLanguages"];
            /** @description Whether it may be left out. */
            optional: boolean;
            /**
             * @description The kind of personal data that it holds; absent where it holds none.
             * @enum {string}
             */
            dataClass?: "identity" | "contact" | "protected" | "narrative" | "reporter";
            /** @description The values that it takes, where it is a code. */
            codes?: {
                [key: string]: components["schemas"]["SaidShown"];
            };
            /** @description The fields of each of its parts, where it has any. */
            fields?: components["schemas"]["FieldShown"][];
        };
        /** @description An event of a procedure. */
        EventShown: {
            /**
             * @description The event.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description The version of its fields. */
            version: number;
            /** @description What it is called. */
            title: components["schemas"]["SaidInLanguages"];
            /** @description The schema of its fields, in the API document. */
            schema: string;
            /** @description What it says. */
            fields: components["schemas"]["FieldShown"][];
        };
        /** @description A rule that sets deadlines. */
        RuleShown: {
            /**
             * @description The rule, by the id that the pages of the law know it by.
             * @enum {string}
             */
            id: "A1" | "A2" | "A3" | "A4" | "A5" | "A6" | "A6-at-once" | "A11" | "A11-answer";
            /** @description What it asks for. */
            what: components["schemas"]["SaidInLanguages"];
            /**
             * @description Whose its deadlines are.
             *
             *     - `duty`: Binds the authority. Not done in time, it is missed, and open until it is done.
             *     - `window`: The time is somebody else’s and runs out by itself, which is no miss.
             *     - `appointment`: A day on which something takes place, or from which it may. It passes by itself.
             * @enum {string}
             */
            kind: "duty" | "window" | "appointment";
            /**
             * @description Who has to act.
             * @enum {string}
             */
            responsible: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /** @description What each version of the law says. */
            versions: components["schemas"]["RuleVersionShown"][];
            /** @description What starts it. */
            starts: components["schemas"]["StartShown"][];
            /** @description Whether its last day by law moves past days of rest. */
            rolls: boolean;
            /** @description What meets it. */
            stops: components["schemas"]["EndingShown"][];
            /** @description With what that which it serves has ended. */
            cancels: components["schemas"]["EndingShown"][];
            /** @description What puts another in its place. */
            replaces: components["schemas"]["EndingShown"][];
            /** @description What may extend it. */
            extensions: components["schemas"]["EndingShown"][];
            /** @description Who is told when. */
            ladder: components["schemas"]["RungShown"][];
        };
        /** @description What a version of the law says of a deadline. */
        RuleVersionShown: {
            /**
             * @description The version of the law.
             * @enum {string}
             */
            ruleset: "SE-2001" | "SE-2025" | "SE-2025B";
            /** @description Statute and paragraph; absent where it is this system’s own choice. */
            source?: string;
            /**
             * @description How binding it is.
             *
             *     - `statutory`: The time stands in a law.
             *     - `target`: The law says at once or promptly; the number is a target.
             *     - `local`: The municipality has set the time itself.
             * @enum {string}
             */
            force: "statutory" | "target" | "local";
            /** @description How long it runs, where a start doesn’t say otherwise. */
            length?: components["schemas"]["LengthShown"];
            /**
             * @description The municipality sets how long it runs.
             * @enum {boolean}
             */
            isSet?: true;
            /**
             * @description What runs when this version comes into force is counted anew by it.
             * @enum {boolean}
             */
            countedAnew?: true;
        };
        /** @description What starts a deadline. */
        StartShown: {
            /**
             * @description The event that starts it.
             * @enum {string}
             */
            on: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description Whether the law gives no number, and the length is a target. */
            immediate: boolean;
            /** @description How long it runs then, where that is not what the version says. */
            length?: components["schemas"]["LengthShown"];
            /**
             * @description The municipality sets how long it runs.
             * @enum {boolean}
             */
            isSet?: true;
            /** @description Why it counts from another day than the event’s, where it does. */
            anchoredBecause?: components["schemas"]["SaidInLanguages"];
        };
        /** @description What ends or changes a deadline. */
        EndingShown: {
            /**
             * @description The event that does it.
             * @enum {string}
             */
            on: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /** @description On which ground. */
            because?: components["schemas"]["SaidInLanguages"];
        };
        /** @description Whom is told of a deadline, and when. */
        RungShown: {
            /** @description When it is told. */
            when: components["schemas"]["SaidInLanguages"];
            /** @description Whom. */
            to: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
        };
        /** @description That the process lives. */
        Alive: {
            /**
             * @description It lives.
             * @enum {string}
             */
            status: "ok";
        };
        /** @description Whether the parts of the system do their work. Nothing in it is about a case. */
        HealthShown: {
            /** @description Whether commands and reads can be served. */
            ready: boolean;
            /** @description The log. */
            log: components["schemas"]["LogHealth"];
            /** @description The log of reads. */
            reads: components["schemas"]["ReadsHealth"];
            /** @description The lists. */
            views: components["schemas"]["ViewsHealth"];
            /** @description The reminders, where they have a queue. */
            reminders?: components["schemas"]["RemindersHealth"];
            /** @description What follows from an event on other files, could not be done and waits for somebody. */
            unfulfilled: number;
            /** @description Files in which what time has brought about could not be recorded; they are tried again. */
            unsettled: number;
        };
        /** @description Whether the log does its work. */
        LogHealth: {
            /** @description Whether commands can be recorded. */
            takesWrites: boolean;
            /** @description Why not. */
            reason?: string;
        };
        /** @description Whether the log of reads does its work. */
        ReadsHealth: {
            /** @description Whether reads can be logged; what can’t be logged is not shown. */
            takesReads: boolean;
        };
        /** @description Whether the lists do their work. */
        ViewsHealth: {
            /** @description Whether lists are shown; they are not while they are filled for the first time. */
            serving: boolean;
            /** @description Whether they lag behind the log. */
            behind: boolean;
            /** @description Events that they could not take. */
            parked: number;
            /** @description Whether they are filled anew beside those that are shown. */
            rebuilding: boolean;
            /** @description Whether this process keeps them; another one may. */
            led: boolean;
            /** @description Whether their engine can be asked. */
            reachable: boolean;
        };
        /** @description Whether the queue of the reminders does its work. */
        RemindersHealth: {
            /**
             * @description The queue of the reminders; with it away they go out all the same.
             * @enum {string}
             */
            redis: "working" | "unreachable" | "refused";
        };
        /** @description Advice given: what `child-protection/advice-given` puts on record. */
        ChildProtectionAdviceGiven: {
            /**
             * @description What the advice was about.
             *
             *     - `parenting`: Being a parent, limits and everyday life.
             *     - `separation`: Moving apart: custody, where to live and contact.
             *     - `school`: School, absence included.
             *     - `young-person`: How a teenager or young adult is doing.
             *     - `violence`: Violence, threats or control in the family.
             *     - `addiction`: Alcohol, drugs or gambling.
             *     - `reporting`: Whether and how to report a concern, the child not being named.
             *     - `services`: What social services and others offer.
             *     - `other`: Something that isn’t in the list.
             * @enum {string}
             */
            topic: "parenting" | "separation" | "school" | "young-person" | "violence" | "addiction" | "reporting" | "services" | "other";
            /**
             * @description How somebody got in touch.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
        };
        /** @description Report received: what `child-protection/report-received` puts on record. */
        ChildProtectionReportReceived: {
            /**
             * @description A short number with a check character, by which the matter is named.
             *
             *     Text that says something: blanks alone do not.
             */
            caseNumber: string;
            /**
             * Format: uuid
             * @description The child whom the file is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            childId: string;
            /** @description What was said by whoever got in touch of who the child is, whatever the file knows. */
            child: {
                /**
                 * @description The child’s name, if it is known.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description Not needed where the personal number is known.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description For a child who isn’t born yet.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /** @description The child’s guardians, as far as they are known. */
                guardians?: {
                    /**
                     * @description The guardian’s name, if it is known.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * Format: personal-number-se
                     * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                     *
                     *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                     * @example 201501019804
                     */
                    personalNumber?: string;
                    /**
                     * Format: date
                     * @description Not needed where the personal number is known.
                     * @example 2026-03-06
                     */
                    birthDate?: string;
                    /**
                     * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                     *
                     *     - `known`: The date is established.
                     *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                     *     - `unknown`: Nobody knows when the person was born.
                     * @enum {string}
                     */
                    birthDateIs?: "known" | "estimated" | "unknown";
                    /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                    protectedIdentity?: boolean;
                }[];
            };
            /**
             * Format: uuid
             * @description The investigation that was ongoing when the report came and when it was recorded; it is linked to it.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            receivedDuring?: string;
            /**
             * Format: uuid
             * @description The file where a report on several children was registered.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            firstFile?: string;
            /** @description Those who handled or recorded the report in the file that it was moved from. */
            handledBy?: string[];
            /** @description Files in which the report has to be registered as well, in the order of the siblings. */
            siblingFiles?: string[];
            /** @description The other children whom the report is about. */
            siblings?: {
                /**
                 * @description The child’s name, if it is known.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description Not needed where the personal number is known.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description For a child who isn’t born yet.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /** @description The child’s guardians, as far as they are known. */
                guardians?: {
                    /**
                     * @description The guardian’s name, if it is known.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * Format: personal-number-se
                     * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                     *
                     *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                     * @example 201501019804
                     */
                    personalNumber?: string;
                    /**
                     * Format: date
                     * @description Not needed where the personal number is known.
                     * @example 2026-03-06
                     */
                    birthDate?: string;
                    /**
                     * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                     *
                     *     - `known`: The date is established.
                     *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                     *     - `unknown`: Nobody knows when the person was born.
                     * @enum {string}
                     */
                    birthDateIs?: "known" | "estimated" | "unknown";
                    /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                    protectedIdentity?: boolean;
                }[];
            }[];
            /**
             * @description The reason that was given, for the siblings’ files.
             *
             *     Text that says something: blanks alone do not.
             */
            siblingsLateReason?: string;
            /**
             * @description The unit that received it.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description How somebody got in touch.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
            /**
             * @description Why it counts as having arrived when it did; deadlines count from there.
             *
             *     - `reached-authority`: It arrived on the day on which it reached the authority.
             *     - `reached-official`: It reached a competent official, and arrived with that.
             *     - `previous-working-day`: A letter that was in the box in the morning or had been notified, and counts as of the working day before.
             * @enum {string}
             */
            arrivalRule: "reached-authority" | "reached-official" | "previous-working-day";
            /**
             * Format: date
             * @description Given only for a letter that counts as of the working day before: which day that is.
             * @example 2026-03-06
             */
            countsFrom?: string;
            /**
             * @description Who reports: it decides who may be anonymous and who is given feedback.
             *
             *     - `private`: Somebody without a duty to report.
             *     - `mandated`: Reports in their duty, for instance from a school, a preschool, health care or the police.
             *     - `counsellor`: A family counsellor, who has a duty to report certain abuse of children.
             *     - `child`: Whoever reports is a child.
             *     - `self`: The child reports that it comes to harm itself.
             * @enum {string}
             */
            reporterType: "private" | "mandated" | "counsellor" | "child" | "self";
            /** @description The reporter hasn’t said who they are; then nothing of it is kept. */
            anonymous: boolean;
            /** @description The reporter is named and asks not to be; it has been said that this can’t be promised. */
            asksForAnonymity?: boolean;
            /** @description Whoever reports, as far as they said who they are. */
            reporter?: {
                /**
                 * @description The reporter’s name, if it was given.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * @description How the reporter wishes to be reached.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                contact?: string;
                /**
                 * @description What somebody with a duty to report works as.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                profession?: string;
                /**
                 * @description Where somebody with a duty to report works, for instance a school.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                authority?: string;
                /**
                 * @description How the reporter knows the child, for instance as a neighbour.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                relation?: string;
            };
            /**
             * @description What the report says of the concern for the child.
             *
             *     Text that says something: blanks alone do not.
             */
            text: string;
            /** @description The report is about violence or abuse by or against somebody close: an investigation has to be opened. */
            violenceIndicated: boolean;
            /**
             * @description What makes the report one to take up first.
             *
             *     - `acute-danger`: The child’s life or health may be in danger right now.
             *     - `child-alone`: Nobody looks after the child.
             *     - `injury`: The child is injured.
             *     - `newborn`: The child is newborn, or expected soon.
             *     - `risk-of-abduction`: The child may be taken away, for instance out of the country.
             *     - `honour-based-oppression`: Violence, threats or coercion in the name of honour, for instance child marriage.
             *     - `self-harm`: The child harms itself or speaks of suicide.
             */
            urgencyHints?: ("acute-danger" | "child-alone" | "injury" | "newborn" | "risk-of-abduction" | "honour-based-oppression" | "self-harm")[];
            /** @description Documents that came with the report. */
            attachments?: {
                /**
                 * Format: uuid
                 * @description The id of the document where it is kept.
                 *
                 *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
                 * @example 0197a1b2-0000-8000-8000-000000000001
                 */
                documentId: string;
                /**
                 * @description The SHA-256 of the document in 64 hexadecimal digits, which shows that it is unchanged.
                 *
                 *     A SHA-256 of 64 hexadecimal digits in lower case.
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                sha256: string;
                /**
                 * @description For instance application/pdf.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                mediaType: string;
                /**
                 * @description What the document is.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                title: string;
            }[];
        };
        /** @description Application received: what `child-protection/application-received` puts on record. */
        ChildProtectionApplicationReceived: {
            /**
             * @description A short number with a check character, by which the matter is named.
             *
             *     Text that says something: blanks alone do not.
             */
            caseNumber: string;
            /**
             * @description The unit that received it.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * Format: uuid
             * @description The child whom the file is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            childId: string;
            /** @description What was said by whoever got in touch of who the child is, whatever the file knows. */
            child: {
                /**
                 * @description The child’s name, if it is known.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
                /**
                 * Format: date
                 * @description Not needed where the personal number is known.
                 * @example 2026-03-06
                 */
                birthDate?: string;
                /**
                 * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                 *
                 *     - `known`: The date is established.
                 *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                 *     - `unknown`: Nobody knows when the person was born.
                 * @enum {string}
                 */
                birthDateIs?: "known" | "estimated" | "unknown";
                /**
                 * Format: date
                 * @description For a child who isn’t born yet.
                 * @example 2026-03-06
                 */
                expectedDate?: string;
                /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                protectedIdentity?: boolean;
                /** @description The child’s guardians, as far as they are known. */
                guardians?: {
                    /**
                     * @description The guardian’s name, if it is known.
                     *
                     *     Text that says something: blanks alone do not.
                     */
                    name?: string;
                    /**
                     * Format: personal-number-se
                     * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                     *
                     *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                     * @example 201501019804
                     */
                    personalNumber?: string;
                    /**
                     * Format: date
                     * @description Not needed where the personal number is known.
                     * @example 2026-03-06
                     */
                    birthDate?: string;
                    /**
                     * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
                     *
                     *     - `known`: The date is established.
                     *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
                     *     - `unknown`: Nobody knows when the person was born.
                     * @enum {string}
                     */
                    birthDateIs?: "known" | "estimated" | "unknown";
                    /** @description It may not be given away where the person is; the file is shown only to those who have to see it. */
                    protectedIdentity?: boolean;
                }[];
            };
            /**
             * Format: uuid
             * @description The person of the file who applies.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            applicantId: string;
            /**
             * @description Whether the child itself or a guardian applies.
             *
             *     - `child`: The child applies for itself.
             *     - `guardian`: A guardian applies for their child.
             * @enum {string}
             */
            applicantRole: "child" | "guardian";
            /** @description What the applicant said of who they are, whatever the file knows. */
            applicant?: {
                /**
                 * @description The applicant’s name.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                name?: string;
                /**
                 * Format: personal-number-se
                 * @description A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.
                 *
                 *     A personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123.
                 * @example 201501019804
                 */
                personalNumber?: string;
            };
            /**
             * @description How the applicant can be reached.
             *
             *     Text that says something: blanks alone do not.
             */
            contact?: string;
            /**
             * @description How the applicant can be reached, who has a protected identity.
             *
             *     Text that says something: blanks alone do not.
             */
            protectedContact?: string;
            /**
             * @description How somebody got in touch.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
            /**
             * @description Why it counts as having arrived when it did; deadlines count from there.
             *
             *     - `reached-authority`: It arrived on the day on which it reached the authority.
             *     - `reached-official`: It reached a competent official, and arrived with that.
             *     - `previous-working-day`: A letter that was in the box in the morning or had been notified, and counts as of the working day before.
             * @enum {string}
             */
            arrivalRule: "reached-authority" | "reached-official" | "previous-working-day";
            /**
             * Format: date
             * @description Given only for a letter that counts as of the working day before: which day that is.
             * @example 2026-03-06
             */
            countsFrom?: string;
            /**
             * @description What the applicant wants help with.
             *
             *     Text that says something: blanks alone do not.
             */
            wishedHelp: string;
            /**
             * @description Who agrees to what is applied for.
             *
             *     - `child`: The child consents.
             *     - `guardian`: The guardian, or the one of two who applies, consents.
             *     - `other-guardian`: The other guardian consents as well.
             */
            consents: ("child" | "guardian" | "other-guardian")[];
        };
        /** @description Anonymity wished: what `child-protection/anonymity-wished` puts on record. */
        ChildProtectionAnonymityWished: {
            /** @description The reporter was told that anonymity can’t be promised to somebody who has given their name. */
            toldItIsNoPromise: boolean;
        };
        /** @description Anonymity decided: what `child-protection/anonymity-decided` puts on record. */
        ChildProtectionAnonymityDecided: {
            /**
             * @description Whoever wants to know who reported.
             *
             *     - `guardian`: Somebody with custody of the child.
             *     - `child`: The child whom the report is about.
             *     - `other`: Somebody else who asks for it.
             * @enum {string}
             */
            askedBy: "guardian" | "child" | "other";
            /** @description It is kept secret who reported. */
            withheld: boolean;
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Protection assessment made: what `child-protection/protection-assessment-made` puts on record. */
        ChildProtectionProtectionAssessmentMade: {
            /**
             * @description The handler who assessed. Where somebody else records it, doneBy names the same person.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            assessorId: string;
            /** @description The child has to be protected at once. */
            needsProtection: boolean;
            /**
             * @description What was known when it was assessed.
             *
             *     Text that says something: blanks alone do not.
             */
            facts: string;
            /**
             * @description Why the child needs or doesn’t need protection at once.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons: string;
            /**
             * @description What has been done to protect the child.
             *
             *     Text that says something: blanks alone do not.
             */
            measures?: string;
            /** @description An investigation had been opened on the report when the assessment was recorded; it takes the report no step. */
            recordedAfterOpening?: boolean;
        };
        /** @description Preliminary assessment started: what `child-protection/preliminary-assessment-started` puts on record. */
        ChildProtectionPreliminaryAssessmentStarted: Record<string, never>;
        /** @description Contact made in preliminary assessment: what `child-protection/contact-made-in-preliminary` puts on record. */
        ChildProtectionContactMadeInPreliminary: {
            /**
             * @description Who was contacted; before an investigation only the reporter, the child and guardians.
             *
             *     - `reporter`: Whoever made the report.
             *     - `child`: Takes a guardian’s consent, or a child mature enough to decide by itself.
             *     - `guardian`: Somebody with custody of the child.
             *     - `relative`: May be contacted once an investigation is open.
             *     - `school`: May be contacted once an investigation is open.
             *     - `health-care`: May be contacted once an investigation is open.
             *     - `police`: May be contacted once an investigation is open.
             *     - `other`: May be contacted once an investigation is open.
             * @enum {string}
             */
            with: "reporter" | "child" | "guardian" | "relative" | "school" | "health-care" | "police" | "other";
            /**
             * @description How the contact was made.
             *
             *     - `phone`: In a telephone call.
             *     - `meeting`: In a meeting outside the home.
             *     - `video`: In a video call.
             *     - `letter`: On paper or in a digital letter.
             *     - `home-visit`: May be made once an investigation is open.
             * @enum {string}
             */
            how: "phone" | "meeting" | "video" | "letter" | "home-visit";
            /**
             * Format: uuid
             * @description Which person of the file it was.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId?: string;
            /** @description For a talk with the child: a guardian has consented. */
            guardianConsents?: boolean;
            /**
             * @description Without consent: how it was judged that the child is mature enough to decide by itself.
             *
             *     Text that says something: blanks alone do not.
             */
            maturityJudgedBy?: string;
            /**
             * @description What came out of it.
             *
             *     Text that says something: blanks alone do not.
             */
            note?: string;
        };
        /** @description Preliminary assessment extended: what `child-protection/preliminary-assessment-extended` puts on record. */
        ChildProtectionPreliminaryAssessmentExtended: {
            /**
             * Format: date
             * @description The day by which it has to be decided whether to open an investigation.
             * @example 2026-03-06
             */
            newDate: string;
            /**
             * @description Why fourteen days are not enough.
             *
             *     Text that says something: blanks alone do not.
             */
            extraordinaryReasons: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Investigation not opened: what `child-protection/investigation-not-opened` puts on record. */
        ChildProtectionInvestigationNotOpened: {
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons: string;
            /**
             * @description What the child itself thinks of the question.
             *
             *     Text that says something: blanks alone do not.
             */
            childsView?: string;
            /**
             * @description Given where the child’s view is missing, for instance that the child is too young.
             *
             *     Text that says something: blanks alone do not.
             */
            whyChildNotHeard?: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Report linked to ongoing investigation: what `child-protection/report-linked-to-ongoing` puts on record. */
        ChildProtectionReportLinkedToOngoing: {
            /**
             * Format: uuid
             * @description The investigation that was ongoing already.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            investigationId: string;
        };
        /** @description Investigation opened: what `child-protection/investigation-opened` puts on record. */
        ChildProtectionInvestigationOpened: {
            /**
             * @description A short number with a check character, by which the matter is named.
             *
             *     Text that says something: blanks alone do not.
             */
            caseNumber: string;
            /**
             * @description The unit that investigates.
             *
             *     Text that says something: blanks alone do not.
             * @example investigation
             */
            unitId: string;
            /**
             * Format: uuid
             * @description The child whom the file is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            childId: string;
            /**
             * @description What gave rise to the investigation.
             *
             *     - `report`: Somebody reported concern for the child.
             *     - `application`: The child or a guardian sought help.
             *     - `other`: It became known in another way.
             * @enum {string}
             */
            from: "report" | "application" | "other";
            /**
             * Format: uuid
             * @description The matter on which the investigation was opened.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            sourceId?: string;
            /**
             * @description How it came to the board’s knowledge, where nobody reported or applied.
             *
             *     Text that says something: blanks alone do not.
             */
            howItBecameKnown?: string;
            /**
             * @description What the investigation is to find out.
             *
             *     Text that says something: blanks alone do not.
             */
            purpose: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
            /** @description The four months go on from the start of the investigation that it continues, or that was in error. */
            carriesClock: boolean;
            /**
             * Format: uuid
             * @description The closed investigation that is taken up again; the four months go on from its start, and an extension holds.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            continues?: string;
            /**
             * Format: uuid
             * @description The investigation registered in error whose place this one takes, with the same clock.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            insteadOf?: string;
            /**
             * Format: date-time
             * @description When the four months began in the investigation registered in error.
             * @example 2026-03-06T16:30:00+01:00
             */
            clockFrom?: string;
            /**
             * Format: date
             * @description The day to which the investigation registered in error had been extended.
             * @example 2026-03-06
             */
            extendedTo?: string;
            /**
             * Format: date-time
             * @description When the investigation registered in error was extended to that day.
             * @example 2026-03-06T16:30:00+01:00
             */
            extendedAt?: string;
            /** @description The extension was decided when the last day was over already. */
            extendedLate?: boolean;
            /**
             * @description Why this is another matter and not the investigation that was closed.
             *
             *     Text that says something: blanks alone do not.
             */
            newClockReason?: string;
        };
        /** @description Application linked to ongoing investigation: what `child-protection/application-linked-to-ongoing` puts on record. */
        ChildProtectionApplicationLinkedToOngoing: {
            /**
             * Format: uuid
             * @description The investigation that was ongoing already.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            investigationId: string;
        };
        /** @description Investigation linked to ongoing investigation: what `child-protection/investigation-linked-to-ongoing` puts on record. */
        ChildProtectionInvestigationLinkedToOngoing: {
            /**
             * Format: uuid
             * @description The investigation that was ongoing already.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            investigationId: string;
            /**
             * @description Who handles the investigation that goes on.
             *
             *     Text that says something: blanks alone do not.
             */
            handlerId?: string;
            /**
             * @description Who handled the investigation that was linked.
             *
             *     Text that says something: blanks alone do not.
             */
            handledLinked?: string;
        };
        /** @description Investigation extended: what `child-protection/investigation-extended` puts on record. */
        ChildProtectionInvestigationExtended: {
            /**
             * Format: date
             * @description The day by which the investigation has to be closed.
             * @example 2026-03-06
             */
            newDate: string;
            /**
             * @description Why four months are not enough.
             *
             *     Text that says something: blanks alone do not.
             */
            specialReasons: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Concerned informed: what `child-protection/concerned-informed` puts on record. */
        ChildProtectionConcernedInformed: {
            /** @description The persons of the file who were told that an investigation has been opened. */
            informed: string[];
            /**
             * @description How they were told.
             *
             *     - `phone`: In a telephone call.
             *     - `visit`: Face to face, at the office or elsewhere.
             *     - `letter`: On paper, by post or by hand.
             *     - `email`: In an e-mail message.
             *     - `e-service`: In the municipality’s service on the web.
             *     - `other`: In a way that isn’t in the list.
             * @enum {string}
             */
            channel: "phone" | "visit" | "letter" | "email" | "e-service" | "other";
        };
        /** @description Information withheld: what `child-protection/information-withheld` puts on record. */
        ChildProtectionInformationWithheld: {
            /** @description The persons of the file who are not told of the investigation. */
            withheldFrom: string[];
            /**
             * @description Why they are not told, for instance that the child would be put in danger.
             *
             *     Text that says something: blanks alone do not.
             */
            specialReasons: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description More concerned to inform: what `child-protection/concerned-left-to-tell` puts on record. */
        ChildProtectionConcernedLeftToTell: {
            /** @description The persons of the file who are still to be told that an investigation has been opened. */
            leftToTell: string[];
        };
        /** @description Meeting with the reporter considered: what `child-protection/reporter-meeting-offered` puts on record. */
        ChildProtectionReporterMeetingOffered: {
            /** @description A meeting is found suitable, with regard to the best interests of the child. */
            suitable: boolean;
            /**
             * @description Those who are offered the meeting; nobody where it is unsuitable.
             *
             *     - `child`: The child whom the report is about.
             *     - `guardian`: The child’s guardians.
             *     - `reporter`: Whoever had the duty to report, and did.
             */
            invitees: ("child" | "guardian" | "reporter")[];
            /**
             * @description The circumstances that speak against it.
             *
             *     Text that says something: blanks alone do not.
             */
            whyUnsuitable?: string;
        };
        /** @description Feedback requested: what `child-protection/reporter-feedback-requested` puts on record. */
        ChildProtectionReporterFeedbackRequested: Record<string, never>;
        /** @description Feedback given: what `child-protection/reporter-feedback-given` puts on record. */
        ChildProtectionReporterFeedbackGiven: {
            /**
             * @description The one thing that the reporter was told.
             *
             *     - `opened`: The report led to an investigation.
             *     - `not-opened`: The report led to no investigation.
             *     - `already-ongoing`: The report belongs to an investigation that was ongoing when it came in.
             * @enum {string}
             */
            fact: "opened" | "not-opened" | "already-ongoing";
        };
        /** @description Feedback refused: what `child-protection/reporter-feedback-refused` puts on record. */
        ChildProtectionReporterFeedbackRefused: {
            /**
             * @description The circumstances that speak against it.
             *
             *     Text that says something: blanks alone do not.
             */
            whyUnsuitable: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Decision made: what `child-protection/decision-made` puts on record. */
        ChildProtectionDecisionMade: {
            /**
             * @description What is decided.
             *
             *     - `close-without-support`: The investigation is closed and no support is granted.
             * @enum {string}
             */
            type: "close-without-support";
            /**
             * @description The rules that were applied, by paragraph.
             *
             *     Text that says something: blanks alone do not.
             */
            legalBasis: string;
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons: string;
            /**
             * @description What the child itself thinks of the question.
             *
             *     Text that says something: blanks alone do not.
             */
            childsView?: string;
            /**
             * @description Given where the child’s view is missing, for instance that the child is too young.
             *
             *     Text that says something: blanks alone do not.
             */
            whyChildNotHeard?: string;
            /**
             * @description Where the decision goes against an applicant: whether the basis was communicated.
             *
             *     - `communicated`: The applicant was given the basis and the chance to comment on it.
             *     - `waived`: It was plainly needless, or the law gave another reason not to; say which.
             * @enum {string}
             */
            communication?: "communicated" | "waived";
            /**
             * @description Given where the basis was not communicated.
             *
             *     Text that says something: blanks alone do not.
             */
            whyCommunicationWaived?: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
            /**
             * @description The handler who presented the matter.
             *
             *     Text that says something: blanks alone do not.
             */
            presenterId?: string;
            /**
             * @description What somebody who disagreed wished to decide instead.
             *
             *     Text that says something: blanks alone do not.
             */
            dissent?: string;
            /** @description The applications that the decision answers. */
            answers: string[];
        };
        /** @description Investigation closed: what `child-protection/investigation-closed` puts on record. */
        ChildProtectionInvestigationClosed: {
            /**
             * @description The decision that closed the investigation.
             *
             *     - `close-without-support`: The investigation is closed and no support is granted.
             * @enum {string}
             */
            outcome: "close-without-support";
        };
        /** @description Decision demanded: what `child-protection/decision-demanded` puts on record. */
        ChildProtectionDecisionDemanded: {
            /**
             * Format: uuid
             * @description The person of the file who demands a decision.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            partyId: string;
            /**
             * Format: date
             * @description Given only for a letter that counts as of the working day before: which day that is.
             * @example 2026-03-06
             */
            countsFrom?: string;
        };
        /** @description Demand rejected: what `child-protection/demand-rejected` puts on record. */
        ChildProtectionDemandRejected: {
            /**
             * Format: date
             * @description The last day of the six months; from the day after it a decision may be demanded.
             * @example 2026-03-06
             */
            sixMonthsUntil: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description Demand refused: what `child-protection/demand-refused` puts on record. */
        ChildProtectionDemandRefused: {
            /**
             * @description Why it was decided so: the facts that were decisive.
             *
             *     Text that says something: blanks alone do not.
             */
            reasons: string;
            /**
             * @description The handler, manager or board that decided.
             *
             *     Text that says something: blanks alone do not.
             */
            decidedBy: string;
        };
        /** @description File opened: what `casework/file-opened` puts on record. */
        CaseworkFileOpened: {
            /**
             * @description The municipality that keeps the file.
             *
             *     Text that says something: blanks alone do not.
             */
            municipalityId: string;
            /**
             * @description Which country’s law applies.
             *
             *     - `SE`: Swedish law applies.
             *     - `DK`: Danish law applies.
             * @enum {string}
             */
            jurisdiction: "SE" | "DK";
            /**
             * @description The time zone by whose days deadlines are counted, such as Europe/Stockholm.
             *
             *     Text that says something: blanks alone do not.
             */
            timeZone: string;
            /** @description The file is about nobody and holds nothing in anybody’s own words. */
            withoutText?: boolean;
        };
        /** @description Person added: what `casework/person-added` puts on record. */
        CaseworkPersonAdded: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description What the person is in the file.
             *
             *     Text that says something: blanks alone do not.
             */
            role: string;
            /** @description The person has a protected identity, and the file is shown only to those who may see such files. */
            protectedIdentity: boolean;
            /** @description The person’s personal number has been recorded. */
            identified: boolean;
            /**
             * @description The person’s full name.
             *
             *     Text that says something: blanks alone do not.
             */
            name?: string;
            /**
             * Format: personal-number
             * @description Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
             *
             *     In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number.
             * @example 201501019804
             */
            personalNumber?: string;
            /**
             * Format: date
             * @description The day on which the person was born.
             * @example 2026-03-06
             */
            birthDate?: string;
            /**
             * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
             *
             *     - `known`: The date is established.
             *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
             *     - `unknown`: Nobody knows when the person was born.
             * @enum {string}
             */
            birthDateIs?: "known" | "estimated" | "unknown";
            /**
             * Format: date
             * @description The day on which an unborn child is expected.
             * @example 2026-03-06
             */
            expectedDate?: string;
            /**
             * Format: date
             * @description The first day on which the person has custody.
             * @example 2026-03-06
             */
            custodyFrom?: string;
            /**
             * Format: date
             * @description The last day on which the person has custody.
             * @example 2026-03-06
             */
            custodyTo?: string;
            /**
             * @description How the person is reached: address, telephone, e-mail.
             *
             *     Text that says something: blanks alone do not.
             */
            contact?: string;
            /**
             * @description Address and workplace of somebody with a protected identity, masked for every other party.
             *
             *     Text that says something: blanks alone do not.
             */
            protectedContact?: string;
        };
        /** @description Person changed: what `casework/person-changed` puts on record. */
        CaseworkPersonChanged: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description What the person is in the file.
             *
             *     Text that says something: blanks alone do not.
             */
            role?: string;
            /** @description The person has a protected identity, and the file is shown only to those who may see such files. */
            protectedIdentity?: boolean;
            /** @description The person’s personal number has been recorded. */
            identified?: boolean;
            /**
             * @description Why the person no longer has the number that was recorded. Needed where it changes or is taken away.
             *
             *     - `replaced`: The number was the person’s and has been replaced; it leads to the file as before.
             *     - `wrong`: The number never was the person’s; it leads to the file no more.
             * @enum {string}
             */
            formerNumber?: "replaced" | "wrong";
            /**
             * @description A replaced number that turned out never to be the person’s; it leads to the file no more.
             *
             *     Text that says something: blanks alone do not.
             */
            wrongNumber?: string;
            /**
             * @description The fields of the person that are taken away.
             *
             *     - `name`: The person’s full name.
             *     - `personalNumber`: Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
             *     - `birthDate`: The day on which the person was born.
             *     - `birthDateIs`: Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
             *     - `expectedDate`: The day on which an unborn child is expected.
             *     - `custodyFrom`: The first day on which the person has custody.
             *     - `custodyTo`: The last day on which the person has custody.
             *     - `contact`: How the person is reached: address, telephone, e-mail.
             *     - `protectedContact`: Address and workplace of somebody with a protected identity, masked for every other party.
             */
            cleared: ("name" | "personalNumber" | "birthDate" | "birthDateIs" | "expectedDate" | "custodyFrom" | "custodyTo" | "contact" | "protectedContact")[];
            /**
             * @description The person’s full name.
             *
             *     Text that says something: blanks alone do not.
             */
            name?: string;
            /**
             * Format: personal-number
             * @description Digits alone: twelve in Sweden, ten in Denmark. A temporary number as the municipality writes it.
             *
             *     In Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number.
             * @example 201501019804
             */
            personalNumber?: string;
            /**
             * Format: date
             * @description The day on which the person was born.
             * @example 2026-03-06
             */
            birthDate?: string;
            /**
             * @description Whether the date is known or estimated, or whether nobody knows it; if left out, a date is known.
             *
             *     - `known`: The date is established.
             *     - `estimated`: The date is an estimate; age is counted from it until it is corrected.
             *     - `unknown`: Nobody knows when the person was born.
             * @enum {string}
             */
            birthDateIs?: "known" | "estimated" | "unknown";
            /**
             * Format: date
             * @description The day on which an unborn child is expected.
             * @example 2026-03-06
             */
            expectedDate?: string;
            /**
             * Format: date
             * @description The first day on which the person has custody.
             * @example 2026-03-06
             */
            custodyFrom?: string;
            /**
             * Format: date
             * @description The last day on which the person has custody.
             * @example 2026-03-06
             */
            custodyTo?: string;
            /**
             * @description How the person is reached: address, telephone, e-mail.
             *
             *     Text that says something: blanks alone do not.
             */
            contact?: string;
            /**
             * @description Address and workplace of somebody with a protected identity, masked for every other party.
             *
             *     Text that says something: blanks alone do not.
             */
            protectedContact?: string;
        };
        /** @description Person left: what `casework/person-left` puts on record. */
        CaseworkPersonLeft: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description Why the person no longer belongs to the file.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Protected identity lifted: what `casework/protection-lifted` puts on record. */
        CaseworkProtectionLifted: {
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description Why the person needs no protection any more, and how that was found.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Handler assigned: what `casework/handler-assigned` puts on record. */
        CaseworkHandlerAssigned: {
            /**
             * @description Who handles the matter from now on.
             *
             *     Text that says something: blanks alone do not.
             * @example investigator-1
             */
            handlerId: string;
            /**
             * @description The unit that the matter belongs to from now on.
             *
             *     Text that says something: blanks alone do not.
             */
            unitId: string;
        };
        /** @description Sight of the file granted: what `casework/sight-granted` puts on record. */
        CaseworkSightGranted: {
            /**
             * @description The staff id of the one whose sight of the file it is.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /** @description The sight comes by handling the matter, and ends with that. */
            asHandler?: boolean;
            /**
             * @description Why the task takes that the person sees the file.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Sight of the file ended: what `casework/sight-ended` puts on record. */
        CaseworkSightEnded: {
            /**
             * @description The staff id of the one whose sight of the file it is.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description Why the person needs to see the file no more.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Registered in error: what `casework/registered-in-error` puts on record. */
        CaseworkRegisteredInError: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description Why the entry was registered in error.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /** @description How the matters stand without the entry. */
            restores: {
                [key: string]: unknown;
            }[];
            /**
             * Format: uuid
             * @description The file that the entry belongs to.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            movedToFile?: string;
            /**
             * @description The command that registers the entry in the other file.
             *
             *     Text that says something: blanks alone do not.
             */
            movedByCommand?: string;
            /** @description What is registered in the other file. */
            moved?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it happened, in the other file as well.
             * @example 2026-03-06T16:30:00+01:00
             */
            movedOccurredAt?: string;
        };
        /** @description Time corrected: what `casework/occurrence-corrected` puts on record. */
        CaseworkOccurrenceCorrected: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * Format: date-time
             * @description The time that had been recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            from: string;
            /**
             * Format: date-time
             * @description When it really happened.
             * @example 2026-03-06T16:30:00+01:00
             */
            to: string;
            /**
             * @description Why the time is corrected.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /** @description The matters that the entry opened: they began at the right time. */
            opened: string[];
            /** @description The matters that the entry closed: they ended at the right time. */
            closed: string[];
        };
        /** @description Recording afterwards explained: what `casework/late-recording-explained` puts on record. */
        CaseworkLateRecordingExplained: {
            /**
             * @description Why it was recorded afterwards.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
            /**
             * @description The reason, where nothing may stand in somebody’s own words.
             *
             *     - `mistaken`: It was recorded by mistake.
             *     - `learnt-later`: Nobody here knew when it happened.
             *     - `not-in-time`: There was no time to do it earlier.
             *     - `out-of-order`: The system or the network did not work.
             *     - `no-longer-so`: Circumstances have changed.
             * @enum {string}
             */
            code?: "mistaken" | "learnt-later" | "not-in-time" | "out-of-order" | "no-longer-so";
        };
        /** @description Confirmation asked: what `casework/confirmation-asked` puts on record. */
        CaseworkConfirmationAsked: {
            /**
             * @description The municipality that keeps the file.
             *
             *     Text that says something: blanks alone do not.
             */
            municipalityId: string;
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description The command by which it was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            commandType: string;
            /**
             * @description The staff id of whoever did it, by what was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy: string;
            /**
             * @description The role in which it was done.
             *
             *     Text that says something: blanks alone do not.
             */
            role: string;
            /**
             * @description The staff id of whoever recorded it.
             *
             *     Text that says something: blanks alone do not.
             */
            recordedBy: string;
        };
        /** @description Act answered for: what `casework/act-answered-for` puts on record. */
        CaseworkActAnsweredFor: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description The staff id of whoever did it, by what was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy: string;
            /** @description Whether it was done as it was recorded. */
            confirmed: boolean;
            /**
             * @description What is not right. Needed when you do not confirm.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
        };
        /** @description Denied act upheld: what `casework/act-upheld` puts on record. */
        CaseworkActUpheld: {
            /**
             * Format: uuid
             * @description The entry of the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            entryId: string;
            /**
             * @description The staff id of whoever did it, by what was recorded.
             *
             *     Text that says something: blanks alone do not.
             */
            doneBy: string;
            /**
             * @description What you have found out, and why the entry stands.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Merge proposed: what `casework/merge-proposed` puts on record. */
        CaseworkMergeProposed: {
            /**
             * Format: uuid
             * @description The file that ends and goes on in the other.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            mergedFile: string;
            /**
             * Format: uuid
             * @description The file in which work goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            survivingFile: string;
            /**
             * @description Why the files are merged.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
        };
        /** @description Merge refused: what `casework/merge-refused` puts on record. */
        CaseworkMergeRefused: {
            /**
             * @description Why the files were not merged.
             *
             *     - `goes-on-elsewhere`: Go on in the file in which the other one does.
             *     - `other-municipality`: Files are merged within a municipality.
             *     - `other-person`: Correct the personal number that is wrong before the files are merged.
             * @enum {string}
             */
            why: "goes-on-elsewhere" | "other-municipality" | "other-person";
            /**
             * Format: uuid
             * @description The proposal that is answered.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * Format: uuid
             * @description The file that ends and goes on in the other.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            mergedFile: string;
            /**
             * Format: uuid
             * @description The file in which work goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            survivingFile: string;
        };
        /** @description File merged: what `casework/file-merged` puts on record. */
        CaseworkFileMerged: {
            /**
             * @description Why the files are merged.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
            /** @description The matters that go on in the other file. */
            matters: string[];
            /**
             * Format: uuid
             * @description The proposal that is answered.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * Format: uuid
             * @description The file that ends and goes on in the other.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            mergedFile: string;
            /**
             * Format: uuid
             * @description The file in which work goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            survivingFile: string;
        };
        /** @description Another file goes on here: what `casework/file-taken-over` puts on record. */
        CaseworkFileTakenOver: {
            /**
             * @description Why the files are merged.
             *
             *     Text that says something: blanks alone do not.
             */
            reason?: string;
            /** @description Revision of the last event of the file that ends. */
            endsAt: number;
            /**
             * Format: uuid
             * @description Whom the file that ends was about: the same person as this file is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            sameAsSubject?: string;
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            subjectId?: string;
            /** @description The persons whose identity is protected in the file that ends. */
            protectedPersons: string[];
            /** @description The matters of the file that ends, as they stand. */
            matters: {
                [key: string]: unknown;
            }[];
            /** @description The deadlines of the file that ends about which something is left to do, or that were missed. */
            deadlines: {
                [key: string]: unknown;
            }[];
            /** @description The seats that stood in the file that ends. Whoever is to take part in this one is given another. */
            seats?: string[];
            /**
             * Format: uuid
             * @description The proposal that is answered.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * Format: uuid
             * @description The file that ends and goes on in the other.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            mergedFile: string;
            /**
             * Format: uuid
             * @description The file in which work goes on.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            survivingFile: string;
        };
        /** @description Seat in the file given: what `casework/seat-given` puts on record. */
        CaseworkSeatGiven: {
            /**
             * Format: uuid
             * @description The seat in the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            seatId: string;
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description What the person may see and do in the file.
             *
             *     Text that says something: blanks alone do not.
             */
            seat: string;
            /**
             * Format: uuid
             * @description The person of the file who is represented, if that is another than the person.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            onBehalfOf?: string;
        };
        /** @description Seat in the file ended: what `casework/seat-ended` puts on record. */
        CaseworkSeatEnded: {
            /**
             * Format: uuid
             * @description The seat in the file that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            seatId: string;
            /**
             * Format: uuid
             * @description The person of the file whom it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            personId: string;
            /**
             * @description What the person may see and do in the file.
             *
             *     Text that says something: blanks alone do not.
             */
            seat: string;
        };
        /** @description Content erased: what `casework/content-erased` puts on record. */
        CaseworkContentErased: {
            /**
             * @description Why it is taken away for good.
             *
             *     - `statutory-purge`: The time for which it has to be kept has passed.
             *     - `order`: A court or an authority has ordered it.
             *     - `unlawful`: It should never have been entered, and has been registered in error.
             * @enum {string}
             */
            ground: "statutory-purge" | "order" | "unlawful";
            /** @description The kinds of personal data that are taken away; all of them, if left out. */
            classes?: string[];
            /** @description The rules of retention whose time has passed. */
            rules?: string[];
        };
        /** @description Deadline started: what `casework/deadline-started` puts on record. */
        CaseworkDeadlineStarted: {
            /**
             * @description The version of the law that applied when the deadline began to run.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleset: string;
            /**
             * @description The statute and paragraph that give the deadline, where any do.
             *
             *     Text that says something: blanks alone do not.
             */
            source?: string;
            /**
             * @description Whether the time stands in a law, is a target or is the municipality’s own.
             *
             *     - `statutory`: The time stands in a law.
             *     - `target`: The law says at once or promptly; the number is a target.
             *     - `local`: The municipality has set the time itself.
             * @enum {string}
             */
            force: "statutory" | "target" | "local";
            /**
             * @description Whether it binds the authority, is somebody else’s time or is a day appointed.
             *
             *     - `duty`: Binds the authority. Not done in time, it is missed, and open until it is done.
             *     - `window`: The time is somebody else’s and runs out by itself, which is no miss.
             *     - `appointment`: A day on which something takes place, or from which it may. It passes by itself.
             * @enum {string}
             */
            kind: "duty" | "window" | "appointment";
            /** @description The law says at once and names no time. */
            immediate: boolean;
            /**
             * Format: uuid
             * @description The person whom the deadline is for, where each has one of their own.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            partyId?: string;
            /**
             * Format: uuid
             * @description The item of the matter that the deadline is for, where each has one of its own.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            itemId?: string;
            /**
             * Format: uuid
             * @description The entry of the file that started the deadline.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            anchorEventId: string;
            /**
             * Format: date-time
             * @description The time that the deadline is counted from.
             * @example 2026-03-06T16:30:00+01:00
             */
            anchorAt: string;
            /**
             * Format: date
             * @description The day that the deadline is counted from, by the clocks of the place.
             * @example 2026-03-06
             */
            anchorDate: string;
            /** @description How long it is, in days, weeks, months, working days, hours or minutes, or the end that was named. */
            length: components["schemas"]["LengthShown"];
            /** @description What started the deadline was recorded more than 24 hours after it happened. */
            recordedLate: boolean;
            /**
             * Format: uuid
             * @description The deadline whose place this one takes.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            supersedes?: string;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
            /** @description It ends at an instant and not at the end of a day. */
            elapsed: boolean;
            /**
             * Format: date-time
             * @description When the last day is over, as it was counted without moving past days of rest.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description The last day, as it was counted without moving past days of rest.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The time after which a statutory deadline counts as missed.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description The last day once it was moved past Saturdays, Sundays and public holidays.
             * @example 2026-03-06
             */
            legalLatestDate: string;
            /** @description The days that the end was moved past. */
            passedOver: {
                /**
                 * Format: date
                 * @description A day on which the deadline can not end.
                 * @example 2026-03-06
                 */
                date: string;
                /**
                 * @description Which day of the week or holiday it is.
                 *
                 *     - `saturday`: A deadline that is moved does not end on a Saturday.
                 *     - `sunday`: A deadline that is moved does not end on a Sunday.
                 *     - `new-years-day`: The day is a public holiday of the country, or counts as one.
                 *     - `epiphany`: The day is a public holiday of the country, or counts as one.
                 *     - `maundy-thursday`: The day is a public holiday of the country, or counts as one.
                 *     - `good-friday`: The day is a public holiday of the country, or counts as one.
                 *     - `easter-sunday`: The day is a public holiday of the country, or counts as one.
                 *     - `easter-monday`: The day is a public holiday of the country, or counts as one.
                 *     - `great-prayer-day`: The day is a public holiday of the country, or counts as one.
                 *     - `labour-day`: The day is a public holiday of the country, or counts as one.
                 *     - `ascension-day`: The day is a public holiday of the country, or counts as one.
                 *     - `whit-sunday`: The day is a public holiday of the country, or counts as one.
                 *     - `whit-monday`: The day is a public holiday of the country, or counts as one.
                 *     - `constitution-day`: The day is a public holiday of the country, or counts as one.
                 *     - `national-day`: The day is a public holiday of the country, or counts as one.
                 *     - `midsummer-eve`: The day is a public holiday of the country, or counts as one.
                 *     - `midsummer-day`: The day is a public holiday of the country, or counts as one.
                 *     - `all-saints-day`: The day is a public holiday of the country, or counts as one.
                 *     - `christmas-eve`: The day is a public holiday of the country, or counts as one.
                 *     - `christmas-day`: The day is a public holiday of the country, or counts as one.
                 *     - `second-christmas-day`: The day is a public holiday of the country, or counts as one.
                 *     - `new-years-eve`: The day is a public holiday of the country, or counts as one.
                 * @enum {string}
                 */
                because: "saturday" | "sunday" | "new-years-day" | "epiphany" | "maundy-thursday" | "good-friday" | "easter-sunday" | "easter-monday" | "great-prayer-day" | "labour-day" | "ascension-day" | "whit-sunday" | "whit-monday" | "constitution-day" | "national-day" | "midsummer-eve" | "midsummer-day" | "all-saints-day" | "christmas-eve" | "christmas-day" | "second-christmas-day" | "new-years-eve";
            }[];
        };
        /** @description Deadline met: what `casework/deadline-met` puts on record. */
        CaseworkDeadlineMet: {
            /**
             * Format: uuid
             * @description The entry of the file that met the deadline.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            byEventId: string;
            /** @description What met the deadline happened before it was missed. */
            onTime: boolean;
            /** @description What met the deadline was recorded more than 24 hours after it happened. */
            recordedLate: boolean;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
        };
        /** @description Deadline extended: what `casework/deadline-extended` puts on record. */
        CaseworkDeadlineExtended: {
            /**
             * Format: date-time
             * @description When the extension was decided, where it is kept from what is taken up again.
             * @example 2026-03-06T16:30:00+01:00
             */
            decidedAt?: string;
            /**
             * Format: uuid
             * @description The entry of the file that extended the deadline.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            byEventId: string;
            /** @description The extension was decided when the last day was over already. */
            decidedLate: boolean;
            /** @description The extension was recorded more than 24 hours after it was decided. */
            recordedLate?: boolean;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
            /** @description It ends at an instant and not at the end of a day. */
            elapsed: boolean;
            /**
             * Format: date-time
             * @description When the last day is over, as it was counted without moving past days of rest.
             * @example 2026-03-06T16:30:00+01:00
             */
            nominalDue: string;
            /**
             * Format: date
             * @description The last day, as it was counted without moving past days of rest.
             * @example 2026-03-06
             */
            nominalDueDate: string;
            /**
             * Format: date-time
             * @description The time after which a statutory deadline counts as missed.
             * @example 2026-03-06T16:30:00+01:00
             */
            legalLatest: string;
            /**
             * Format: date
             * @description The last day once it was moved past Saturdays, Sundays and public holidays.
             * @example 2026-03-06
             */
            legalLatestDate: string;
            /** @description The days that the end was moved past. */
            passedOver: {
                /**
                 * Format: date
                 * @description A day on which the deadline can not end.
                 * @example 2026-03-06
                 */
                date: string;
                /**
                 * @description Which day of the week or holiday it is.
                 *
                 *     - `saturday`: A deadline that is moved does not end on a Saturday.
                 *     - `sunday`: A deadline that is moved does not end on a Sunday.
                 *     - `new-years-day`: The day is a public holiday of the country, or counts as one.
                 *     - `epiphany`: The day is a public holiday of the country, or counts as one.
                 *     - `maundy-thursday`: The day is a public holiday of the country, or counts as one.
                 *     - `good-friday`: The day is a public holiday of the country, or counts as one.
                 *     - `easter-sunday`: The day is a public holiday of the country, or counts as one.
                 *     - `easter-monday`: The day is a public holiday of the country, or counts as one.
                 *     - `great-prayer-day`: The day is a public holiday of the country, or counts as one.
                 *     - `labour-day`: The day is a public holiday of the country, or counts as one.
                 *     - `ascension-day`: The day is a public holiday of the country, or counts as one.
                 *     - `whit-sunday`: The day is a public holiday of the country, or counts as one.
                 *     - `whit-monday`: The day is a public holiday of the country, or counts as one.
                 *     - `constitution-day`: The day is a public holiday of the country, or counts as one.
                 *     - `national-day`: The day is a public holiday of the country, or counts as one.
                 *     - `midsummer-eve`: The day is a public holiday of the country, or counts as one.
                 *     - `midsummer-day`: The day is a public holiday of the country, or counts as one.
                 *     - `all-saints-day`: The day is a public holiday of the country, or counts as one.
                 *     - `christmas-eve`: The day is a public holiday of the country, or counts as one.
                 *     - `christmas-day`: The day is a public holiday of the country, or counts as one.
                 *     - `second-christmas-day`: The day is a public holiday of the country, or counts as one.
                 *     - `new-years-eve`: The day is a public holiday of the country, or counts as one.
                 * @enum {string}
                 */
                because: "saturday" | "sunday" | "new-years-day" | "epiphany" | "maundy-thursday" | "good-friday" | "easter-sunday" | "easter-monday" | "great-prayer-day" | "labour-day" | "ascension-day" | "whit-sunday" | "whit-monday" | "constitution-day" | "national-day" | "midsummer-eve" | "midsummer-day" | "all-saints-day" | "christmas-eve" | "christmas-day" | "second-christmas-day" | "new-years-eve";
            }[];
        };
        /** @description Deadline missed: what `casework/deadline-missed` puts on record. */
        CaseworkDeadlineMissed: {
            /** @description Why it was missed had been explained before it was counted anew. */
            explainedBefore: boolean;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
            /**
             * Format: date-time
             * @description The first instant that is too late.
             * @example 2026-03-06T16:30:00+01:00
             */
            ended: string;
        };
        /** @description Time expired: what `casework/deadline-expired` puts on record. */
        CaseworkDeadlineExpired: {
            /**
             * Format: date-time
             * @description The first instant that is too late.
             * @example 2026-03-06T16:30:00+01:00
             */
            ended: string;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
        };
        /** @description Day appointed passed: what `casework/deadline-passed` puts on record. */
        CaseworkDeadlinePassed: {
            /**
             * Format: date-time
             * @description The first instant that is too late.
             * @example 2026-03-06T16:30:00+01:00
             */
            ended: string;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
        };
        /** @description Deadline cancelled: what `casework/deadline-cancelled` puts on record. */
        CaseworkDeadlineCancelled: {
            /**
             * Format: uuid
             * @description The entry of the file by which what the deadline served has ended.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            byEventId: string;
            /**
             * @description Which kind of entry it was.
             *
             *     Text that says something: blanks alone do not.
             */
            byType: string;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
        };
        /** @description Deadline superseded: what `casework/deadline-superseded` puts on record. */
        CaseworkDeadlineSuperseded: {
            /**
             * @description It was missed, and it has become known that the miss no longer counts.
             *
             *     - `done-in-time`: It had been done in time and was recorded after the miss.
             *     - `extended-in-time`: It had been extended in time, which was recorded after the miss.
             *     - `ended-before`: What the deadline served had ended before it ran out.
             *     - `corrected-since`: What the miss rested on has been corrected since.
             * @enum {string}
             */
            missAnswer?: "done-in-time" | "extended-in-time" | "ended-before" | "corrected-since";
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
            /**
             * @description Why the deadline no longer applies.
             *
             *     - `anchor-corrected`: What it counts from happened at another time.
             *     - `registered-in-error`: What it counts from was registered in error.
             *     - `recorded-late`: Something that had happened earlier was recorded afterwards.
             *     - `moved`: Another day has been appointed instead.
             *     - `goes-on`: The matter goes on in another one, and the deadline with it.
             *     - `law-changed`: A new version of the law also applies to deadlines that run already.
             * @enum {string}
             */
            because: "anchor-corrected" | "registered-in-error" | "recorded-late" | "moved" | "goes-on" | "law-changed";
        };
        /** @description Missed deadline explained: what `casework/missed-deadline-explained` puts on record. */
        CaseworkMissedDeadlineExplained: {
            /**
             * @description Why the deadline was missed.
             *
             *     Text that says something: blanks alone do not.
             */
            reason: string;
            /**
             * Format: uuid
             * @description The deadline that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            deadlineId: string;
            /**
             * @description The rule that the deadline follows from.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId: string;
        };
        /** @description Passing withdrawn: what `casework/passing-withdrawn` puts on record. */
        CaseworkPassingWithdrawn: {
            /** @description What time had brought about at an instant, in order. */
            withdrawn: string[];
            /**
             * @description Which kind of event the first was.
             *
             *     Text that says something: blanks alone do not.
             */
            withdrawnType: string;
            /**
             * @description The rule that the deadline follows from, where it is about one.
             *
             *     Text that says something: blanks alone do not.
             */
            ruleId?: string;
            /**
             * Format: uuid
             * @description The entry of the file that became known afterwards.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            becauseOf: string;
            /** @description How the matters stand without the event. */
            restores: {
                [key: string]: unknown;
            }[];
        };
        /** @description Municipality founded: what `municipality/founded` puts on record. */
        MunicipalityFounded: {
            /**
             * @description What the municipality is called.
             *
             *     Text that says something: blanks alone do not.
             */
            name: string;
        };
        /** @description Unit registered: what `municipality/unit-registered` puts on record. */
        MunicipalityUnitRegistered: {
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description What the unit is called.
             *
             *     Text that says something: blanks alone do not.
             */
            title: string;
        };
        /** @description Unit closed: what `municipality/unit-closed` puts on record. */
        MunicipalityUnitClosed: {
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
        };
        /** @description Staff registered: what `municipality/staff-registered` puts on record. */
        MunicipalityStaffRegistered: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The name of the member of staff.
             *
             *     Text that says something: blanks alone do not.
             */
            name: string;
            /**
             * @description The address that reminders are sent to.
             *
             *     Text that says something: blanks alone do not.
             */
            email?: string;
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId: string;
            /**
             * @description The education or licence that the member of staff has.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            qualification: "social-work-degree" | "equivalent" | "none";
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Staff changed: what `municipality/staff-changed` puts on record. */
        MunicipalityStaffChanged: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The name of the member of staff.
             *
             *     Text that says something: blanks alone do not.
             */
            name?: string;
            /**
             * @description The address that reminders are sent to.
             *
             *     Text that says something: blanks alone do not.
             */
            email?: string;
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId?: string;
            /**
             * @description The education or licence that the member of staff has.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            qualification?: "social-work-degree" | "equivalent" | "none";
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Calendar address taken back: what `municipality/calendar-address-taken-back` puts on record. */
        MunicipalityCalendarAddressTakenBack: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
        };
        /** @description Role given: what `municipality/role-given` puts on record. */
        MunicipalityRoleGiven: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description Role proposed: what `municipality/role-proposed` puts on record. */
        MunicipalityRoleProposed: {
            /**
             * Format: uuid
             * @description The proposed role that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description Role confirmed: what `municipality/role-confirmed` puts on record. */
        MunicipalityRoleConfirmed: {
            /**
             * Format: uuid
             * @description The proposed role that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * @description The code that the register knows the unit by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake
             */
            unitId?: string;
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until?: string;
        };
        /** @description Proposed role declined: what `municipality/role-declined` puts on record. */
        MunicipalityRoleDeclined: {
            /**
             * Format: uuid
             * @description The proposed role that it is about.
             *
             *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
             * @example 0197a1b2-0000-8000-8000-000000000001
             */
            proposalId: string;
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
        };
        /** @description Role ended: what `municipality/role-ended` puts on record. */
        MunicipalityRoleEnded: {
            /**
             * @description The code that the register knows the member of staff by.
             *
             *     Text that says something: blanks alone do not.
             * @example intake-1
             */
            staffId: string;
            /**
             * @description The role that the member of staff gets or leaves.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            role: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
            /**
             * Format: date
             * @description The first day on which the role no longer holds.
             * @example 2026-03-06
             */
            until: string;
        };
        /** @description Setting chosen: what `municipality/setting-chosen` puts on record. */
        MunicipalitySettingChosen: {
            /**
             * @description The setting that the municipality chooses.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            name: "child-protection/late-report-cut-off" | "child-protection/feedback-week-from" | "municipality/quiet-hours" | "casework/temporary-numbers";
            /**
             * @description What the setting is to be, in the form that it describes.
             *
             *     Text that says something: blanks alone do not.
             */
            value: string;
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Delegation set: what `municipality/delegation-set` puts on record. */
        MunicipalityDelegationSet: {
            /**
             * @description The procedure that the delegation is about.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure?: "child-protection";
            /**
             * @description The command that is delegated.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            commandType: "child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer";
            /** @description The roles that may do it, among those that the law allows. */
            roles: ("unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist")[];
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Offer registered: what `municipality/offer-registered` puts on record. */
        MunicipalityOfferRegistered: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * @description The procedure in which the support is given, if any.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure?: "child-protection";
            /** @description Whether the need is tested before the support is given. */
            needsTest: boolean;
            /** @description What all may read, in the language of the country. */
            inCountryLanguage: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /** @description The same in English. */
            inEnglish: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Offer changed: what `municipality/offer-changed` puts on record. */
        MunicipalityOfferChanged: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * @description The procedure in which the support is given, if any.
             *
             *     Text that says something: blanks alone do not.
             * @enum {string}
             */
            procedure?: "child-protection";
            /** @description Whether the need is tested before the support is given. */
            needsTest: boolean;
            /** @description What all may read, in the language of the country. */
            inCountryLanguage: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /** @description The same in English. */
            inEnglish: {
                /**
                 * @description What the support is called.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                support: string;
                /**
                 * @description Whom the support is for.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                targetGroup: string;
                /**
                 * @description What somebody who looks for support has to know.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                description: string;
                /**
                 * @description Address, telephone or web page.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                whereToTurn: string;
            };
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Offer withdrawn: what `municipality/offer-withdrawn` puts on record. */
        MunicipalityOfferWithdrawn: {
            /**
             * @description The code that the register knows the offer by.
             *
             *     Text that says something: blanks alone do not.
             */
            offerId: string;
            /**
             * Format: date
             * @description The first day on which it holds.
             * @example 2026-03-06
             */
            from: string;
        };
        /** @description Why a request was not carried out (RFC 9457). Nothing of a case’s content is in it. */
        Problem: {
            /** @description The kind of problem, as a URN. */
            type: string;
            /** @description The kind of problem, in words, in the language of the answer. */
            title: string;
            /** @description The status of the answer. */
            status: number;
            /**
             * @description The kind of problem, by its stable code.
             * @enum {string}
             */
            code: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "KEY_REQUIRED" | "UNAUTHENTICATED" | "NO_ROLE" | "SECRECY_BARRIER" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "IN_FLIGHT" | "STALE_VERSION" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "INVALID_FIELD" | "INVALID_CURSOR" | "KEY_REUSED" | "VERSION_REQUIRED" | "RATE_LIMITED" | "HEADERS_TOO_LARGE" | "FAULT" | "BUSY" | "UNAVAILABLE" | "OUT_OF_DELEGATION" | "NOT_PARTY" | "STATE_CONFLICT" | "GROUND_REQUIRED" | "NOT_POSSIBLE" | "RETENTION_LOCK" | "MISSING_CONSENT" | "NOT_QUALIFIED" | "DEADLINE_NOT_EXTENDABLE" | "ALREADY_OPEN" | "CHILD_NOT_HEARD" | "NOT_COMMUNICATED" | "REASONS_MISSING" | "APPEAL_INFO_MISSING" | "ANONYMITY_FORBIDDEN" | "IDENTITY_FORBIDDEN";
            /** @description What is wrong and what to do, in the language of the answer. */
            detail: string;
            /** @description What a refusal says, in each language in which the procedure is read. */
            says?: components["schemas"]["SaidInLanguages"];
            /** @description What is wrong: a dotted path in the body, or the name of a header or query parameter. */
            field?: string;
            /** @description What was expected of that field. */
            expected?: string;
            /** @description Every field that is wrong, first the one that the problem is told as; at most 50. */
            fields?: components["schemas"]["WrongField"][];
            /** @description The paragraph that a refusal rests on. */
            source?: string;
            /** @description Commands that you may give now instead. */
            allowed?: ("child-protection/record-advice" | "child-protection/register-report" | "child-protection/register-sibling-report" | "child-protection/register-application" | "child-protection/record-anonymity-wish" | "child-protection/decide-anonymity" | "child-protection/record-protection-assessment" | "child-protection/record-preliminary-contact" | "child-protection/extend-preliminary" | "child-protection/decline-to-open" | "child-protection/link-report" | "child-protection/open-investigation" | "child-protection/open-investigation-unasked" | "child-protection/link-application" | "child-protection/extend-investigation" | "child-protection/inform-concerned" | "child-protection/withhold-information" | "child-protection/offer-meeting" | "child-protection/request-feedback" | "child-protection/give-feedback" | "child-protection/refuse-feedback" | "child-protection/make-decision" | "child-protection/demand-decision" | "child-protection/refuse-demand" | "casework/add-person" | "casework/change-person" | "casework/record-person-left" | "casework/lift-protection" | "casework/assign-handler" | "casework/grant-sight" | "casework/end-sight" | "casework/explain-missed-deadline" | "casework/correct-occurrence" | "casework/register-in-error" | "casework/merge-file" | "casework/answer-merge" | "casework/conclude-merge" | "casework/go-on-as-one" | "casework/answer-for-act" | "casework/uphold-act" | "casework/erase-matter" | "casework/erase-file" | "municipality/found" | "municipality/register-unit" | "municipality/close-unit" | "municipality/register-staff" | "municipality/change-staff" | "municipality/take-back-calendar-address" | "municipality/give-role" | "municipality/end-role" | "municipality/confirm-role" | "municipality/decline-role" | "municipality/set-setting" | "municipality/set-delegation" | "municipality/register-offer" | "municipality/change-offer" | "municipality/withdraw-offer")[];
            /** @description The version that there is now. It is of what you see: who sees more or less has another. */
            version?: string;
            /** @description What has been recorded since the version that was named, as far as you see it. */
            since?: components["schemas"]["InterveningEvent"][];
        };
        /** @description A field, a header or a parameter that is wrong. */
        WrongField: {
            /** @description A dotted path in the body, or the name of a header or query parameter; empty for the body itself. */
            field: string;
            /**
             * @description What is wrong with it.
             *
             *     - `missing`: It isn’t there or says nothing: blanks alone don’t count.
             *     - `left-out`: It may not be given here.
             *     - `unknown`: There is no such field here.
             *     - `wrong-kind`: It is something else than what is asked for: a number in place of text, for example.
             *     - `not-a-code`: It has to be one of the codes that are listed.
             *     - `wrong-form`: The text isn’t written as it is asked for, or names something that doesn’t exist.
             *     - `too-long`: The text has more characters than there is room for.
             *     - `too-few`: The list has to hold more.
             *     - `too-many`: The list may not hold as many.
             *     - `out-of-range`: The number is too small or too large.
             *     - `strange-characters`: The text has control characters or halves of characters in it.
             *     - `wrong-value`: The form is right, but it can’t be so by what is known already.
             * @enum {string}
             */
            code: "missing" | "left-out" | "unknown" | "wrong-kind" | "not-a-code" | "wrong-form" | "too-long" | "too-few" | "too-many" | "out-of-range" | "strange-characters" | "wrong-value";
            /** @description What was expected, in the language of the answer. */
            expected: string;
        };
        /** @description An event that was recorded since the version that a command named. */
        InterveningEvent: {
            /**
             * @description What kind of event it was.
             * @enum {string}
             */
            type: "child-protection/advice-given" | "child-protection/report-received" | "child-protection/application-received" | "child-protection/anonymity-wished" | "child-protection/anonymity-decided" | "child-protection/protection-assessment-made" | "child-protection/preliminary-assessment-started" | "child-protection/contact-made-in-preliminary" | "child-protection/preliminary-assessment-extended" | "child-protection/investigation-not-opened" | "child-protection/report-linked-to-ongoing" | "child-protection/investigation-opened" | "child-protection/application-linked-to-ongoing" | "child-protection/investigation-linked-to-ongoing" | "child-protection/investigation-extended" | "child-protection/concerned-informed" | "child-protection/information-withheld" | "child-protection/concerned-left-to-tell" | "child-protection/reporter-meeting-offered" | "child-protection/reporter-feedback-requested" | "child-protection/reporter-feedback-given" | "child-protection/reporter-feedback-refused" | "child-protection/decision-made" | "child-protection/investigation-closed" | "child-protection/decision-demanded" | "child-protection/demand-rejected" | "child-protection/demand-refused" | "casework/file-opened" | "casework/person-added" | "casework/person-changed" | "casework/person-left" | "casework/protection-lifted" | "casework/handler-assigned" | "casework/sight-granted" | "casework/sight-ended" | "casework/registered-in-error" | "casework/occurrence-corrected" | "casework/late-recording-explained" | "casework/confirmation-asked" | "casework/act-answered-for" | "casework/act-upheld" | "casework/merge-proposed" | "casework/merge-refused" | "casework/file-merged" | "casework/file-taken-over" | "casework/seat-given" | "casework/seat-ended" | "casework/content-erased" | "casework/deadline-started" | "casework/deadline-met" | "casework/deadline-extended" | "casework/deadline-missed" | "casework/deadline-expired" | "casework/deadline-passed" | "casework/deadline-cancelled" | "casework/deadline-superseded" | "casework/missed-deadline-explained" | "casework/passing-withdrawn" | "municipality/founded" | "municipality/unit-registered" | "municipality/unit-closed" | "municipality/staff-registered" | "municipality/staff-changed" | "municipality/calendar-address-taken-back" | "municipality/role-given" | "municipality/role-proposed" | "municipality/role-confirmed" | "municipality/role-declined" | "municipality/role-ended" | "municipality/setting-chosen" | "municipality/delegation-set" | "municipality/offer-registered" | "municipality/offer-changed" | "municipality/offer-withdrawn";
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-06T16:30:00+01:00
             */
            recordedAt: string;
            /**
             * @description The role in which it was done.
             * @enum {string}
             */
            role?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
        };
    };
    responses: {
        /** @description A problem told with 400. */
        Problem400: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 401. */
        Problem401: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 403. */
        Problem403: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 404. */
        Problem404: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 405. */
        Problem405: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 406. */
        Problem406: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 408. */
        Problem408: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 409. */
        Problem409: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 412. */
        Problem412: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 413. */
        Problem413: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 415. */
        Problem415: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 422. */
        Problem422: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 428. */
        Problem428: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 429. */
        Problem429: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 431. */
        Problem431: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 500. */
        Problem500: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem told with 503. */
        Problem503: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The methods that the address takes. */
        Allow: string;
        /** @description Where the body was compressed: how it is taken. */
        "Accept-Encoding": "identity";
        /** @description The language in which the answer is told. */
        "Content-Language": "sv" | "da" | "en";
        /** @description The version that there is now. */
        ETag: string;
        /** @description How many requests a token has in a minute; absent where none are counted. */
        "RateLimit-Limit": number;
        /** @description How many of them are left. */
        "RateLimit-Remaining": number;
        /** @description In how many seconds they are counted anew. */
        "RateLimit-Reset": number;
        /** @description After how many seconds to try again. */
        "Retry-After": number;
        /** @description That a token is asked for, and what is wrong with one that was sent (RFC 6750). */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    childProtectionRecordAdvice: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key": string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "topic": "parenting",
                 *       "channel": "phone"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRecordAdvice"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            201: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    /** @description The address of the file. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY, KEY_REQUIRED */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRegisterReport: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key": string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "children": [
                 *         {}
                 *       ],
                 *       "report": {
                 *         "unitId": "intake",
                 *         "channel": "phone",
                 *         "arrivalRule": "reached-authority",
                 *         "reporterType": "private",
                 *         "anonymous": false,
                 *         "text": "Report",
                 *         "violenceIndicated": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRegisterReport"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            201: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    /** @description The address of the file. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY, KEY_REQUIRED */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, ANONYMITY_FORBIDDEN, IDENTITY_FORBIDDEN, STATE_CONFLICT */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRegisterApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key": string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "child": {},
                 *       "unitId": "intake",
                 *       "channel": "phone",
                 *       "arrivalRule": "reached-authority",
                 *       "applicantRole": "guardian",
                 *       "wishedHelp": "Help wished for",
                 *       "consents": [],
                 *       "applicant": {
                 *         "name": "Gunnar Ek",
                 *         "contact": "070-123 45 67"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRegisterApplication"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            201: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    /** @description The address of the file. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY, KEY_REQUIRED */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, STATE_CONFLICT */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRecordAnonymityWish: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toldItIsNoPromise": true
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRecordAnonymityWish"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionDecideAnonymity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "askedBy": "guardian",
                 *       "withheld": false,
                 *       "riskOfSeriousHarm": false,
                 *       "reasons": "Nothing tells of a threat to the reporter."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionDecideAnonymity"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, REASONS_MISSING */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRecordProtectionAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessorId": "intake-1",
                 *       "needsProtection": false,
                 *       "facts": "Facts",
                 *       "reasons": "The child is safe at home tonight."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRecordProtectionAssessment"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, REASONS_MISSING */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRecordPreliminaryContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "with": "reporter",
                 *       "how": "phone"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRecordPreliminaryContact"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, MISSING_CONSENT */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionExtendPreliminary: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "extraordinary-reasons",
                 *       "reasons": "The guardians are abroad and can’t be reached before.",
                 *       "newDate": "2027-03-31"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionExtendPreliminary"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, DEADLINE_NOT_EXTENDABLE */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionDeclineToOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": "The school sees to what the child needs.",
                 *       "childsView": "The child is content as it is."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionDeclineToOpen"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, REASONS_MISSING, CHILD_NOT_HEARD */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionLinkReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ChildProtectionLinkReport"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionOpenInvestigation: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "Purpose"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionOpenInvestigation"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE, ALREADY_OPEN */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionOpenInvestigationUnasked: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitId": "investigation",
                 *       "howItBecameKnown": "How it became known",
                 *       "purpose": "Purpose"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionOpenInvestigationUnasked"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE, ALREADY_OPEN */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionLinkApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ChildProtectionLinkApplication"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionExtendInvestigation: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "special-reasons",
                 *       "reasons": "A report of the hospital is awaited.",
                 *       "newDate": "2027-06-30"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionExtendInvestigation"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, DEADLINE_NOT_EXTENDABLE */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionInformConcerned: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "informed": [
                 *         "0197a1b2-0000-8000-8000-000000000001"
                 *       ],
                 *       "channel": "phone"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionInformConcerned"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionWithholdInformation: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "withheldFrom": [
                 *         "0197a1b2-0000-8000-8000-000000000001"
                 *       ],
                 *       "specialReasons": "The child would be in danger if they knew."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionWithholdInformation"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionOfferMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "suitable": true,
                 *       "invitees": [
                 *         "child"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionOfferMeeting"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, NOT_PARTY, REASONS_MISSING */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRequestFeedback: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ChildProtectionRequestFeedback"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, NOT_PARTY */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionGiveFeedback: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ChildProtectionGiveFeedback"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, NOT_PARTY */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRefuseFeedback: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "whyUnsuitable": "The family asks that the reporter be told nothing."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRefuseFeedback"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, REASONS_MISSING */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionMakeDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "close-without-support",
                 *       "legalBasis": "Legal basis",
                 *       "reasons": "The family copes with the support that it has.",
                 *       "childsView": "The child wants to stay at home.",
                 *       "communication": "communicated"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionMakeDecision"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, CHILD_NOT_HEARD, REASONS_MISSING, NOT_COMMUNICATED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionDemandDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partyId": "0197a1b2-0000-8000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionDemandDecision"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, NOT_PARTY, STATE_CONFLICT */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRefuseDemand: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "saysHowToAppeal": true,
                 *       "reasons": "The investigation isn’t complete."
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRefuseDemand"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED, REASONS_MISSING, APPEAL_INFO_MISSING */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionAddPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "guardian",
                 *       "person": {}
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionAddPerson"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionChangePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "person": {
                 *         "name": "Astrid Ek"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionChangePerson"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRecordPersonLeft: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRecordPersonLeft"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionLiftProtection: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionLiftProtection"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionAssignHandler: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "handlerId": "investigator-1"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionAssignHandler"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION, NOT_QUALIFIED */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionGrantSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "staffId": "intake-1",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionGrantSight"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionEndSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "staffId": "intake-1",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionEndSight"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionExplainMissedDeadline: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deadlineId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionExplainMissedDeadline"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionCorrectOccurrence: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entryId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "happenedAt": "2026-03-06T16:30:00+01:00",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionCorrectOccurrence"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionRegisterInError: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entryId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionRegisterInError"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionMergeFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intoFileId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionMergeFile"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionAnswerForAct: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entryId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "confirmed": true
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionAnswerForAct"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionUpholdAct: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entryId": "0197a1b2-0000-8000-8000-000000000001",
                 *       "reason": "Reason"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionUpholdAct"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionEraseMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "statutory-purge"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionEraseMatter"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE, RETENTION_LOCK */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    childProtectionEraseFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "statutory-purge"
                 *     }
                 */
                "application/json": components["schemas"]["ChildProtectionEraseFile"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE, RETENTION_LOCK */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityRegisterUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitId": "intake",
                 *       "title": "Title"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityRegisterUnit"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityCloseUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitId": "intake"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityCloseUnit"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityRegisterStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "qualification": "none",
                 *       "staffId": "intake-1",
                 *       "name": "Name",
                 *       "unitId": "intake"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityRegisterStaff"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityChangeStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "staffId": "intake-1"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityChangeStaff"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityTakeBackCalendarAddress: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "staffId": "intake-1"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityTakeBackCalendarAddress"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityGiveRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "unit-manager",
                 *       "staffId": "intake-1"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityGiveRole"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityEndRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "unit-manager",
                 *       "staffId": "intake-1"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityEndRole"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityConfirmRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "proposalId": "0197a1b2-0000-8000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityConfirmRole"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityDeclineRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "proposalId": "0197a1b2-0000-8000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityDeclineRole"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalitySetSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "municipality/quiet-hours",
                 *       "value": "18:00-07:00"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalitySetSetting"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalitySetDelegation: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [],
                 *       "procedure": "child-protection",
                 *       "commandType": "child-protection/record-advice"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalitySetDelegation"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityRegisterOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offerId": "Code of the offer",
                 *       "needsTest": false,
                 *       "inCountryLanguage": {
                 *         "support": "Support",
                 *         "targetGroup": "Target group",
                 *         "description": "Description",
                 *         "whereToTurn": "Where to turn"
                 *       },
                 *       "inEnglish": {
                 *         "support": "Support",
                 *         "targetGroup": "Target group",
                 *         "description": "Description",
                 *         "whereToTurn": "Where to turn"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityRegisterOffer"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityChangeOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offerId": "Code of the offer",
                 *       "needsTest": false,
                 *       "inCountryLanguage": {
                 *         "support": "Support",
                 *         "targetGroup": "Target group",
                 *         "description": "Description",
                 *         "whereToTurn": "Where to turn"
                 *       },
                 *       "inEnglish": {
                 *         "support": "Support",
                 *         "targetGroup": "Target group",
                 *         "description": "Description",
                 *         "whereToTurn": "Where to turn"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityChangeOffer"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    municipalityWithdrawOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before. */
                "If-Match": string;
                /** @description A value of your own, the same on every retry: the first answer is given again. */
                "Idempotency-Key"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offerId": "Code of the offer"
                 *     }
                 */
                "application/json": components["schemas"]["MunicipalityWithdrawOffer"];
            };
        };
        responses: {
            /** @description Accepted and durably recorded. */
            200: {
                headers: {
                    /** @description The version for the next command. */
                    ETag?: string;
                    /** @description `true` where the key was used before, and this is the first answer again. */
                    "Idempotent-Replayed"?: "true";
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedCommand"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description IN_FLIGHT, STATE_CONFLICT, NOT_POSSIBLE */
            409: components["responses"]["Problem409"];
            /** @description STALE_VERSION */
            412: components["responses"]["Problem412"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD, KEY_REUSED, GROUND_REQUIRED */
            422: components["responses"]["Problem422"];
            /** @description VERSION_REQUIRED */
            428: components["responses"]["Problem428"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    readFrontDoor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrontDoor"];
                };
            };
            /** @description To the page of this document, for a browser: it asks for `text/html`. */
            302: {
                headers: {
                    /** @description The page, from the same origin. */
                    Location: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
        };
    };
    readCaseload: {
        parameters: {
            query?: {
                /** @description What is due first comes first, or what began first; with a hyphen the other way round. */
                sort?: "due" | "-due" | "opened" | "-opened";
                /** @description How many at most; 50, if left out. */
                limit?: number;
                /** @description Whether each row says whom it is about, where you may see it; no, if left out. */
                names?: boolean;
                /** @description The matter of this case number, open, closed or registered in error, in whichever list or none, where you see it in its file. No other filter goes with it. */
                caseNumber?: string;
                /** @description The next of the page before. */
                cursor?: string;
                /** @description The position of an answer to a command, to see at least that. */
                minPosition?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description Which list: what you handle, what your unit has, what nobody of it handles, or whatever you see. Mine, if left out. */
                list?: "mine" | "unit" | "unassigned" | "all";
                /** @description Only matters of this kind. */
                kind?: "report" | "application" | "investigation";
                /** @description Only matters in this step. */
                step?: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
                /** @description Only what this member of staff handles. */
                handler?: string;
                /** @description Only what belongs to this unit. */
                unit?: string;
                /**
                 * @description Only matters whose deadlines stand so.
                 *
                 *     - `overdue`: A duty is not done though its nominal day is over, whether or not it counts as missed yet; one that was missed is so until it is done, however it was extended since. A window or an appointment never is.
                 *     - `due-soon`: Any open deadline, not only the first, has its last day still ahead, and its nominal day comes within a week or has come.
                 *     - `missed`: A miss stands of a duty that is not done, or asks for its reason, also when what was missed is done or has ended, or the matter is closed.
                 *     - `none`: No deadline is open, and no miss asks for its reason.
                 */
                deadline?: "overdue" | "due-soon" | "missed" | "none";
                /**
                 * @description Whether anything is left to do; `open` if left out.
                 *
                 *     - `open`: Matters that are not closed, and closed ones of which a duty is open or a miss asks for its reason. `step` and `closedAt` show that they are closed.
                 *     - `closed`: Closed matters of which nothing is left to do.
                 */
                state?: "open" | "closed";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadPageShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    countCaseload: {
        parameters: {
            query?: {
                /** @description Whether to count past 1,000. */
                exact?: boolean;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadCountsShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    followCaseload: {
        parameters: {
            query?: {
                /** @description A ticket in place of a token, where no header can be sent. */
                ticket?: string;
                /** @description The id of the last message that was taken in, where no header can be sent. */
                lastEventId?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description Which list: what you handle, what your unit has, what nobody of it handles, or whatever you see. Mine, if left out. */
                list?: "mine" | "unit" | "unassigned" | "all";
                /** @description Only matters of this kind. */
                kind?: "report" | "application" | "investigation";
                /** @description Only matters in this step. */
                step?: "received" | "assessed" | "preliminary" | "opened" | "not-opened" | "linked" | "under-investigation" | "decided" | "investigating" | "closed";
                /** @description Only what this member of staff handles. */
                handler?: string;
                /** @description Only what belongs to this unit. */
                unit?: string;
                /**
                 * @description Only matters whose deadlines stand so.
                 *
                 *     - `overdue`: A duty is not done though its nominal day is over, whether or not it counts as missed yet; one that was missed is so until it is done, however it was extended since. A window or an appointment never is.
                 *     - `due-soon`: Any open deadline, not only the first, has its last day still ahead, and its nominal day comes within a week or has come.
                 *     - `missed`: A miss stands of a duty that is not done, or asks for its reason, also when what was missed is done or has ended, or the matter is closed.
                 *     - `none`: No deadline is open, and no miss asks for its reason.
                 */
                deadline?: "overdue" | "due-soon" | "missed" | "none";
                /**
                 * @description Whether anything is left to do; `open` if left out.
                 *
                 *     - `open`: Matters that are not closed, and closed ones of which a duty is open or a miss asks for its reason. `step` and `closedAt` show that they are closed.
                 *     - `closed`: Closed matters of which nothing is left to do.
                 */
                state?: "open" | "closed";
            };
            header?: {
                /** @description The id of the last message that was taken in: the stream goes on after it. */
                "Last-Event-ID"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events until the token ends. The id of each message is an opaque position of the log: `start` says from which position on everything is told, and in which unit and roles you look. `row` is a row of the page as it is now, `left` the ids of a matter that is in the list no more, and `reload` asks to read the page again. A message may be told twice; none is left out, also for whoever comes back with the last id. The data of each is JSON, as `x-messages` names it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description NOT_ACCEPTABLE */
            406: components["responses"]["Problem406"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    followFile: {
        parameters: {
            query?: {
                /** @description A ticket in place of a token, where no header can be sent. */
                ticket?: string;
                /** @description The id of the last message that was taken in, where no header can be sent. */
                lastEventId?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The id of the last message that was taken in: the stream goes on after it. */
                "Last-Event-ID"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events until the token ends. The id of each message is an opaque position of the log: `start` says from which position on everything is told. `changed` names the versions of the file and of its matters and the types of the events, and `reload` asks to read the page again. A message may be told twice; none is left out, also for whoever comes back with the last id. The data of each is JSON, as `x-messages` names it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description NOT_ACCEPTABLE */
            406: components["responses"]["Problem406"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE, BUSY */
            503: components["responses"]["Problem503"];
        };
    };
    takeLiveTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTicket"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readDisplayNames: {
        parameters: {
            query?: never;
            header?: {
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "matters": [
                 *         {
                 *           "fileId": "0197a1b2-0000-8000-8000-000000000001",
                 *           "matterId": "0197a1b2-0000-8000-8000-000000000001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DisplayNames"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNamesShown"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readFile: {
        parameters: {
            query?: {
                /** @description How many at most; 30, if left out. */
                limit?: number;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description The next of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readMatter: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description A matter of the file. */
                matterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAlone"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readFileDeadlines: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this matter.
                 *
                 *     A UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001.
                 */
                matterId?: string;
                /**
                 * @description Only those that stand so.
                 *
                 *     - `running`: It runs, and what it asks for has not been done.
                 *     - `extended`: It runs to a later day than it was first counted to.
                 *     - `missed`: The last day is over, and what it asks for has still not been done.
                 *     - `expired`: The time was somebody else’s and ran out unused, which is no miss.
                 *     - `passed`: The day appointed is over.
                 *     - `met`: What it asks for has been done, on time or late.
                 *     - `cancelled`: What the deadline served has ended.
                 *     - `superseded`: Another deadline has taken its place, or it has fallen away after a correction.
                 */
                state?: "running" | "extended" | "missed" | "expired" | "passed" | "met" | "cancelled" | "superseded";
                /** @description How many at most; 30, if left out. */
                limit?: number;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description The next of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDeadlines"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description What was recorded first comes first, or what was recorded last. Oldest, if left out. */
                order?: "oldest" | "newest";
                /** @description How many at most; 100, if left out. */
                limit?: number;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description The next of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readEntry: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
                /** @description A file. Of the procedure `municipality`: the register, whose file has the id of the municipality. */
                fileId: string;
                /** @description An entry of the file’s timeline. */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryContentShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    lookUpSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personalNumber": "20150101-9804"
                 *     }
                 */
                "application/json": components["schemas"]["SubjectLookUp"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectFound"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readTasks: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    findCalendarAddress: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description MALFORMED_REQUEST, MALFORMED_BODY */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description BODY_TOO_LARGE */
            413: components["responses"]["Problem413"];
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: components["responses"]["Problem415"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readCalendar: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The secret of a calendar, as its address was given. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case numbers, rules and days; nothing of a person. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readReads: {
        parameters: {
            query?: {
                /** @description Whose reads. Either this or id is given: without one, and with both, it is refused. */
                staff?: string;
                /** @description The reads of what: the id of a file, a matter or an entry. Either this or staff is given. */
                id?: string;
                /** @description How many at most; 50, if left out. */
                limit?: number;
                /** @description The next of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadsPage"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readMe: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description Only who holds this role. */
                role?: "unit-manager" | "quality-officer" | "register-keeper" | "auditor" | "intake-worker" | "investigator" | "decision-maker" | "on-call" | "archivist";
                /** @description Only who has this qualification. */
                qualification?: "social-work-degree" | "equivalent" | "none";
                /**
                 * @description Only who belongs to this unit.
                 *
                 *     Text that says something: blanks alone do not.
                 */
                unit?: string;
                /** @description On which day, in the time zone of the municipality; today, if left out. */
                day?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffToChoose"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readRegister: {
        parameters: {
            query?: {
                /** @description The register as it was kept until then; as it is now, if left out. */
                at?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    readRegisterHistory: {
        parameters: {
            query?: {
                /** @description How many at most; 50, if left out. */
                limit?: number;
                /** @description The next of the page before. */
                cursor?: string;
                /** @description Why you read; it goes into the log of reads. Casework, if left out. */
                purpose?: "casework" | "supervision" | "quality" | "audit";
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else English. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterHistory"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description UNAUTHENTICATED */
            401: components["responses"]["Problem401"];
            /** @description NO_ROLE, NOT_PARTY, SECRECY_BARRIER, OUT_OF_DELEGATION */
            403: components["responses"]["Problem403"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD, INVALID_CURSOR */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @description The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else that of the country. */
                language?: "sv" | "da" | "en";
            };
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description A municipality. */
                municipalityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
            /** @description UNAVAILABLE */
            503: components["responses"]["Problem503"];
        };
    };
    listProcedures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProceduresShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
        };
    };
    describeProcedure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The stable name of a procedure. */
                procedure: "child-protection" | "municipality";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDescribed"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description INVALID_FIELD */
            422: components["responses"]["Problem422"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that you hold: 304 if it would be the same. It is a read all the same, and logged. */
                "If-None-Match"?: string;
                /** @description The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which they are said, else in English. What can’t be read of it counts as not sent. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthShown"];
                };
            };
            /** @description It would be the answer that you hold. */
            304: {
                headers: {
                    /** @description The validator of this answer as you see it now, which time and your roles move as well. No version for a command: that stands in the answer. */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED_REQUEST */
            400: components["responses"]["Problem400"];
            /** @description NOT_FOUND */
            404: components["responses"]["Problem404"];
            /** @description RATE_LIMITED */
            429: components["responses"]["Problem429"];
            /** @description FAULT */
            500: components["responses"]["Problem500"];
        };
    };
}

/** What the messages of each stream hold, by its address and their kind. */
export interface messages {
  '/v1/caseload/live': { start: components['schemas']['LiveStart']; row: components['schemas']['LiveRow']; left: components['schemas']['LiveLeft']; reload: components['schemas']['LiveReload'] };
  '/v1/{procedure}/files/{fileId}/live': { start: components['schemas']['LiveStart']; changed: components['schemas']['LiveChanged']; reload: components['schemas']['LiveReload'] };
}

/** The body of each command, by the address that it is posted to. */
export interface commands {
  '/v1/child-protection/record-advice': components['schemas']['ChildProtectionRecordAdvice'];
  '/v1/child-protection/register-report': components['schemas']['ChildProtectionRegisterReport'];
  '/v1/child-protection/register-application': components['schemas']['ChildProtectionRegisterApplication'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/record-anonymity-wish': components['schemas']['ChildProtectionRecordAnonymityWish'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/decide-anonymity': components['schemas']['ChildProtectionDecideAnonymity'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/record-protection-assessment': components['schemas']['ChildProtectionRecordProtectionAssessment'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/record-preliminary-contact': components['schemas']['ChildProtectionRecordPreliminaryContact'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/extend-preliminary': components['schemas']['ChildProtectionExtendPreliminary'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/decline-to-open': components['schemas']['ChildProtectionDeclineToOpen'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/link-report': components['schemas']['ChildProtectionLinkReport'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/open-investigation': components['schemas']['ChildProtectionOpenInvestigation'];
  '/v1/child-protection/files/{fileId}/open-investigation-unasked': components['schemas']['ChildProtectionOpenInvestigationUnasked'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/link-application': components['schemas']['ChildProtectionLinkApplication'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/extend-investigation': components['schemas']['ChildProtectionExtendInvestigation'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/inform-concerned': components['schemas']['ChildProtectionInformConcerned'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/withhold-information': components['schemas']['ChildProtectionWithholdInformation'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/offer-meeting': components['schemas']['ChildProtectionOfferMeeting'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/request-feedback': components['schemas']['ChildProtectionRequestFeedback'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/give-feedback': components['schemas']['ChildProtectionGiveFeedback'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-feedback': components['schemas']['ChildProtectionRefuseFeedback'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/make-decision': components['schemas']['ChildProtectionMakeDecision'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/demand-decision': components['schemas']['ChildProtectionDemandDecision'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-demand': components['schemas']['ChildProtectionRefuseDemand'];
  '/v1/child-protection/files/{fileId}/add-person': components['schemas']['ChildProtectionAddPerson'];
  '/v1/child-protection/files/{fileId}/change-person': components['schemas']['ChildProtectionChangePerson'];
  '/v1/child-protection/files/{fileId}/record-person-left': components['schemas']['ChildProtectionRecordPersonLeft'];
  '/v1/child-protection/files/{fileId}/lift-protection': components['schemas']['ChildProtectionLiftProtection'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler': components['schemas']['ChildProtectionAssignHandler'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/grant-sight': components['schemas']['ChildProtectionGrantSight'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/end-sight': components['schemas']['ChildProtectionEndSight'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/explain-missed-deadline': components['schemas']['ChildProtectionExplainMissedDeadline'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/correct-occurrence': components['schemas']['ChildProtectionCorrectOccurrence'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/register-in-error': components['schemas']['ChildProtectionRegisterInError'];
  '/v1/child-protection/files/{fileId}/merge-file': components['schemas']['ChildProtectionMergeFile'];
  '/v1/child-protection/files/{fileId}/answer-for-act': components['schemas']['ChildProtectionAnswerForAct'];
  '/v1/child-protection/files/{fileId}/uphold-act': components['schemas']['ChildProtectionUpholdAct'];
  '/v1/child-protection/files/{fileId}/matters/{matterId}/erase-matter': components['schemas']['ChildProtectionEraseMatter'];
  '/v1/child-protection/files/{fileId}/erase-file': components['schemas']['ChildProtectionEraseFile'];
  '/v1/municipality/files/{fileId}/register-unit': components['schemas']['MunicipalityRegisterUnit'];
  '/v1/municipality/files/{fileId}/close-unit': components['schemas']['MunicipalityCloseUnit'];
  '/v1/municipality/files/{fileId}/register-staff': components['schemas']['MunicipalityRegisterStaff'];
  '/v1/municipality/files/{fileId}/change-staff': components['schemas']['MunicipalityChangeStaff'];
  '/v1/municipality/files/{fileId}/take-back-calendar-address': components['schemas']['MunicipalityTakeBackCalendarAddress'];
  '/v1/municipality/files/{fileId}/give-role': components['schemas']['MunicipalityGiveRole'];
  '/v1/municipality/files/{fileId}/end-role': components['schemas']['MunicipalityEndRole'];
  '/v1/municipality/files/{fileId}/confirm-role': components['schemas']['MunicipalityConfirmRole'];
  '/v1/municipality/files/{fileId}/decline-role': components['schemas']['MunicipalityDeclineRole'];
  '/v1/municipality/files/{fileId}/set-setting': components['schemas']['MunicipalitySetSetting'];
  '/v1/municipality/files/{fileId}/set-delegation': components['schemas']['MunicipalitySetDelegation'];
  '/v1/municipality/files/{fileId}/register-offer': components['schemas']['MunicipalityRegisterOffer'];
  '/v1/municipality/files/{fileId}/change-offer': components['schemas']['MunicipalityChangeOffer'];
  '/v1/municipality/files/{fileId}/withdraw-offer': components['schemas']['MunicipalityWithdrawOffer'];
}

/** The fields of each event, by its type. */
export interface events {
  'child-protection/advice-given': components['schemas']['ChildProtectionAdviceGiven'];
  'child-protection/report-received': components['schemas']['ChildProtectionReportReceived'];
  'child-protection/application-received': components['schemas']['ChildProtectionApplicationReceived'];
  'child-protection/anonymity-wished': components['schemas']['ChildProtectionAnonymityWished'];
  'child-protection/anonymity-decided': components['schemas']['ChildProtectionAnonymityDecided'];
  'child-protection/protection-assessment-made': components['schemas']['ChildProtectionProtectionAssessmentMade'];
  'child-protection/preliminary-assessment-started': components['schemas']['ChildProtectionPreliminaryAssessmentStarted'];
  'child-protection/contact-made-in-preliminary': components['schemas']['ChildProtectionContactMadeInPreliminary'];
  'child-protection/preliminary-assessment-extended': components['schemas']['ChildProtectionPreliminaryAssessmentExtended'];
  'child-protection/investigation-not-opened': components['schemas']['ChildProtectionInvestigationNotOpened'];
  'child-protection/report-linked-to-ongoing': components['schemas']['ChildProtectionReportLinkedToOngoing'];
  'child-protection/investigation-opened': components['schemas']['ChildProtectionInvestigationOpened'];
  'child-protection/application-linked-to-ongoing': components['schemas']['ChildProtectionApplicationLinkedToOngoing'];
  'child-protection/investigation-linked-to-ongoing': components['schemas']['ChildProtectionInvestigationLinkedToOngoing'];
  'child-protection/investigation-extended': components['schemas']['ChildProtectionInvestigationExtended'];
  'child-protection/concerned-informed': components['schemas']['ChildProtectionConcernedInformed'];
  'child-protection/information-withheld': components['schemas']['ChildProtectionInformationWithheld'];
  'child-protection/concerned-left-to-tell': components['schemas']['ChildProtectionConcernedLeftToTell'];
  'child-protection/reporter-meeting-offered': components['schemas']['ChildProtectionReporterMeetingOffered'];
  'child-protection/reporter-feedback-requested': components['schemas']['ChildProtectionReporterFeedbackRequested'];
  'child-protection/reporter-feedback-given': components['schemas']['ChildProtectionReporterFeedbackGiven'];
  'child-protection/reporter-feedback-refused': components['schemas']['ChildProtectionReporterFeedbackRefused'];
  'child-protection/decision-made': components['schemas']['ChildProtectionDecisionMade'];
  'child-protection/investigation-closed': components['schemas']['ChildProtectionInvestigationClosed'];
  'child-protection/decision-demanded': components['schemas']['ChildProtectionDecisionDemanded'];
  'child-protection/demand-rejected': components['schemas']['ChildProtectionDemandRejected'];
  'child-protection/demand-refused': components['schemas']['ChildProtectionDemandRefused'];
  'casework/file-opened': components['schemas']['CaseworkFileOpened'];
  'casework/person-added': components['schemas']['CaseworkPersonAdded'];
  'casework/person-changed': components['schemas']['CaseworkPersonChanged'];
  'casework/person-left': components['schemas']['CaseworkPersonLeft'];
  'casework/protection-lifted': components['schemas']['CaseworkProtectionLifted'];
  'casework/handler-assigned': components['schemas']['CaseworkHandlerAssigned'];
  'casework/sight-granted': components['schemas']['CaseworkSightGranted'];
  'casework/sight-ended': components['schemas']['CaseworkSightEnded'];
  'casework/registered-in-error': components['schemas']['CaseworkRegisteredInError'];
  'casework/occurrence-corrected': components['schemas']['CaseworkOccurrenceCorrected'];
  'casework/late-recording-explained': components['schemas']['CaseworkLateRecordingExplained'];
  'casework/confirmation-asked': components['schemas']['CaseworkConfirmationAsked'];
  'casework/act-answered-for': components['schemas']['CaseworkActAnsweredFor'];
  'casework/act-upheld': components['schemas']['CaseworkActUpheld'];
  'casework/merge-proposed': components['schemas']['CaseworkMergeProposed'];
  'casework/merge-refused': components['schemas']['CaseworkMergeRefused'];
  'casework/file-merged': components['schemas']['CaseworkFileMerged'];
  'casework/file-taken-over': components['schemas']['CaseworkFileTakenOver'];
  'casework/seat-given': components['schemas']['CaseworkSeatGiven'];
  'casework/seat-ended': components['schemas']['CaseworkSeatEnded'];
  'casework/content-erased': components['schemas']['CaseworkContentErased'];
  'casework/deadline-started': components['schemas']['CaseworkDeadlineStarted'];
  'casework/deadline-met': components['schemas']['CaseworkDeadlineMet'];
  'casework/deadline-extended': components['schemas']['CaseworkDeadlineExtended'];
  'casework/deadline-missed': components['schemas']['CaseworkDeadlineMissed'];
  'casework/deadline-expired': components['schemas']['CaseworkDeadlineExpired'];
  'casework/deadline-passed': components['schemas']['CaseworkDeadlinePassed'];
  'casework/deadline-cancelled': components['schemas']['CaseworkDeadlineCancelled'];
  'casework/deadline-superseded': components['schemas']['CaseworkDeadlineSuperseded'];
  'casework/missed-deadline-explained': components['schemas']['CaseworkMissedDeadlineExplained'];
  'casework/passing-withdrawn': components['schemas']['CaseworkPassingWithdrawn'];
  'municipality/founded': components['schemas']['MunicipalityFounded'];
  'municipality/unit-registered': components['schemas']['MunicipalityUnitRegistered'];
  'municipality/unit-closed': components['schemas']['MunicipalityUnitClosed'];
  'municipality/staff-registered': components['schemas']['MunicipalityStaffRegistered'];
  'municipality/staff-changed': components['schemas']['MunicipalityStaffChanged'];
  'municipality/calendar-address-taken-back': components['schemas']['MunicipalityCalendarAddressTakenBack'];
  'municipality/role-given': components['schemas']['MunicipalityRoleGiven'];
  'municipality/role-proposed': components['schemas']['MunicipalityRoleProposed'];
  'municipality/role-confirmed': components['schemas']['MunicipalityRoleConfirmed'];
  'municipality/role-declined': components['schemas']['MunicipalityRoleDeclined'];
  'municipality/role-ended': components['schemas']['MunicipalityRoleEnded'];
  'municipality/setting-chosen': components['schemas']['MunicipalitySettingChosen'];
  'municipality/delegation-set': components['schemas']['MunicipalityDelegationSet'];
  'municipality/offer-registered': components['schemas']['MunicipalityOfferRegistered'];
  'municipality/offer-changed': components['schemas']['MunicipalityOfferChanged'];
  'municipality/offer-withdrawn': components['schemas']['MunicipalityOfferWithdrawn'];
}
