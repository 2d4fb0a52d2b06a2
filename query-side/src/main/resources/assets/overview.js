// Fills in the figures that take a while, once the page is there.

for (const place of document.querySelectorAll('[data-count]')) {
  const answer = await fetch(place.dataset.count, { headers: { Accept: 'application/json' } });
  const count = answer.ok ? await answer.json() : '–';
  place.textContent = count;
  place.classList.toggle('due', count > 0);
}
