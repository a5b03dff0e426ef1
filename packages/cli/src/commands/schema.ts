import { caseJsonSchema } from '@songai/core';
import { Command } from 'commander';

export const schemaCommand = (): Command =>
  new Command('schema')
    .description('ケースファイルの JSON Schema / JSON Schema of the case file')
    .addHelpText('after', '\n例 / example:\n  songai schema > songai.case.schema.json')
    .action(() => {
      process.stdout.write(`${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
    });
