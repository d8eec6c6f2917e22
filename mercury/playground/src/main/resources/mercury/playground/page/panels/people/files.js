// Files and photos that a person sends.

import { html } from '../../dom.js';
import { label, word } from '../../language.js';
import { ID } from '../../ids.js';
import { attempt } from '../../notice.js';
import { fileButton } from '../../panel.js';
import { request } from '../../request.js';
import { deedPath } from './conversation.js';

/** The largest file that the server takes, in bytes. */
const LARGEST = 50 * 1024 * 1024;

/** Makes the buttons, and the bar that shows how far an upload is. */
export function createFiles() {
  const bar = label(html('progress', { id: ID.upload, max: 1, value: 0, hidden: true }), 'uploading');

  /**
   * @param {File} file
   * @param {'files' | 'photos'} [kind]
   */
  async function send(file, kind = 'files') {
    if (file.size > LARGEST) throw new Error(word('tooLarge'));
    bar.value = 0;
    bar.hidden = false;
    try {
      await request('POST', deedPath(kind, `&name=${encodeURIComponent(file.name)}`), { body: file, onProgress: (part) => { bar.value = part; } });
    } finally {
      bar.hidden = true;
    }
  }

  const file = chooser(html('input', { id: ID.file, type: 'file' }), (chosen) => send(chosen));
  const photo = chooser(html('input', { id: ID.photo, type: 'file', accept: 'image/*' }), (chosen) => send(chosen, 'photos'));
  return { bar, file: fileButton('file', file), photo: fileButton('photo', photo), send };
}

/**
 * Sends the file that is chosen; the same one can be chosen again afterwards.
 *
 * @param {HTMLInputElement} input
 * @param {(file: File) => Promise<void>} send
 */
function chooser(input, send) {
  input.addEventListener('change', () => attempt(async () => {
    const [file] = input.files ?? [];
    if (file) await send(file).finally(() => { input.value = ''; });
  }));
  return input;
}
