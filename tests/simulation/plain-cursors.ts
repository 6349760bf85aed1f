import type { CursorCodec } from '../../api/sync/cursor.ts';

/** Cursors in clear, so that the simulation can watch them move. The real ones are tested by themselves. */
export const plainCursors: CursorCodec = {
  seal: ({ after, joined }, { member }) => `${after}.${joined}.${member}`,
  open(text, { member }) {
    const [after, joined, owner] = text.split('.');
    return owner === member ? { after: Number(after), joined: Number(joined) } : null;
  },
};
