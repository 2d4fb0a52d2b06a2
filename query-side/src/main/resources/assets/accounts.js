// Shows what an answer tells once and never again: a new password.

document.addEventListener('waymark:sent', (event) => {
  const form = event.target;
  const told = form.dataset.tells && event.detail[form.dataset.tells];
  if (told) {
    const place = form.querySelector('[data-told]');
    place.textContent = told;
    place.closest('[hidden]').hidden = false;
  }
});
