/** What the demo says around its lists, in the languages that it speaks. */
export const words = {
  sv: {
    found: (folder: string) => `Demokommunen finns redan i ${folder}.`,
    filling: (folder: string) => `Lägger upp en demokommun i ${folder} ...`,
    head: ['Ärende', 'Slag', 'Steg', 'Handläggare', 'Frist', 'Sista dag', ''],
    missed: 'MISSAD',
    overdue: 'försenad',
    why: (caseNumber: string) => `Varför ${caseNumber} har den sista dag som den har:`,
    somebody: 'en person i akten',
    ready: (address: string) => `Casetrail är igång på ${address}`,
    document: 'API-dokumentet',
    tokens: 'Tokens (8 timmar)',
    reminders: 'Påminnelser',
    remindersAre: 'en per rad, inom några sekunder från sin tid',
    next: 'Prova sedan, i en annan terminal:',
    stop: 'Stoppa med Ctrl-C; startat igen hittar det varje ärende.',
  },
  en: {
    found: (folder: string) => `Found the demo municipality in ${folder}.`,
    filling: (folder: string) => `Filling ${folder} with a demo municipality ...`,
    head: ['Case number', 'Kind', 'Step', 'Handler', 'Deadline', 'Last day', ''],
    missed: 'MISSED',
    overdue: 'overdue',
    why: (caseNumber: string) => `Why ${caseNumber} has the last day that it has:`,
    somebody: 'a person of the file',
    ready: (address: string) => `Casetrail is ready at ${address}`,
    document: 'API document',
    tokens: 'Tokens (8 hours)',
    reminders: 'Reminders',
    remindersAre: 'one a line, within seconds of its time',
    next: 'Try next, in another terminal:',
    stop: 'Stop with Ctrl-C; started again, it finds every case.',
  },
} as const;

/** A language that the demo speaks: that of its municipality's country, and English. */
export type DemoLanguage = keyof typeof words;

export const demoLanguages = Object.keys(words) as DemoLanguage[];
