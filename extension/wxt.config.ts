import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  srcDir: '.',
  outDir: '../.output',
  modules: ['@wxt-dev/module-react'],
  manifest: ({ mode }) => ({
    name: 'Rapport',
    description: 'Who this customer is, beside the mail you are reading.',
    permissions: ['storage', 'alarms', 'scripting', 'unlimitedStorage'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: mode === 'production' ? [] : ['https://*/*', 'http://*/*'],
  }),
});
