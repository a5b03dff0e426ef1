import type { Lang } from '@songai/core';
import { Option } from 'commander';

/** `--lang`, on every command that speaks. */
export const langOption = (): Option =>
  new Option('--lang <lang>', '言葉 / language').choices(['ja', 'en'] satisfies Lang[]);
