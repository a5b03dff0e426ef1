import * as z from 'zod/mini';

// The page's policy forbids code that is made of text; the reader of cases must not even try. Imported before all else.
z.config({ jitless: true });
