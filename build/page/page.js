// Where the page is: tsconfig.json says it, and everything else asks here.

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CONFIG = new URL('tsconfig.json', import.meta.url);

/** The repository's folder. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');

/** The page's folder. */
export const PAGE = resolve(import.meta.dirname, JSON.parse(readFileSync(CONFIG, 'utf8')).include[0].replace('/**/*.js', ''));

/**
 * The page's files, by their paths in its folder.
 *
 * @param {string} extension
 * @returns {string[]}
 */
export const files = (extension) => readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(extension)).sort();

/**
 * The text of one of the page's files.
 *
 * @param {string} file
 */
export const read = (file) => readFileSync(join(PAGE, file), 'utf8');

/**
 * A module of the page.
 *
 * @param {string} file
 */
export const load = (file) => import(join(PAGE, file));
