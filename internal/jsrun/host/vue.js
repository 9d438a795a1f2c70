// The parts of Vue that a component's script calls. Nothing is rendered: what is
// to run when the component is mounted runs in a later turn.
(function (host) {
  return {
    ref: value => ({ value }), reactive: object => object, computed: f => ({ get value() { return f(); } }),
    onMounted: f => host.setTimeout(f, 0), watch() {}, watchEffect: f => f(), defineComponent: options => options,
  };
})
