import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import type { InvalidField } from '#casework';
import type { Casetrail } from '#platform';
import type { ReadsPage } from './answers/reads.js';
import { callerOf, CASETRAIL } from './caller.js';
import { Messages } from './messages.js';
import { outOfDelegation, Problem, refuseWrong } from './problem.js';
import { defaultLimit, readQuery, ReadsQuery } from './read-requests.js';
import { ReadReads, wrongPlaceInReads } from './reading/read-reads.js';

/** The log of reads, for auditors. */
@Controller('v1/reads')
export class ReadLogController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  async reads(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<ReadsPage> {
    const caller = await callerOf(this.system, authorization);
    if (!caller.staff.roles.includes('auditor')) {
      throw new Problem(outOfDelegation, {
        detail: {
          sv: 'Bara en granskare läser loggen över läsningar.',
          da: 'Kun en revisor læser loggen over læsninger.',
          en: 'Only an auditor reads the log of reads.',
        },
      });
    }
    const { asked, wrong } = readQuery(ReadsQuery, query);
    const { limit = defaultLimit, ...of } = asked;
    refuseWrong([...wrong, ...oneOfBoth(query), ...wrongPlaceInReads(this.system, caller, of.cursor)]);
    return this.messages.ask(new ReadReads(caller, { of, limit }));
  }
}

/** Whose reads, or the reads of what: one of the two has to be asked for, and not both. */
function oneOfBoth(query: unknown): readonly InvalidField[] {
  const { staff, id } = query as Readonly<Record<string, unknown>>;
  if ((staff === undefined) !== (id === undefined)) return [];
  const expected = {
    sv: 'antingen staff eller id, för vems läsningar eller läsningar av vad',
    da: 'enten staff eller id, for hvis læsninger eller læsninger af hvad',
    en: 'either staff or id, to say whose reads or the reads of what',
  };
  return [{ field: 'staff', fault: staff === undefined ? 'missing' : 'left-out', expected }];
}
