/** A PDF that holds nothing but these words, so that one differs from another. */
export const pdfFile = (words: string): Buffer => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** A document as a browser sends it. */
export const registerExtract = {
  name: 'register.pdf',
  mimeType: 'application/pdf',
  buffer: pdfFile('extract'),
};

/** What only looks like one. */
export const scriptAsPdf = {
  ...registerExtract,
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
};
