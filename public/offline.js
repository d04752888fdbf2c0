// Pages shown without signal (see answers-worker.js). They are the same forms as ever; this only puts back what was
// filled in before, and hands over what waits as soon as it can.

const form = document.getElementById('form');
const kept = JSON.parse(document.getElementById('kept').dataset.fields);

if (kept && form) {
  // What was put in an order: the words move, the places with their buttons stay.
  const places = [...form.querySelectorAll('li')];
  const own = (one) => !['INPUT', 'B', 'BUTTON'].includes(one.nodeName);
  const words = Object.fromEntries(places.map((place) => [place.querySelector('input').value, [...place.children].filter(own)]));
  kept.filter(([name]) => name === 'order').forEach(([, id], n) => {
    places[n].querySelector('input').value = id;
    places[n].querySelector('b').after(...words[id]);
    for (const button of places[n].querySelectorAll('button')) {
      button.value = button.value.split(':')[0] + ':' + id;
      button.setAttribute('aria-labelledby', `${button.id} ${words[id].at(-1).id}`);
    }
  });
  for (const field of form.elements) {
    const given = kept.filter(([name]) => name === field.name);
    if (/radio|checkbox/.test(field.type)) field.checked = given.some(([, value]) => value === field.value);
    else if (/text/.test(field.type)) field.value = given[0]?.[1] ?? '';
  }
}

// What waits is not to be cleared away when the phone runs short of space.
navigator.storage?.persist?.();

// Now and then, and as soon as signal is back; ever more seldom, to spare the battery.
let wait = 5000;
async function handOver() {
  const isDone = await fetch('/respond/now', { method: 'POST' }).then((answer) => answer.json(), () => false);
  if (!isDone) return setTimeout(handOver, (wait = Math.min(wait * 2, 300000)));
  document.getElementById('signal').hidden = true;
  // Nothing is typed on a page that only waits: what comes next can take its place.
  if (document.querySelector('[data-waits]')) location.reload();
}
addEventListener('online', handOver);
setTimeout(handOver, wait);
