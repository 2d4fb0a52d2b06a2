// Walks through the days of a history with a slider: the page of the chosen day is fetched and what it shows is put in place.
// Without this the same days are reached by links and by the date field.

const slide = document.getElementById('slide');
const days = [...document.querySelectorAll('#days > li')];
const PATIENCE = 150;
let waiting;
let under;

if (slide && days.length > 1) {
  slide.closest('label').hidden = false;
  name();
  slide.addEventListener('input', () => {
    name();
    clearTimeout(waiting);
    waiting = setTimeout(show, PATIENCE);
  });
}

function name() {
  slide.setAttribute('aria-valuetext', days[slide.value].textContent);
  const bars = document.querySelectorAll('.strip rect');
  bars.forEach((bar, at) => bar.setAttribute('class', at === Number(slide.value) ? 'here' : ''));
}

async function show() {
  under?.abort();
  under = new AbortController();
  const address = slide.dataset.address + days[slide.value].dataset.day;
  document.getElementById('state').classList.add('busy');
  try {
    const answer = await fetch(address, { signal: under.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      location.assign(address);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['state', 'steering']) {
      document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    }
    history.replaceState(null, '', address);
  } catch (failed) {
    if (failed.name !== 'AbortError') {
      location.assign(address);
    }
  }
}
