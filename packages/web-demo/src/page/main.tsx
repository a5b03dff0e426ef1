import { render } from 'preact';
import { App } from './app.js';
import { begin } from './deeds.js';

const root = document.getElementById('app');
if (root) render(<App />, root);
void begin();
