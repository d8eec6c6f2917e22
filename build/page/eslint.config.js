// Run from the repository's folder: ESLint looks at nothing above the folder that it is run in.

import { relative } from 'node:path';
import js from '@eslint/js';
import globals from 'globals';
import { PAGE, REPOSITORY } from './page.js';

const page = relative(REPOSITORY, PAGE);

const rules = {
  'array-callback-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'id-length': ['error', { exceptions: ['a', 'b', 'c', 'd', 'e', 'i', 'r', 't', 'x', 'y', '_'] }],
  'max-len': ['error', { code: 180 }],
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 45, skipComments: true, skipBlankLines: true }],
  'max-params': ['error', { max: 5 }],
  'no-shadow': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
};

const requests = ['fetch', 'XMLHttpRequest'].map((name) => ({ name, message: 'request.js has the one request function.' }));
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  selector: `AssignmentExpression > MemberExpression.left[property.name='${property}'], CallExpression[callee.property.name='${property}']`,
  message: 'Text from elsewhere must stay text.',
}));
const ids = { selector: "CallExpression[callee.property.name='getElementById']", message: 'ids.js has the ids.' };
const literal = { selector: "Property[key.name='id'] > Literal.value[value=/./]", message: 'ids.js has the ids.' };

export default [
  { ignores: ['**/target/', '.*/'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules },
  { files: ['build/page/*.js', 'tests/bots/*.js'], languageOptions: { globals: globals.node } },
  // what a stranger writes after the tutorials: our style is not asked of it
  {
    files: ['tests/kit/src/test/resources/**/samples/**/*.js'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { 'id-length': 'off', 'max-lines-per-function': 'off', 'object-shorthand': 'off' },
  },
  // a solution is handed in as one file
  { files: ['harness/driver-node/**/*.mjs'], languageOptions: { globals: globals.node }, rules: { 'max-lines': ['error', { max: 360 }] } },
  { files: [`${page}/**/*.js`], languageOptions: { globals: globals.browser }, rules: { 'no-restricted-syntax': ['error', ...markup, ids, literal] } },
  { files: [`${page}/**/*.js`], ignores: [`${page}/request.js`], rules: { 'no-restricted-globals': ['error', ...requests] } },
  { files: [`${page}/ids.js`], rules: { 'no-restricted-syntax': 'off' } },
];
