import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol';
import { parseSymbol } from '../catalogue/symbols';
import { fileBeside, isWebAddress } from '../checks/vocabulary/evidence';
import type { Piece } from '../document/document';
import type { ScalarNode } from '../document/nodes';
import { t } from '../l10n';
import type { Entity } from '../plan/entity';
import type { Shape } from '../plan/schema';
import type { Feature, Session } from './feature';
import { eachScalar, movedDown, perPieceAtLine, positionsIn, recordsOf } from './places';

/** From symbols to the United Nations document system, and to web addresses, files of evidence and e-mail. Nothing is fetched. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  handlers: { 'textDocument/documentLink': linksOf },
};

const UN_DOCUMENTS = 'https://undocs.org/';

function linksOf({ textDocument }: DocumentLinkParams, session: Session): DocumentLink[] {
  const document = session.workspace.document(textDocument.uri);
  const plan = session.workspace.planOf(textDocument.uri);
  if (!document || !plan) return [];
  return document.pieces.flatMap((piece, index) => pieceLinks(piece, plan, document.lines[index]!));
}

const pieceLinks = perPieceAtLine((piece, plan, line): readonly DocumentLink[] => {
  const position = positionsIn(piece);
  const links: DocumentLink[] = [];
  for (const entity of recordsOf(plan, piece)) {
    eachScalar(entity, (node, shape, key) => {
      const link = linkOf(entity, node, shape, key, piece);
      if (!link) return;
      const { start, end, target, tooltip } = link;
      links.push({ range: movedDown({ start: position(start), end: position(end) }, line), target, tooltip });
    });
  }
  return links;
});

interface Link {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly tooltip: string;
}

function linkOf(entity: Entity, node: ScalarNode, shape: Shape, key: string, piece: Piece): Link | undefined {
  const { start, end, text } = node;
  if (shape.meaning === 'symbol' || key === 'position-source') return symbolLink(text, start, end, piece);
  if (shape.meaning === 'url' && isWebAddress(text))
    return { start, end, target: text, tooltip: t('Open the web page') };
  if (shape.meaning === 'email' && /^[^\s@]+@[^\s@]+$/.test(text)) {
    return { start, end, target: `mailto:${text}`, tooltip: t('Write an e-mail') };
  }
  const file = shape.meaning === 'path' ? fileBeside(entity.uri, text) : undefined;
  return file === undefined ? undefined : { start, end, target: file, tooltip: t('Open the file') };
}

/** The symbol with which a text begins: `A/HRC/59/90/Add.1, para. 3` says where in the document something stands. */
function symbolLink(text: string, start: number, end: number, piece: Piece): Link | undefined {
  const symbol = /^[^\s,;]+/.exec(text)?.[0];
  const at = symbol === undefined ? -1 : piece.text.indexOf(symbol, start);
  if (symbol === undefined || at < 0 || at + symbol.length > end || !parseSymbol(symbol)) return undefined;
  const target = UN_DOCUMENTS + encodeURI(symbol);
  return { start: at, end: at + symbol.length, target, tooltip: t('Open in the United Nations document system') };
}
