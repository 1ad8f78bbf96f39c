/** The words that come with a file, which are often nothing but its name. */

/** `CV 2026.docx` */
const FILE_NAME = /^[^\n?!]{1,200}\.[A-Za-z\d]{1,5}$/;

/** @returns '' for a caption that only names the file */
export function withoutFileName(caption: string): string {
  return FILE_NAME.test(caption.trim()) ? '' : caption;
}
