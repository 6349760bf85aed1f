/** Runs in the page, so it may use nothing from this module. */
type Disguise = (host: HTMLElement) => void;

/** What a hostile page does around the card to make a person click on it without knowing it. */
export const disguises: Readonly<Record<string, Disguise>> = {
  'the whole page is transparent': () => document.documentElement.style.setProperty('opacity', '0.02'),
  'the whole page is filtered': () => document.documentElement.style.setProperty('filter', 'contrast(0)'),
  'the whole page is clipped': () =>
    document.documentElement.style.setProperty('clip-path', 'inset(0 140px 0 0)'),
  'the whole page but the button is clipped': () =>
    document.documentElement.style.setProperty('clip-path', 'inset(30% 0 0 calc(100% - 320px))'),
  'the whole page is masked': () =>
    document.documentElement.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)'),
  'the whole page is masked by a style sheet': () => {
    const style = document.createElement('style');
    style.textContent = 'html{mask-image:linear-gradient(transparent,transparent)}';
    document.head.append(style);
  },
  'the whole page is scaled': () => document.documentElement.style.setProperty('transform', 'scale(0.2)'),
  'the whole page is zoomed out': () => document.documentElement.style.setProperty('zoom', '0.2'),
  'a cover lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'a cover with a hole where the button is': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position:fixed;top:0;right:0;width:420px;height:100px;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'a popover on top lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a dialog on top lets clicks through': () => {
    const cover = document.createElement('dialog');
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
    cover.show();
  },
  'a modal dialog is open': () => {
    const cover = document.createElement('dialog');
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
    cover.showModal();
  },
  'a frame on top lets clicks through': () => {
    const cover = document.createElement('iframe');
    cover.srcdoc = '<body style="background:#fff">Win a prize</body>';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;z-index:2147483647;pointer-events:none';
    document.documentElement.append(cover);
  },
  'the card is under a pseudo-element': () => {
    const style = document.createElement('style');
    style.textContent =
      'html::after{content:"";position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none}';
    document.head.append(style);
  },
  'the page itself is shown in a transparent frame': () => {
    const frame = document.createElement('iframe');
    frame.src = location.href;
    frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;z-index:2147483647;opacity:0.01';
    document.documentElement.append(frame);
  },
  'uncovered just before the click': () => {
    const cover = document.createElement('div');
    cover.className = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'the card is dressed up again and again': (host) => {
    const dress = () => {
      host.style.setProperty('opacity', '0.01', 'important');
      requestAnimationFrame(dress);
    };
    dress();
  },
};

/** What it does to the card's own element: all of it is undone at once. */
export const dressings: Readonly<Record<string, Disguise>> = {
  'the card is transparent': (host) => host.style.setProperty('opacity', '0.01', 'important'),
  'the card is a little transparent': (host) => host.style.setProperty('opacity', '0.9', 'important'),
  'the card is blurred': (host) => host.style.setProperty('filter', 'blur(20px)', 'important'),
  'the card is clipped': (host) => host.style.setProperty('clip-path', 'inset(0 0 0 40%)', 'important'),
  'the card is masked': (host) =>
    host.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important'),
  'the card is blended away': (host) => {
    host.style.setProperty('mix-blend-mode', 'lighten', 'important');
    document.documentElement.style.background = '#fff';
  },
  'the card is scaled': (host) => host.style.setProperty('transform', 'scale(0.3)', 'important'),
  'the card is turned': (host) => host.style.setProperty('transform', 'rotate(180deg)', 'important'),
  'the card is skewed': (host) => host.style.setProperty('transform', 'skew(40deg)', 'important'),
  'the card is zoomed out': (host) => host.style.setProperty('zoom', '0.2', 'important'),
  'the card is moved half out of the window': (host) =>
    host.style.setProperty('right', '-160px', 'important'),
  'the card is made too small to be read': (host) => host.style.setProperty('width', '150px', 'important'),
  'clicks fall through the card': (host) => host.style.setProperty('pointer-events', 'none', 'important'),
};
