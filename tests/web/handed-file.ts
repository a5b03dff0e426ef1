/** A file that a test hands to the page. */
export interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const handed = (name: string, content: string | Uint8Array): HandedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
