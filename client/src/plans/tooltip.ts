import { env, l10n, MarkdownString } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../server';
import { planOf, type RecordElement } from './elements';
import { timeOf } from './items';

/** All of a record's text, and who is to do it by when. What a plan says is shown as it is written, never as Markdown. */
export async function tooltipOf(
  client: BaseLanguageClient,
  element: RecordElement,
): Promise<MarkdownString | undefined> {
  const { kind, id } = element.record;
  if (id === null) return undefined;
  const argument = { uri: planOf(element).uri, language: env.language, record: { kind, id } };
  const details = await ask(client, 'recommendationMatrix.details', argument).catch(() => undefined);
  if (!details) return undefined;
  const { number, text, recommendedBy, lead, due, progress, updates } = details;
  const tooltip = new MarkdownString();
  tooltip
    .appendMarkdown('**')
    .appendText(number === '' ? id : `${number} (${id})`)
    .appendMarkdown('**\n\n');
  tooltip.appendText(text);
  const time = timeOf(details);
  const percent = progress ? l10n.t('{percent} % done', { percent: Math.round(progress.value) }) : '';
  const rows: readonly [string, string | undefined][] = [
    [l10n.t('Recommended by'), recommendedBy.map(({ title }) => title).join(', ')],
    [l10n.t('Lead'), lead?.title],
    [l10n.t('Due'), due ?? undefined],
    [l10n.t('Stands at'), [percent, time].filter(Boolean).join(', ')],
    [l10n.t('Last update'), updates[0] && [updates[0].date, updates[0].text].filter(Boolean).join(': ')],
  ];
  for (const [name, value] of rows) {
    if (value) tooltip.appendMarkdown('\n\n').appendText(`${name}: ${value}`);
  }
  return tooltip;
}
