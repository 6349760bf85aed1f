/** The demo inbox is our own page: every line is grade A, 2026-11, as `npm start` serves it. */
export const inbox = 'main[data-rapport-demo]';
export const message = 'article[data-message-id]';
export const compose = 'form[data-compose]';
export const subject = '[data-subject]';
export const body = '[data-body]';
export const person = (field: 'from' | 'to' | 'cc') => `[data-field="${field}"]`;
