import JSZip from 'jszip';

/** A paragraph's text; lines parted by `\n` are soft line breaks. `del` and `ins` are tracked changes. */
export type Paragraph = string | readonly (string | { del: string } | { ins: string })[];

export interface Cell {
  readonly paragraphs: readonly (Paragraph | Table)[];
  /** Grid columns covered. */
  readonly span?: number;
  /** Merged downwards: `first` is the topmost cell. */
  readonly merge?: 'first' | 'next';
}

export type Row = readonly (string | readonly Paragraph[] | Cell)[];

export interface Table {
  readonly rows: readonly Row[];
}

/** A minimal Word file of tables, with paragraphs before them and a page header. */
export async function docx(
  tables: readonly (readonly Row[])[],
  { header, before = [] }: { header?: string; before?: readonly string[] } = {},
): Promise<ArrayBuffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
  );
  zip.file(
    '_rels/.rels',
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  );
  const body = [...before.map(paragraphXml), ...tables.map((rows) => tableXml({ rows }))].join('');
  zip.file('word/document.xml', xml(word('document', `<w:body>${body}</w:body>`)));
  if (header !== undefined) zip.file('word/header1.xml', xml(word('hdr', paragraphXml(header))));
  return zip.generateAsync({ type: 'arraybuffer' });
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`;
}

function word(element: string, content: string): string {
  return `<w:${element} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${element}>`;
}

function tableXml({ rows }: Table): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function cellXml(written: Row[number]): string {
  const cell: Cell =
    typeof written === 'string'
      ? { paragraphs: [written] }
      : 'paragraphs' in written
        ? written
        : { paragraphs: written };
  const { paragraphs, span, merge } = cell;
  const properties = [
    span ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === 'first' ? '<w:vMerge w:val="restart"/>' : merge === 'next' ? '<w:vMerge/>' : '',
  ].join('');
  const content = paragraphs.map((paragraph) =>
    typeof paragraph === 'object' && 'rows' in paragraph ? tableXml(paragraph) : paragraphXml(paragraph),
  );
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.join('')}</w:tc>`;
}

function paragraphXml(paragraph: Paragraph): string {
  const parts = typeof paragraph === 'string' ? [paragraph] : paragraph;
  return `<w:p>${parts.map(partXml).join('')}</w:p>`;
}

function partXml(part: string | { del: string } | { ins: string }): string {
  if (typeof part === 'string') return runXml(part);
  if ('ins' in part) return `<w:ins w:id="1" w:author="post">${runXml(part.ins)}</w:ins>`;
  return `<w:del w:id="2" w:author="post"><w:r><w:delText>${escapeXml(part.del)}</w:delText></w:r></w:del>`;
}

function runXml(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
