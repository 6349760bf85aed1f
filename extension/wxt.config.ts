import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { firstChunk } from './first-chunk.ts';
import { finishPages } from './finish-pages.ts';
import product from '../package.json' with { type: 'json' };

/** Fixes the id of builds that are loaded by hand or by tests; the store gives its own. */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAulFa8HEe7kMK+oh0HKcHj4DGlQ6xzfsK81HNp8Ms5f3RbKSClND5WDgpyDZgfdlmVO8tPZQuLm/IlN3DpDVYQuJOLVaGFmrO8x3s2xZMdVMqoSUb6Wj57LMvl79Q7GannxnhhhZz2273wTWt9oh39GDaVRlrRvdn1oIeqhw7ScEAEM/5TCoOweTX87TE8ZI678OFIK/oVcRQZxfy0bBIs6jK19lZ4+Xx5TTnmbnaC9Qb2aknryY/YDTsz+0n2/grcRov29vZDc46Q2rq0ilIFku1fDBjIKOk9FZxU0zwSNVQbICUMkGoz0ZVFRc4Cw/Pz30e/t7PMuSl9/2SEuZPIQIDAQAB';

const EVERY_SITE = ['https://*/*', 'http://*/*'];

const OUR_STYLES = "style-src 'self'";

const LOAD_WITH_STYLES = resolve(import.meta.dirname, 'design/load-with-styles.ts');

/** What the pages hold of styles themselves. */
const styles = new Set<string>();

export default defineConfig({
  imports: false,
  srcDir: '.',
  outDir: '../.output',
  modules: ['@wxt-dev/module-react'],
  // By itself the name is the folder's, and the version that of a package.json this folder does not have.
  zip: { artifactTemplate: `rapport-${product.version}-{{browser}}.zip` },
  hooks: {
    // Built together, pages share files, and each file that a page loads costs it 6 ms (two cores): every page is a
    // bundle of its own, in as few files as it would be alone.
    'entrypoints:grouped': (_wxt, groups) => {
      groups.splice(
        0,
        groups.length,
        ...groups.flatMap((group) => (Array.isArray(group) ? group.map((one) => [one]) : [group])),
      );
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const [{ inputPath } = { inputPath: '' }] = entrypoints;
      // WXT sets the names itself; only a plugin has the last word.
      config.plugins?.push({
        name: 'names-of-chunks',
        // Scripts that are put into other pages are one file each and have no chunks.
        outputOptions: (options) =>
          options.format === 'iife'
            ? options
            : {
                ...options,
                chunkFileNames: chunkName,
                codeSplitting: { groups: [firstChunk(inputPath), { name: tableWords }] },
              },
      });
    },
    'build:manifestGenerated': (_wxt, { content_security_policy: policy }) => {
      if (typeof policy !== 'object' || policy.extension_pages === undefined)
        throw new Error('The manifest has no policy for its pages');
      policy.extension_pages = policy.extension_pages.replace(OUR_STYLES, [OUR_STYLES, ...styles].join(' '));
    },
    // The demo inbox is for development: its reader is in no build for the stores.
    'entrypoints:found': ({ config }, found) => {
      if (config.mode !== 'production') return;
      found.splice(0, found.length, ...found.filter(({ name }) => name !== 'webmail-demo'));
    },
  },
  manifest: ({ mode }) => ({
    version: product.version,
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    minimum_chrome_version: '130',
    action: { default_title: '__MSG_open__' },
    permissions: [
      'storage', // the session and the one-time tokens
      'unlimitedStorage', // a team's customers; without it the browser may evict unsent edits
      'alarms', // wakes the sync while no page of ours is open
      'scripting', // puts the card beside the mail on the sites the user allowed, and on no other
      'offscreen', // holds the worker that ranks customers, which a service worker may not start
    ],
    // Nothing is granted at install: each site is asked for by a click of its own. The team's server needs no
    // permission: it lets extensions in by CORS.
    optional_host_permissions: EVERY_SITE,
    ...(mode === 'production' ? {} : { host_permissions: EVERY_SITE, key: DEVELOPMENT_KEY }),
    // The address changes with every browser start, so a page can neither look for the card nor embed it.
    web_accessible_resources: [{ resources: ['card.html'], matches: EVERY_SITE, use_dynamic_url: true }],
    externally_connectable: { ids: [] },
    content_security_policy: {
      extension_pages:
        `default-src 'none'; script-src 'self'; ${OUR_STYLES}; img-src 'self' data:; font-src 'self'; ` +
        "connect-src 'self' https: http: wss: ws:; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
  }),
  vite: () => ({
    // Test builds differ from the store's in what they may reach, not in their code: what is measured is what ships.
    define: {
      'process.env.NODE_ENV': '"production"',
      // React's developer tools cannot look into pages of another extension: what waits for them is left out.
      __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
    },
    oxc: { jsx: { development: false } },
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
      },
    },
    plugins: [
      {
        name: 'load-with-styles',
        enforce: 'pre',
        load: (id: string) =>
          id === '\0vite/preload-helper.js'
            ? `export { loadWithStyles as __vitePreload } from ${JSON.stringify(LOAD_WITH_STYLES)};`
            : null,
      },
      {
        name: 'finish-pages',
        enforce: 'post',
        generateBundle: {
          order: 'post',
          handler: (_options, bundle) => finishPages(bundle, styles),
        },
      },
    ],
  }),
});

/** The words of the customers table and of the frame around it come in one file. */
function tableWords(id: string): string | null {
  const [, language] = /\/locales\/([\w-]+)\/(?:workbench|customers)\.ts$/.exec(id) ?? [];
  return language ? `table-messages-${language}` : null;
}

/** Names the texts of a surface by surface and language, so that the size of what is loaded first can be measured. */
function chunkName({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string {
  const [, language, surface] = /\/locales\/([\w-]+)\/([\w-]+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return language ? `chunks/${surface}-messages-${language}-[hash].js` : 'chunks/[name]-[hash].js';
}
