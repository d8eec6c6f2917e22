// The form that adds a person.

import { html } from '../../dom.js';
import { ID } from '../../ids.js';
import { say } from '../../language.js';
import { attempt } from '../../notice.js';
import { menu } from '../../panel.js';
import { request } from '../../request.js';

/** @import { Person } from '../../feeds.js' */

/**
 * Makes the menu with the form.
 *
 * @param {() => number} count how many people there are
 * @param {(newcomer: Person) => void} onAdd
 */
export function createNewcomer(count, onAdd) {
  const name = html('input', { id: ID.newcomerName, required: true, maxlength: 64, autocomplete: 'off' });
  const withUsername = html('input', { id: ID.newcomerUsername, type: 'checkbox', checked: true });
  const form = html('form', { id: ID.newcomer },
    html('label', {}, say(html('span'), 'name'), ' ', name),
    html('label', { class: 'check' }, withUsername, ' ', say(html('span'), 'username')),
    say(html('button'), 'addThem'));
  const element = menu('add', { class: 'menu', id: ID.add }, form);

  async function add() {
    const firstName = name.value.trim();
    const username = withUsername.checked ? usernameFor(firstName, count() + 1) : undefined;
    const { result } = await request('POST', 'api/people', { body: { first_name: firstName, username } });
    element.open = false;
    name.value = '';
    onAdd(result);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(add);
  });
  return element;
}

/**
 * @param {string} name
 * @param {number} number that nobody else has
 */
const usernameFor = (name, number) => `${name.replace(/\W/g, '') || 'person'}_${number}`.toLowerCase();
