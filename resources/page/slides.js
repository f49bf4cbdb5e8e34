// Shows one slide at a time, by the keys of the program. Without it all stand below each other.
(() => {
const root = document.body.classList;
const slides = [...document.querySelectorAll('.slide')];
const keys = document.getElementById('keys');
const time = document.getElementById('time');
const began = Date.now();
let at = Math.max(0, slides.findIndex((slide) => '#' + slide.id === location.hash));
let pressed = null;
let typed = '';
const show = (wanted) => {
  at = Math.min(slides.length - 1, Math.max(0, wanted));
  slides.forEach((slide, i) => slide.classList.toggle('on', i === at));
  history.replaceState(null, '', '#' + slides[at].id);
  document.title = slides[at].getAttribute('aria-label');
  if (root.contains('all')) { slides[at].scrollIntoView({block: 'nearest'}); }
};
const overview = (isOn) => { root.toggle('all', isOn); show(at); };
const tick = () => {
  const seconds = Math.floor((Date.now() - began) / 1000);
  time.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
};
const next = [' ', 'n', 'ArrowRight', 'ArrowDown', 'PageDown', 'Enter'];
const back = ['p', 'ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) { return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  let isKnown = true;
  if (root.contains('black') || root.contains('white')) {
    root.remove('black', 'white');
  } else if (key === 'Escape') {
    if (!keys.hidden) { keys.hidden = true; } else if (root.contains('all')) { overview(false); } else { root.toggle('show'); }
  } else if (key >= '0' && key <= '9' && key.length === 1) {
    typed += key;
  } else if (key === 'Enter' && typed) {
    const wanted = slides.findIndex((slide) => slide.dataset.number === String(Number(typed)));
    typed = '';
    if (wanted >= 0) { show(wanted); }
  } else if (key === 'Enter' && root.contains('all')) {
    overview(false);
  } else if (next.includes(key)) {
    show(at + 1);
  } else if (back.includes(key)) {
    show(at - 1);
  } else if (key === 'Home') {
    show(0);
  } else if (key === 'End') {
    show(slides.length - 1);
  } else if (key === 'b' || key === '.') {
    root.add('black');
  } else if (key === 'w' || key === ',') {
    root.add('white');
  } else if (key === 'o') {
    overview(!root.contains('all'));
  } else if (key === 't') {
    time.hidden = !time.hidden;
  } else if (key === '?') {
    keys.hidden = !keys.hidden;
  } else {
    isKnown = false;
  }
  if (isKnown) { event.preventDefault(); }
});
addEventListener('pointerdown', (event) => { pressed = event; });
addEventListener('pointerup', (event) => {
  if (!pressed || event.button !== 0 || event.target.closest('details')) { return; }
  const way = event.clientX - pressed.clientX;
  pressed = null;
  if (root.contains('black') || root.contains('white')) { root.remove('black', 'white'); return; }
  if (root.contains('all')) {
    const chosen = slides.indexOf(event.target.closest('.slide'));
    if (chosen >= 0) { at = chosen; overview(false); }
  } else if (root.contains('show')) {
    show(way > innerWidth * 0.06 ? at - 1 : at + 1);
  }
});
setInterval(tick, 1000);
tick();
root.add('show');
show(at);
})();
