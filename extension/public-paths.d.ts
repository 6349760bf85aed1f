import 'wxt/browser';

declare module 'wxt/browser' {
  /** The pages that are opened by address; written out so that types need no build beforehand. */
  interface WxtRuntime {
    getURL(
      path: '/card.html' | '/options.html' | '/welcome.html' | '/workbench.html' | '/offscreen.html',
    ): string;
  }
}
