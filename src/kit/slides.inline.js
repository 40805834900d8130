// The arrow keys turn a slide at a time, as a clicker does; the wheel and the finger turn them without this.
addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('summary, input, textarea')) return;
  const slides = [...document.querySelectorAll('.slide')];
  const middle = innerHeight / 2;
  const at = slides.findLastIndex((slide) => slide.getBoundingClientRect().top < middle);
  const next = slides[at + step];
  if (!next) return;
  event.preventDefault();
  next.scrollIntoView();
});
