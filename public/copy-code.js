// A button that copies the code of a receipt or a pause, where the browser can. The code alone opens every word, so finishing
// on a shared phone and leaving fast take it off again.

const button = document.getElementById('copy');
const { clipboard } = navigator;
let isCopied = false;
if (clipboard) {
  button.parentElement.hidden = false;
  button.onclick = async () => {
    await clipboard.writeText(button.value);
    isCopied = true;
    button.parentElement.nextElementSibling.textContent = button.dataset.said;
  };
}
addEventListener('click', ({ target }) => isCopied && target.closest('[data-exit], [action="/respond/finished"] button') && clipboard.writeText(''));
