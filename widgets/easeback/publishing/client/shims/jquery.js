// The widget libraries only ever wrap an element with jQuery; this wraps it and no more.

/** @param {any} el */
export default function wrap(el) {
  return Object.assign(Object.create(wrap.prototype), { 0: el, length: 1, get: () => el });
}
