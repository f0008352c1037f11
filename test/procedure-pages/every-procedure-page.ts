import { CommandBody, type EventDescription, languages } from '#casework';
import { kernelCodes, kernelTexts } from '../../libs/casework/src/testing/texts.js';
import { eventLines } from './procedure-page.js';
import { escaped, indented, SaidIn } from './said.js';

/** What every procedure has, in the languages of all countries: its words, and what happens to any file. */
export function everyProcedurePage(fileEvents: Iterable<EventDescription>): string {
  const said = new SaidIn(languages);
  const codes = kernelCodes.flatMap(({ place, codes: list }) => [
    '',
    `## ${place.charAt(0).toUpperCase()}${place.slice(1)}`,
    '',
    ...said.codes(list),
  ]);
  const plain = [...kernelTexts()].filter(({ place }) => !place.includes(', code '));
  return [
    '# Every procedure',
    '',
    'Made from the code by `npm run docs`. What holds whatever a procedure is about, in Swedish, Danish and English.',
    ...codes,
    '',
    '## What is entered with every command',
    '',
    ...said.fields(CommandBody),
    '',
    '## What happens to any file',
    ...[...fileEvents].flatMap((event) => eventLines(event, said)),
    '',
    '## Words in dates and explanations',
    '',
    ...plain.flatMap(({ place, texts }) => [`- ${escaped(place)}`, ...indented(said.texts(texts))]),
    '',
  ].join('\n');
}
