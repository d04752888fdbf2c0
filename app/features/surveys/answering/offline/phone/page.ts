/**
 * What runs inside a page shown without signal. The pages are the same forms as ever; this puts back what was filled in
 * before, moves the things of a ranking, and hands over what waits as soon as it can. The worker gives its source to the
 * page as a script, so it can use nothing from outside of itself.
 */
export function liven(): void {
  const all = <Found extends HTMLElement = HTMLElement>(selector: string) => document.querySelectorAll<Found>(selector);
  const form = new URLSearchParams(all('#kept')[0]?.dataset.fields);
  const place = (id: string) => all<HTMLButtonElement>(`ol [value="${id}"]`)[0];

  for (const id of form.getAll('order')) all('ol')[0]?.append(place(id)?.parentNode ?? '');
  for (const move of form.getAll('move')) {
    const button = place(move);
    const item = button?.parentElement;
    if (move[0] === 'u') item?.after(item.previousElementSibling ?? '');
    else item?.before(item.nextElementSibling ?? '');
    all('ol li').forEach((one, n, those) => {
      const [up, down] = one.querySelectorAll('button');
      if (up) up.hidden = !n;
      if (down) down.hidden = !those[n + 1];
    });
    // Whoever moves something goes on from the button they pressed; at either end that one is gone, and the other one has it.
    for (const one of item?.querySelectorAll('button') ?? []) one.focus();
    button?.focus();
  }
  all('ol b').forEach((number, n) => (number.textContent = `${n + 1}`));

  for (const field of all<HTMLInputElement>('#form [name]')) {
    const given = form.getAll(field.name);
    const isGiven = given.includes(field.value);
    field.checked = isGiven;
    if (isGiven && field.type === 'submit') field.ariaPressed = 'true';
    if (/text/.test(field.type)) field.value = given[0] ?? '';
  }

  // What waits is not to be cleared away when the phone runs short of space.
  void navigator.storage.persist();

  // Now and then, and as soon as signal is back.
  const handOver = () => {
    fetch('/respond/now').then((answer) => answer.json()).then((isDone) => {
      if (!isDone) return;
      all('#signal')[0]?.remove();
      // Nothing is typed on a page that only waits: what comes next can take its place.
      if (all('[data-waits]')[0]) location.reload();
    }, () => undefined);
  };
  addEventListener('online', handOver);
  setInterval(handOver, 60000);
}
