// Fields that are usually today's day begin with it, as the reader's own clock says.

export function fillToday(within) {
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  for (const field of within.querySelectorAll('input[data-today]')) {
    field.defaultValue = today; // also what the field goes back to when the form is emptied
    field.value = today;
    if (field.type === 'date') field.max = today;
  }
}

/** A day is chosen from a calendar; where only the month or the year is known, it is written. */
document.addEventListener('change', ({ target }) => {
  if (!target.matches('input[data-unsure]')) return;
  const day = target.closest('p').querySelector('input[data-today]');
  const was = day.value;
  day.type = target.checked ? 'text' : 'date';
  day.value = target.checked ? was.slice(0, 7) : '';
  day.focus();
});

document.addEventListener('reset', ({ target }) => {
  for (const day of target.querySelectorAll('input[data-today][type="text"]')) day.type = 'date';
});
