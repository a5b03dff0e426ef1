/**
 * Lets whoever stops the work be heard between two steps of it: gives way once, so that the stop can arrive.
 * @param signal of the call; without one nothing is waited for
 * @throws the signal's reason where it is aborted
 */
export async function mayStop(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return;
  signal.throwIfAborted();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  signal.throwIfAborted();
}
