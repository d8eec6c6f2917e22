// The one way in which the page asks the server for something.

import { word } from './language.js';

/**
 * @typedef {object} RequestOptions
 * @property {File | object} [body] a file as it is, anything else as JSON
 * @property {(part: number) => void} [onProgress] told which part of the body is sent, from 0 to 1
 */

/**
 * Sends a request and reads the JSON of the response. It does not use fetch(), which cannot tell how far an upload is.
 *
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {RequestOptions} [options]
 * @returns {Promise<any>} rejected with the server's reason if the server refuses
 */
export function request(method, path, { body, onProgress } = {}) {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open(method, path);
    if (onProgress) sent.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    sent.onerror = () => reject(new Error(word('lost')));
    sent.onload = () => {
      const answer = parsed(sent.responseText);
      if (sent.status < 300) resolve(answer);
      else reject(new Error(answer.reason ?? answer.description ?? sent.statusText));
    };
    if (body) sent.setRequestHeader('Content-Type', body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json');
    sent.send(body === undefined || body instanceof Blob ? body : JSON.stringify(body));
  });
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {}; // an error of the web server itself is a page
  }
}
