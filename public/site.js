// Pages of the site. Every page works without this.

// What needs attention is read out first.
document.getElementById('error-summary')?.focus();

// A form on its way is not sent again by a second press. After a while it may be, in case the first got lost;
// and a button that leads to a file to keep leaves the page where it is, so it may be pressed again too.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get') return;
  // Another button of the form asks for something else: another format of a file.
  const { name, value } = event.submitter ?? {};
  const pressed = `${name} ${value}`;
  if (form.dataset.sent === pressed) event.preventDefault();
  form.dataset.sent = pressed;
  setTimeout(() => delete form.dataset.sent, 5000);
});

// A page brought back from memory has its forms ready again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.forms) delete form.dataset.sent;
});

// While a paper sheet is typed in, Enter goes to the next box, as Tab does.
document.querySelector('form[data-sheet]')?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches('input, select')) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('input:not([type=hidden]), select, textarea, .govuk-button')];
  boxes[boxes.indexOf(event.target) + 1]?.focus();
});

// Words typed and not sent are not left by a slip: the browser asks first. A form on its way has been sent.
let typedIn = null;
document.addEventListener('input', ({ target }) => {
  if (target.form?.method === 'post' && target.form.querySelector('textarea')) typedIn = target.form;
});
document.addEventListener('submit', () => { typedIn = null; });
addEventListener('beforeunload', (event) => {
  if (typedIn?.isConnected) event.preventDefault();
});
