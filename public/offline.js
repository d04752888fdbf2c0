// Pages shown without signal, inside the page itself. They are the same forms as ever; this puts back what was filled in
// before, moves the things of a ranking, and hands over what waits as soon as it can.

const form = document.getElementById('form');
const kept = JSON.parse(document.getElementById('kept').dataset.fields);

const list = document.querySelector('ol');
const placed = () => document.querySelectorAll('ol li').forEach((item, n) => {
  const [up, down] = item.querySelectorAll('button');
  up.hidden = !item.previousElementSibling;
  down.hidden = !item.nextElementSibling;
  item.querySelector('b').textContent = n + 1;
});

addEventListener('click', (event) => {
  const { name, value, parentNode: item, nextElementSibling, previousElementSibling } = event.target;
  if (name !== 'move') return;
  event.preventDefault();
  // Its neighbour moves past it, so that the focus stays; at either end the button pressed is gone, and the other one has it.
  if (/^up/.test(value)) item.after(item.previousElementSibling);
  else item.before(item.nextElementSibling);
  placed();
  if (event.target.hidden) (nextElementSibling ?? previousElementSibling).focus();
});

if (kept && form) {
  for (const [name, value] of kept) if (name === 'order') list.append(list.querySelector(`[value="${value}"]`).parentNode);
  placed();
  for (const field of form.elements) {
    const given = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    field.checked = given.includes(field.value);
    if (/text/.test(field.type)) field.value = given[0] ?? '';
  }
}

// What waits is not to be cleared away when the phone runs short of space.
navigator.storage?.persist?.();

// Now and then, and as soon as signal is back.
async function handOver() {
  const isDone = await fetch('/respond/now', { method: 'POST' }).then((answer) => answer.json()).catch(() => false);
  if (!isDone) return;
  document.getElementById('signal').hidden = true;
  // Nothing is typed on a page that only waits: what comes next can take its place.
  if (document.querySelector('[data-waits]')) location.reload();
}
addEventListener('online', handOver);
setInterval(handOver, 60000);
