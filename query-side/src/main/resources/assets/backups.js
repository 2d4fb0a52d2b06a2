// While a backup is made the page shows how far it is.

const EVERY = 1_000;

document.addEventListener('waymark:sent', look);

if (document.getElementById('fresh')?.dataset.running === 'true') {
  setTimeout(look, EVERY);
}

async function look() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.getElementById('fresh').replaceWith(page.getElementById('fresh'));
  }
  if (document.getElementById('fresh').dataset.running === 'true') {
    setTimeout(look, EVERY);
  }
}
