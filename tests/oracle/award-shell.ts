import type { Ratio } from './interest.js';

interface Shell {
  /** What was found, in whole yen. */
  readonly found: bigint;
  /** The part taken off, 0 to 1. */
  readonly apportionment: Ratio;
  readonly feeRate: Ratio;
  readonly claimedBase?: bigint;
  readonly claimedFee?: bigint;
  readonly claimedTotal?: bigint;
}

interface Award {
  readonly reduced: bigint;
  readonly base: bigint;
  readonly fee: bigint;
  readonly total: bigint;
}

function atMost(amount: bigint, claim: bigint | undefined): bigint {
  return claim !== undefined && claim < amount ? claim : amount;
}

/** A court never gives more than is claimed: min(min(reduced, base) + min(fee, fee claimed), total claimed). */
export function awarded(shell: Shell): Award {
  const { found, apportionment, feeRate } = shell;
  const reduced = (found * (apportionment.under - apportionment.over)) / apportionment.under;
  const base = atMost(reduced, shell.claimedBase);
  const fee = atMost((base * feeRate.over) / feeRate.under, shell.claimedFee);
  return { reduced, base, fee, total: atMost(base + fee, shell.claimedTotal) };
}
