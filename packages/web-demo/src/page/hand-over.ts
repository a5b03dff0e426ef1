import type { SavedFile } from '../engine/protocol.js';

/** Hands a file to the browser's downloads. It never leaves the computer. */
export function handOver({ name, bytes }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Some browsers follow only a link that stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
