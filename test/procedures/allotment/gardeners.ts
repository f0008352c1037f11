import { isPersonalNumber } from '#casework';

/** The CPR number of a gardener who is made up, born on the nth of May 1875: nobody alive has it. */
export function gardenerNumber(ordinal: number): string {
  const born = `${String(ordinal).padStart(2, '0')}0575`;
  const numbers = Array.from({ length: 1000 }, (_, serial) => `${born}${5000 + serial}`);
  const number = numbers.find((each) => isPersonalNumber('DK', each));
  if (number === undefined) throw new RangeError(`Nobody was born on the ${ordinal} of May.`);
  return number;
}
