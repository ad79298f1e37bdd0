/** The files of a block that the build put together (tools/build/example.mjs): a line of JSON with names and sizes, then bytes. */
export interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export function entries(archive: Uint8Array<ArrayBuffer>): Entry[] {
  const end = archive.indexOf(10);
  const list = JSON.parse(new TextDecoder().decode(archive.subarray(0, end))) as [string, number][];
  let at = end + 1;
  return list.map(([name, size]) => {
    const bytes = archive.slice(at, at + size);
    at += size;
    return { name, bytes };
  });
}
