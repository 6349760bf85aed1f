import type { PullAnswer } from './collect-pull.ts';

/** The `PullResponse` as JSON text, of rows whose documents and stamps are JSON text already. */
export function writePull(answer: PullAnswer<string, string>): string {
  if (answer.status === 'reset') return JSON.stringify(answer);
  const { rows, ...rest } = answer;
  const texts = rows.map(
    ({ kind, id, doc, stamps }) =>
      `{"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"doc":${doc},"stamps":${stamps}}`,
  );
  return `{"rows":[${texts.join()}],${JSON.stringify(rest).slice(1)}`;
}
