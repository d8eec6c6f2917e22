// Listening only while the page is looked at: a browser has only six connections to a server for all of its tabs.

/** @param {() => EventSource} listen */
export function listenWhileVisible(listen) {
  /** @type {EventSource | undefined} */
  let events;
  const follow = () => {
    events?.close();
    events = document.hidden ? undefined : listen();
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
