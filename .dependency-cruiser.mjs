/** The whole import graph, types included, has no cycle. Who may import whom is ESLint's (Nx tags). */
export default {
  forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(node_modules|/dist/|/build/|/generated/|\\.react-router)' },
    enhancedResolveOptions: {
      conditionNames: ['@ringfair/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
