import * as z from 'zod/mini';
import { oneOf, published } from './schema.js';

/** Yes or no, as a person or a program writes it in a case. */
export const flag = () => {
  const schema = z.pipe(
    oneOf(['yes', 'no', 'true', 'false']),
    z.transform((word) => word === 'yes' || word === 'true'),
  );
  published.add(schema, { json: () => ({ enum: ['yes', 'no', true, false] }) });
  return schema;
};
