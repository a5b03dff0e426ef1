/**
 * Exit codes of the command, a contract with scripts. `mismatch`: a replay does not give what was published, a report
 * does not hold, two drafts differ.
 */
export const EXIT = { done: 0, mismatch: 1, wrongInput: 2, ourFault: 3 } as const;

/** Sets the code with which the command will end; a worse one stands. */
export type Finish = (code: number) => void;
