// What a form says, as the body of a command.

import { newId } from './ids.js';

/** Fills {new} and {new:name} in texts, each name always with the same id. */
export function idsFor() {
  const made = new Map();
  return (text) =>
    text.replace(/\{new(?::(\w+))?\}/g, (whole, name = '') => {
      made.has(name) || made.set(name, newId());
      return made.get(name);
    });
}

export function bodyOf(form, fill) {
  const body = {};
  for (const field of form.elements) {
    const value = field.name && !field.name.startsWith('_') && !field.disabled ? valueOf(field, fill) : undefined;
    if (value !== undefined) {
      put(body, field.name, value);
    }
  }
  return body;
}

function valueOf(field, fill) {
  const type = field.dataset.type ?? field.type;
  if (type === 'yes') {
    return field.checked;
  }
  if (field.tagName === 'BUTTON' || ((field.type === 'checkbox' || field.type === 'radio') && !field.checked)) {
    return undefined;
  }
  if (field.type === 'select-multiple') {
    return Array.from(field.selectedOptions, (option) => option.value);
  }
  const text = fill(field.value.trim());
  if (text === '') {
    return undefined;
  }
  return type === 'number' ? Number(text) : type === 'json' ? JSON.parse(text) : text;
}

function put(body, name, value) {
  const path = name.replace(/\[\]$/, '').split('.');
  const last = path.pop();
  const at = path.reduce((inside, step) => (inside[step] ??= {}), body);
  if (name.endsWith('[]')) {
    at[last] = [...(at[last] ?? []), ...[].concat(value)];
  } else {
    at[last] = value;
  }
}
