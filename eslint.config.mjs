import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const letters = '[\\p{L}]{2,}';
const words = 'Words that a person reads come from the catalogues in apps/web/app/locales.';

/** Scopes form one chain: a feature may import those before it, never those after it. */
const chain = [
  'identity',
  'moderation',
  'vendors',
  'market',
  'search',
  'requests',
  'calls',
  'rfp',
  'engagements',
  'reviews',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/.react-router/**',
      '**/generated/**',
      '**/.nx/**',
      '.ringfair/**',
      '.screenshots/**',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx },
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Express types its request through a global namespace that is declared onto.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A type-only import of an injected class erases the constructor metadata that Nest reads.
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          // Specs of the platform use the test database, which is made of the platform.
          ignoredCircularDependencies: [['@ringfair/platform', '@ringfair/testing']],
          depConstraints: [
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: [
                'type:app',
                'type:feature',
                'type:platform',
                'type:core',
                'type:web',
              ],
            },
            { sourceTag: 'type:web-app', onlyDependOnLibsWithTags: ['type:web', 'type:core'] },
            {
              sourceTag: 'type:feature',
              onlyDependOnLibsWithTags: ['type:feature', 'type:platform', 'type:core', 'type:testing'],
            },
            { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:testing'] },
            { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:platform', 'type:testing'] },
            { sourceTag: 'type:core', onlyDependOnLibsWithTags: ['type:core'] },
            { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:web', 'type:core'] },
            ...chain.map((scope, index) => ({
              sourceTag: `scope:${scope}`,
              onlyDependOnLibsWithTags: [
                ...chain.slice(0, index + 1).map((earlier) => `scope:${earlier}`),
                'scope:platform',
                'scope:staffing',
              ],
            })),
          ],
        },
      ],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 7 }],
    },
  },
  {
    files: ['libs/*/core/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|@ringfair/[a-z]+-core$|@js-temporal/polyfill$)',
              message: 'core imports nothing but other core and the Temporal polyfill.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'console'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument of core functions.' },
        { object: 'Math', property: 'random', message: 'Core is deterministic.' },
      ],
    },
  },
  {
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/*/api/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource'],
              message: 'Database.run is the only door to the database.',
            },
            { name: 'pg', message: 'Database.run is the only door to the database.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/app/**/*.tsx', 'libs/web/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: `JSXText[value=/${letters}/u]`, message: words },
        { selector: `JSXElement > JSXExpressionContainer > Literal[value=/${letters}/u]`, message: words },
        {
          selector: `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/${letters}/u]`,
          message: words,
        },
        {
          selector: `JSXAttribute[name.name=/^(label|title|placeholder|alt|description|aria-label|error|summary|heading)$/] > Literal[value=/${letters}/u]`,
          message: words,
        },
      ],
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'e2e/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['tools/**/*.mjs', 'apps/cli/**/*.ts', '**/*.config.{ts,mjs}'],
    languageOptions: {
      globals: {
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  prettier,
);
