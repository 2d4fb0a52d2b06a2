// Walks through the days of a history with a slider. While it is dragged only the day is named; where it comes to rest the page of
// that day is fetched and what it shows is put in place. Each page that is fetched is written down as read, so a day that was
// looked at already is shown again without asking. Without this the same days are reached by links and by the date field.

const slide = document.getElementById('slide');
const days = [...document.querySelectorAll('#days > li')];
const PATIENCE = 400;
const seen = new Map();
let waiting;
let under;

if (slide && days.length > 1) {
  slide.closest('label').hidden = false;
  if (document.getElementById('state').dataset.day === days[slide.value].dataset.day) {
    seen.set(slide.dataset.address + days[slide.value].dataset.day, document.documentElement.outerHTML);
  }
  name();
  slide.addEventListener('input', () => {
    clearTimeout(waiting);
    name();
  });
  slide.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PATIENCE); // an arrow key is held, or pressed again
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
    const page = new DOMParser().parseFromString(seen.get(address) ?? (await asked(address)), 'text/html');
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

async function asked(address) {
  const answer = await fetch(address, { signal: under.signal, headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) {
    throw new Error(String(answer.status));
  }
  const page = await answer.text();
  seen.set(address, page);
  return page;
}
