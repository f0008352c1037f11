/** The package has no declaration of its own. */
declare module 'danish-ssn' {
  const cpr: {
    /**
     * Whether ten digits satisfy the modulus 11 control; the date is not looked at.
     *
     * @throws {TypeError} no text of ten digits
     */
    isValid(digits: string): boolean;
  };
  export default cpr;
}

/** What the package declares itself is a module with a default, which it isn't: it is the class. */
declare module 'personnummer' {
  const Personnummer: {
    /** Whether a personal or coordination number of a known day has a date that there is, and its check digit. */
    valid(digits: string): boolean;
  };
  export default Personnummer;
}
