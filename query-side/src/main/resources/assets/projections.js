// Says what a comparison of a read model with its events found.

const words = document.querySelector('script[data-same]').dataset;

document.addEventListener('waymark:sent', (event) => {
  const found = event.detail;
  if (found.compared === undefined) {
    return;
  }
  const output = event.target.querySelector('output');
  const same = found.different + found.missing + found.extra === 0;
  output.dataset.state = same ? 'sent' : 'refused';
  output.textContent = (same ? words.same : words.different)
    .replace('{compared}', found.compared.toLocaleString(document.documentElement.lang))
    .replace('{wrong}', (found.different + found.missing + found.extra).toLocaleString(document.documentElement.lang));
});
