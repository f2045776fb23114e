// The text of a PDF as pdf.js or pdfium gives it: node readers.mjs pdfjs|pdfium FILE…, JSON lines of {file, text}.
// Needs the npm packages pdfjs-dist and @hyzyla/pdfium, found from the folder in NODE_READERS.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.NODE_READERS ?? process.cwd(), "readers.js"));
const [reader, ...files] = process.argv.slice(2);

async function pdfjs() {
  const library = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")));
  return async (data) => {
    const pdf = await library.getDocument({ data: new Uint8Array(data), useSystemFonts: false, verbosity: 0 }).promise;
    let text = "";
    for (let n = 1; n <= pdf.numPages; n++) {
      const content = await (await pdf.getPage(n)).getTextContent();
      for (const item of content.items) text += item.str + (item.hasEOL ? "\n" : "");
      text += "\n";
    }
    await pdf.loadingTask.destroy();
    return text;
  };
}

async function pdfium() {
  const { PDFiumLibrary } = require("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  return async (data) => {
    const pdf = await library.loadDocument(data);
    let text = "";
    for (const page of pdf.pages()) text += page.getText() + "\n";
    pdf.destroy();
    return text;
  };
}

const read = await { pdfjs, pdfium }[reader]();
for (const file of files) console.log(JSON.stringify({ file, text: await read(await readFile(file)) }));
process.exit(0);
