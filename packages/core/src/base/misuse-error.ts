/**
 * Thrown where a function of the library is called with an argument that it does not take: a fault of the program
 * that calls, never of a case or a file, whose faults are problems (values). It is the only error that the library
 * throws of its own; whoever stops a call by an AbortSignal gets the signal's own reason.
 */
export class MisuseError extends RangeError {
  /** the same in every version, whatever becomes of the message */
  override readonly name = 'MisuseError';

  /**
   * Made by the library itself, at the call that is wrong.
   * @param code what is wrong, such as `misuse.draws`; stable
   * @param message for the engineer, in English: the value, and what was expected
   */
  constructor(
    readonly code: `misuse.${string}`,
    message: string,
  ) {
    super(message);
  }
}
