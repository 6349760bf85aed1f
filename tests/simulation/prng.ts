/** The simulation's only source of chance (sfc32 by Chris Doty-Humphrey): the same seed gives the same history. */
export class Prng {
  private a: number;
  private b = 0x9e3779b9;
  private c = 0x243f6a88;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 32 random bits. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 up to `limit`. */
  below(limit: number): number {
    return this.next() % limit;
  }

  chance(probability: number): boolean {
    return this.next() / 2 ** 32 < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Random bytes as hex, in the shape of `Randomness`. */
  readonly hex = (bytes: number): string => {
    let text = '';
    while (text.length < bytes * 2) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, bytes * 2);
  };
}
