import { z } from 'zod';

const problem = z.object({ title: z.string(), detail: z.string().optional() });

/** One JSON request to the API; an answer that is not a success is thrown with the problem's own words. */
export async function callApi<T>(
  url: string,
  answer: z.ZodType<T>,
  { method = 'POST', token, body }: { method?: string; token?: string; body?: unknown },
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json: unknown = await response.json();
  if (response.ok) return answer.parse(json);
  const { title, detail } = problem.parse(json);
  throw new Error(`${method} ${new URL(url).pathname} answered ${response.status}: ${detail ?? title}`);
}
