// Pages shown without signal (see answers-worker.js). They are the same forms as ever; this only puts back what was
// filled in before, and hands over what waits as soon as it can.

const { dataset } = document.querySelector('main');
const kept = JSON.parse(dataset.fields);
const form = document.getElementById('form');

if (kept && form) {
  // What is listed in an order stands in the order it was put in.
  const item = (id) => form.querySelector(`[name=order][value="${id}"]`)?.closest('li');
  for (const [name, value] of kept) if (name === 'order') item(value)?.parentNode.append(item(value));
  for (const field of form.elements) {
    const own = kept.filter(([name]) => name === field.name);
    if (/radio|checkbox/.test(field.type)) field.checked = own.some(([, value]) => value === field.value);
    else if (own[0] && /^text|number|tel|email/.test(field.type)) field.value = own[0][1];
  }
}

// Answers that wait are not to be cleared away when the phone runs short of space.
navigator.storage?.persist?.();

// Now and then, and as soon as signal is back; ever more seldom, to spare the battery.
let wait = 5000;
async function handOver() {
  const { ok } = await fetch('/respond/now', { method: 'POST' }).catch(() => ({}));
  if (!ok) return setTimeout(handOver, (wait = Math.min(wait * 2, 300000)));
  document.getElementById('signal').hidden = true;
  // Nothing is typed on a page that only waits: what comes next can take its place.
  if ('waits' in document.querySelector('h1').dataset) location.reload();
}
addEventListener('online', handOver);
setTimeout(handOver, wait);
