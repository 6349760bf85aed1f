import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
/** An opaque screenshot: red, green and blue, eight bits each. */
const PIXEL = 3;

/**
 * The same screenshot in fewer bytes. Letters on plain grounds repeat to the byte, so they pack best without the
 * differences to their neighbours that browsers write.
 */
export function packPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const bodies = (wanted: string) => chunks.filter(({ type }) => type === wanted).map(({ body }) => body);
  const head = Buffer.concat(bodies('IHDR'));
  const stride = head.readUInt32BE(0) * PIXEL;
  const plain = unfiltered(inflateSync(Buffer.concat(bodies('IDAT'))), stride);
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(plain, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; body: Buffer }[] {
  const chunks: { type: string; body: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      body: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Rows of a filter byte and `stride` bytes, each with filter 0 (PNG specification, section 9). */
function unfiltered(rows: Buffer, stride: number): Buffer {
  const plain = Buffer.alloc(rows.length);
  const at = (row: number, x: number): number =>
    row < 0 || x < 0 ? 0 : plain.readUInt8(row * (stride + 1) + 1 + x);
  for (let row = 0; row * (stride + 1) < rows.length; row += 1) {
    const start = row * (stride + 1);
    const filter = rows.readUInt8(start);
    for (let x = 0; x < stride; x += 1) {
      const guess = predicted(filter, at(row, x - PIXEL), at(row - 1, x), at(row - 1, x - PIXEL));
      plain[start + 1 + x] = rows.readUInt8(start + 1 + x) + guess;
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? nearest(left, above, corner) : 0;
}

function nearest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
