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
    // Whoever moves something goes on from the button they pressed.
    button?.focus();
  }
  all('ol b').forEach((number, n) => (number.textContent = `${n + 1}`));

  for (const field of all<HTMLInputElement>('#form [name]')) {
    const given = form.getAll(field.name);
    const isGiven = given.includes(field.value);
    field.checked = isGiven;
    if (isGiven && /sub/.test(field.type)) field.ariaPressed = 'true';
    if (/text/.test(field.type)) field.value = given[0] ?? '';
  }

  // What waits is not to be cleared away when the phone runs short of space.
  void navigator.storage.persist();

  // Every few seconds: without signal this costs nothing, and a phone is not always told that signal is back.
  setInterval(() => void fetch('/respond/now').then((answer) => answer.text()).then((isDone) => {
    if (!isDone) return;
    all('#signal')[0]?.remove();
    // Nothing is typed on a page that only waits: what comes next can take its place.
    if (all('[data-waits]')[0]) location.reload();
  }), 8000);
}
