/** Hands bytes to the browser as a file to save. The click that leads here is the only way anything leaves the page. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const part = typeof content === 'string' ? content : content as Uint8Array<ArrayBuffer>;
  const url = URL.createObjectURL(new Blob([part], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
}
