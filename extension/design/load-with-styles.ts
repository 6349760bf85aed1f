/**
 * What a dynamic import of an extension page goes through: the styles of what is loaded come first. The bundler's own,
 * which this stands for, also fetches scripts ahead, which from the disk saves nothing, and is five times as long: it would
 * be part of the card's first script.
 */
export async function loadWithStyles<T>(load: () => Promise<T>, styles: readonly string[] = []): Promise<T> {
  await Promise.all(styles.map(link));
  return load();
}

async function link(file: string): Promise<void> {
  const href = `/${file}`;
  if (document.querySelector(`link[href="${href}"], style[data-file="${file}"]`)) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = href;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  style.addEventListener('load', () => resolve());
  style.addEventListener('error', () => reject(new Error(`${file} could not be loaded`)));
  document.head.append(style);
  await promise;
}
