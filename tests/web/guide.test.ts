import { expect, test } from 'vitest';
import { EMPTY_SKETCH, sketchedCase } from '../../packages/web-demo/src/page/guide.js';

test.each(['ja', 'en'] as const)('a first estimate in %s says the ranges that it puts', (lang) => {
  const sketch = { ...EMPTY_SKETCH, visits: '1000', units: '10', siteUnits: '500', fee: '400' };
  const text = JSON.stringify(sketchedCase(sketch, lang));
  expect(text).toContain(
    lang === 'ja'
      ? '半分から2倍に当たる幅を仮に置く（500–2000）'
      : 'from half to twice of what was typed is put for now (500–2000)',
  );
  expect(text).toContain(lang === 'ja' ? '3分の1話から5話まで' : 'from a third of a unit to five');
  // What was asked for are volumes and chapters: the case does not say that they are one of the two.
  expect(text).toContain(lang === 'ja' ? '"unit":"巻・話"' : '"unit":"units"');
  if (lang === 'en') expect(text).not.toMatch(/[（）]/);
});
