// Pages for people who answer. Every page works without this; it only makes leaving faster and mistakes rarer.

const worker = navigator.serviceWorker;

// What is typed and not sent yet is told to the server when the page is left, or the phone put away: whatever someone comes
// back by, it is there. Where it is kept, there is a line about the signal.
const line = document.getElementById('signal');
document.getElementById('error-summary')?.focus();
let typed;
addEventListener('input', () => (typed = line));
addEventListener('visibilitychange', () => typed && navigator.sendBeacon('?keep', new FormData(document.getElementById('form'))));

// Quick exit: blank the page at once, and go to the neutral page. The worker and the server forget meanwhile; without signal,
// the worker tells the server later.
function leave() {
  typed = 0;
  document.documentElement.hidden = true;
  document.title = '';
  worker?.controller?.postMessage({});
  navigator.sendBeacon('/leave');
  location.replace('https://www.bbc.co.uk/weather');
}
addEventListener('click', (event) => {
  if (event.target.closest('[data-exit]')) {
    event.preventDefault();
    leave();
  }
});

// Shift three times, nothing between, does the same.
let presses = 0;
let last = 0;
addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  presses = key === 'Shift' ? (timeStamp - last < 3000 ? presses + 1 : 1) : 0;
  last = timeStamp;
  if (presses === 3) leave();
});

// A form on its way is not sent again by a second tap; after a while it may be, in case the first got lost.
addEventListener('submit', (event) => {
  const { target, submitter } = event;
  // No signal, and nothing here yet that could keep the answer: it stays on the page and goes when signal is back.
  if (line && !navigator.onLine && !worker?.controller) {
    event.preventDefault();
    line.hidden = false;
    line.scrollIntoView();
    addEventListener('online', () => target.requestSubmit(submitter), { once: true });
    return;
  }
  typed = 0;
  if (target.sent) event.preventDefault();
  target.sent = 1;
  setTimeout(() => (target.sent = 0), 9000);
});

// A page brought back from memory is asked for again, so that nothing cleared can be seen.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

// Once something was answered, and the page stands: the worker that keeps answers when signal goes, and what it needs.
const { link, reading } = document.getElementById('main').dataset;
if (link && worker) {
  setTimeout(() => {
    worker.register('/answers-worker.js', { scope: '/respond/' });
    worker.ready.then(({ active }) => active.postMessage({ link, reading }));
  }, 900);
}

// Reads a question and its answers out, with a voice that lives on the device: no word leaves it (rule A10). A recording
// says it better.
const button = document.getElementById('voice');
const part = document.querySelector('[data-read]:not(:has(audio))');
if (button && part && window.speechSynthesis) {
  (speechSynthesis.onvoiceschanged = () => {
    const voice = speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith(document.documentElement.lang));
    button.hidden = !voice;
    button.onclick = () => {
      const wasReading = speechSynthesis.speaking;
      speechSynthesis.cancel();
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.voice = voice;
      if (!wasReading) speechSynthesis.speak(said);
    };
  })();
}
