import { render } from 'preact';
import { App } from './app.js';
import { begin } from './deeds.js';

const root = document.getElementById('app');
if (root) render(<App />, root);
// The engine is started once the page is to be seen.
setTimeout(() => void begin());
