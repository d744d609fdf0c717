// Shapes of answers of the dev server.
export const ok = (body, status = 200) => ({ status, body });
export const page = (items) => ok({ items, total: items.length });
export const problem = (status, type, title, more = {}) =>
  ok({ type: `/problems/${type}`, title, status, instance: 'req-7f3a', ...more }, status);
export const missing = (what) => problem(404, 'not-found', 'Not found', { detail: `There is no ${what}.` });
