import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { hover } from '../../../server/src/features/hover';
import { runFixtures } from '../navigation/fixture';
import { ask, at, shown } from '../navigation/session';
import { prepared } from './clients';

describe('hover', () => {
  runFixtures('hover', (given, { uri, position }, _, option) => {
    const session = prepared(given, option);
    const found = ask<Hover | null>(hover, 'textDocument/hover', at(uri, position), session);
    if (!found) return ['nothing'];
    const { value } = found.contents as MarkupContent;
    return [
      ...(found.range ? [shown(session, uri, found.range)] : []),
      ...value.split('\n').map((line) => `> ${line}`),
    ];
  });
});
