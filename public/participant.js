// Pages for people who answer. Every page works without this; it only makes leaving faster and mistakes rarer.

// Quick exit: blank the page at once, then go where Back does not lead here again.
function leave() {
  document.documentElement.hidden = true;
  document.title = '';
  location.replace('/leave');
}
document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-exit]')) return;
  event.preventDefault();
  leave();
});

// Shift three times, nothing between, does the same.
let presses = 0;
let last = 0;
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  presses = key === 'Shift' ? (timeStamp - last < 3000 ? presses + 1 : 1) : 0;
  last = timeStamp;
  if (presses === 3) leave();
});

document.getElementById('error-summary')?.focus();

// A form on its way is not sent again by a second tap; after a while it may be, in case the first got lost.
document.addEventListener('submit', (event) => {
  const { dataset } = event.target;
  if (dataset.sent) event.preventDefault();
  dataset.sent = 1;
  setTimeout(() => delete dataset.sent, 9000);
});

// A page brought back from memory is asked for again, so that nothing cleared can be seen.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
