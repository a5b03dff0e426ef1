import { fixedZip } from '../tables/zip-fixed.js';

/** Where the readers of Office files look first. */
const FIRST = '[Content_Types].xml';

/**
 * The package of an Office file, which depends on nothing but what is in it.
 * @param files bytes by name, with `/` between folders
 */
export const officeZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => fixedZip(files, FIRST);
