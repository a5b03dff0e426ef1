// The order in which data flows through core: a folder imports only folders of a lower number.
const ORDER = [
  ['base', 1],
  ['random', 2],
  ['formula', 3],
  ['law', 4],
  ['tables', 4.5],
  ['traffic', 5],
  ['liability', 5],
  ['uncertainty', 5.5],
  ['views', 6],
  ['royalty', 7],
  ['award', 8],
  ['case', 9],
  ['plan', 9.5],
  ['(?:afterwards|assess)\\.ts', 10],
  ['assumptions', 10.5],
  ['sensitivity', 11],
  ['precedents', 12],
  ['report', 12],
  ['verify', 13],
  ['entries', 14],
];
const source = (name) => `^packages/core/src/${name}${name.includes('.ts') ? '$' : '/'}`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ORDER.map(([name, order]) => ({
      name: `flow-${name.replace(/\W/g, '')}`,
      comment: 'Data flows one way: this folder may import only folders of a lower number, and itself.',
      severity: 'error',
      from: { path: source(name) },
      to: {
        path: [
          ...ORDER.filter(([other, number]) => number >= order && other !== name).map(([other]) =>
            source(other),
          ),
          '^packages/core/src/index\\.ts$',
        ],
      },
    })),
    {
      name: 'core-stands-alone',
      comment: 'Core runs in a browser as well: no Node built-in, no front end.',
      severity: 'error',
      from: { path: '^packages/core/src' },
      to: { path: ['^packages/(?!core)', '^tests'] },
    },
    {
      name: 'core-no-node',
      severity: 'error',
      from: { path: '^packages/core/src' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'Nothing leaves the computer.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:/|$)' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'known-place',
      comment: 'Every file of core stands in a folder whose order is known.',
      severity: 'error',
      from: {
        path: '^packages/core/src',
        pathNot: [...ORDER.map(([name]) => source(name)), '^packages/core/src/index\\.ts$'],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  },
};
