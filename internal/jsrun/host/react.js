// As much of React as shows a component: it runs, its effects run, and it runs
// again for what they set. Event handlers run once, in the order of the elements.
(function () {
  let hooks = null; // of the component that is running
  const same = (a, b) => a && b && a.length === b.length && a.every((v, i) => Object.is(v, b[i]));
  const slot = make => {
    const i = hooks.next++;
    return i in hooks.slots ? hooks.slots[i] : (hooks.slots[i] = make());
  };
  const useState = initial => {
    const own = hooks;
    const s = slot(() => ({ value: typeof initial === 'function' ? initial() : initial }));
    return [s.value, v => { s.value = typeof v === 'function' ? v(s.value) : v; own.rerender(); }];
  };
  const useMemo = (make, deps) => {
    const s = slot(() => ({}));
    if (!same(s.deps, deps)) Object.assign(s, { deps, value: make() });
    return s.value;
  };
  const useEffect = (effect, deps) => {
    const s = slot(() => ({}));
    if (!same(s.deps, deps)) hooks.effects.push(effect);
    s.deps = deps;
  };
  const createElement = (type, props, ...children) => {
    const { key, ref, ...own } = props || {}; // which components do not see
    return { type, props: { ...own, children } };
  };
  const text = (node, path, state) => {
    if (node === null || node === undefined || typeof node === 'boolean') return '';
    if (Array.isArray(node)) return node.map((n, i) => text(n, `${path}.${i}`, state)).join('');
    if (typeof node !== 'object') return String(node);
    if (typeof node.type !== 'function') {
      if (node.props.onClick && !state.clicked.has(path)) { state.clicked.add(path); setTimeout(() => node.props.onClick({ preventDefault() {} })); }
      return text(node.props.children, path, state);
    }
    const own = state.components[path] ||= { slots: [], rerender: state.rerender };
    Object.assign(own, { next: 0, effects: [] });
    hooks = own;
    const out = node.type(node.props);
    hooks = null;
    own.effects.forEach(f => f());
    return text(out, path + '/', state);
  };
  const createRoot = () => ({
    render(element) {
      let queued = false;
      const state = { components: {}, clicked: new Set(), rerender: () => { if (!queued) { queued = true; Promise.resolve().then(draw); } } };
      const draw = () => { queued = false; console.log(text(element, '', state)); };
      draw();
    },
  });
  const React = { createElement, useState, useEffect, useMemo, useCallback: (f, deps) => useMemo(() => f, deps), Fragment: ({ children }) => children };
  return { ...React, default: React, createRoot };
})
