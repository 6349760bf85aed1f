/** The Chromium to use: $CHROMIUM, or where systems put it; undefined when there is none. */
export function findChromium(): string | undefined;
