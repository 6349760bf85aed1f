import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './find-chromium.mjs';
import { readSavedPage } from './saved-page.ts';

const usage = 'Usage: npm run -s probe -- FILE.html --url URL [--frame NAME=FILE.html]';
const help = `${usage}

Loads a saved page in Chromium at the address it had, without a network and without the page's own scripts, and
prints what the reader of that webmail sees, as one line of JSON:

  {"webmail","view":"message"|"compose"|null,"own","message":{"id","thread","subject","date",
   "direction":"in"|"out"|null,"from":{"name","address"},"to":[...],"cc":[...],"link"}|null}

  --url    the address in the browser's bar, with query and hash
  --frame  the document of a frame, by the frame's name; frames saved beside the page are found without it
  --help   this text

Everything is null where no webmail known here is at that address. Dates are instants; set TZ to the zone of the
browser that showed the page.`;

type Request = Parameters<typeof readSavedPage>[0];
type Parsed = { ok: true; request: Request } | { ok: true; help: true } | { ok: false; problem: string };

const refuse = (problem: string): Parsed => ({ ok: false, problem });

function webAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function parse(): Parsed {
  const options = {
    url: { type: 'string' },
    frame: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return { ok: true, help: true };
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.url) return refuse(usage);
  const url = webAddress(values.url);
  if (!url) return refuse(`--url "${values.url}" is no web address. ${usage}`);
  const frames = (values.frame ?? []).map((pair) => /^([^=]+)=(.+)$/s.exec(pair)?.slice(1) ?? []);
  if (frames.some((pair) => pair.length !== 2)) return refuse(`--frame takes NAME=FILE.html. ${usage}`);
  const missing = [file, ...frames.map(([, path]) => path ?? '')].find((path) => !isFile(path));
  if (missing !== undefined) return refuse(`There is no file ${missing}.`);
  const html = readFileSync(file, 'utf8');
  const named = frames.map(([name = '', path = '']) => ({ name, html: readFileSync(path, 'utf8') }));
  return { ok: true, request: { url: url.href, html, file, frames: named } };
}

async function probe(): Promise<string | null> {
  const parsed = parse();
  if (!parsed.ok) return parsed.problem;
  if ('help' in parsed) {
    console.log(help);
    return null;
  }
  if (!findChromium()) return 'Chromium is missing: install it, or set CHROMIUM to its path.';
  console.log(JSON.stringify(await readSavedPage(parsed.request)));
  return null;
}

const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const problem = await probe().catch((error: unknown) => messageOf(error));
if (problem !== null) {
  console.error(problem);
  process.exitCode = 2;
}
