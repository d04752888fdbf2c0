// Pages shown without signal, inside the page itself. They are the same forms as ever; this puts back what was filled in
// before, moves the things of a ranking, and hands over what waits as soon as it can.

const form = document.getElementById('form');
const kept = JSON.parse(document.getElementById('kept').dataset.fields);

// The words of a ranking move; the places with their numbers and buttons stay.
function put(order) {
  const places = [...document.querySelectorAll('ol li')];
  const words = places.map((place) => [place.querySelector('input').value, [...place.children].filter(({ localName }) => /span|img/.test(localName))]);
  order.forEach((id, n) => {
    const own = words.find(([one]) => one === id)[1];
    places[n].querySelector('input').value = id;
    places[n].querySelector('b').after(...own);
    for (const button of places[n].querySelectorAll('button')) {
      button.value = button.value.replace(/:.*/, ':' + id);
      button.setAttribute('aria-labelledby', button.id + ' ' + own.at(-1).id);
    }
  });
}

addEventListener('click', (event) => {
  const { name, value, form } = event.target;
  if (name !== 'move') return;
  event.preventDefault();
  const order = new FormData(form).getAll('order');
  const from = order.indexOf(value.replace(/.*?:/, ''));
  order.splice(from + (/^up/.test(value) ? -1 : 1), 0, ...order.splice(from, 1));
  put(order);
  // The focus goes along with what was moved, as far as it can.
  (form.querySelector(`[value="${value}"]`) ?? form.querySelector(`[value$=":${value.replace(/.*?:/, '')}"]`)).focus();
});

if (kept && form) {
  put(kept.filter(([name]) => name === 'order').map(([, id]) => id));
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
  const isDone = await fetch('/respond/now', { method: 'POST' }).then((answer) => answer.json()).catch(() => false);
  if (!isDone) return setTimeout(handOver, (wait = Math.min(wait * 2, 300000)));
  document.getElementById('signal').hidden = true;
  // Nothing is typed on a page that only waits: what comes next can take its place.
  if (document.querySelector('[data-waits]')) location.reload();
}
addEventListener('online', handOver);
setTimeout(handOver, wait);
