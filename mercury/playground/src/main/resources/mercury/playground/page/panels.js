// The panels of the page, in their order.

import { panel as people } from './panels/people/people.js';
import { panel as broker } from './panels/broker/broker.js';
import { panel as tryIt } from './panels/tryit.js';
import { panel as kept } from './panels/kept.js';
import { panel as users } from './panels/users.js';
import { panel as bucket } from './panels/bucket.js';
import { panel as logs } from './panels/logs.js';
import { panel as road } from './panels/road/road.js';

/** @type {readonly import('./panel.js').Panel[]} */
export const PANELS = Object.freeze([people, broker, tryIt, kept, users, bucket, logs, road]);
