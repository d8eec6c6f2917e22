// Menus close on Escape and on a click elsewhere.

const OPEN = '.menu[open]';

export function closeMenus() {
  document.addEventListener('keydown', ({ key, target }) => {
    const menu = key === 'Escape' && target instanceof Element && target.closest(OPEN);
    if (!(menu instanceof HTMLDetailsElement)) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(OPEN))) {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    }
  });
}
