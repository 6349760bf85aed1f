/** `npm run bench -- NAME`: runs one benchmark and prints its figures as JSON. */
const BENCHMARKS = {
  card: () => import('./card.ts'),
  hostile: () => import('./hostile.ts'),
  sync: () => import('./sync.ts'),
  fuzz: () => import('./fuzz.ts'),
  import: () => import('./import.ts'),
  method: () => import('./method.ts'),
  workbench: () => import('./workbench.ts'),
} satisfies Record<string, () => Promise<{ run(): Promise<object> }>>;

const name = process.argv[2] ?? '';
if (!Object.hasOwn(BENCHMARKS, name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exitCode = 2;
} else {
  // `as`: checked on the line above
  const { run } = await BENCHMARKS[name as keyof typeof BENCHMARKS]();
  console.log(JSON.stringify(await run(), null, 2));
}
