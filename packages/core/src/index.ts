// Everything. A part of it, with less code, stands under a name of its own, such as `@songai/core/law`.
export * from './entries/case.js';
export * from './entries/law.js';
export * from './entries/precedents.js';
export * from './entries/problems.js';
export * from './entries/report.js';
export * from './entries/traffic.js';
export * from './entries/uncertainty.js';
export * from './entries/verify.js';
