import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { calculatorTests, PAGE } from './open-page.js';

const { open } = calculatorTests();
let server: Server | undefined;
afterEach(async () => {
  const running = server;
  server = undefined;
  if (running) await new Promise((resolve) => running.close(resolve));
});

test('served under a path of a plain server it works the same, and asks the server for nothing more', async () => {
  const asked: string[] = [];
  const running = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(PAGE));
  });
  server = running;
  await new Promise<void>((resolve) => {
    running.listen(0, '127.0.0.1', resolve);
  });
  const { port } = running.address() as AddressInfo;
  const { calculator, page } = await open({ url: `http://127.0.0.1:${port}/tools/songai/songai.html` });
  await calculator.openExample('client-files');
  const report = await calculator.saved('json');
  const expected = readFileSync(path.join(root, 'examples/client-files/expected/report.json'));
  expect(report.bytes.equals(expected)).toBe(true);
  await calculator.openCase([(await calculator.saved('bundle')).path]);
  await calculator.verify(report.path);
  await page.getByRole('alert').waitFor();
  expect(asked).toEqual(['GET /tools/songai/songai.html']);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
  // Whoever serves it from elsewhere than the disk has no more of it in the browser either.
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});
